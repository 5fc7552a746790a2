// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::places {

/// FNV-1a, 64 bits: stable over machines and versions, unlike std::hash.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view text, std::uint64_t seed = 0xCBF29CE484222325ULL) {
    for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return seed;
}

/// 40 bits of hash of a skeleton, as the gazetteer file sorts them.
[[nodiscard]] constexpr std::uint64_t skeleton_hash(std::string_view skeleton) { return fnv1a(skeleton) >> 24U; }

}  // namespace dateline::places
