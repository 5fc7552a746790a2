// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/attribution.hpp"
#include "dateline/enum_names.hpp"
#include "dateline/event.hpp"

namespace dateline {

enum class Stance : std::uint8_t { asserts, denies, doubts, intends, asks, frames };
template <>
struct EnumNames<Stance> {
    static constexpr std::array<std::string_view, 6> values{"asserts", "denies", "doubts", "intends", "asks", "frames"};
};

enum class Verification : std::uint8_t { none, unverified, verified, disputed, corrected };
template <>
struct EnumNames<Verification> {
    static constexpr std::array<std::string_view, 5> values{"none", "unverified", "verified", "disputed", "corrected"};
};

/// Which part of a happening a denial or framing is about.
enum class Dimension : std::uint8_t { act, intent, count, responsibility, frame };
template <>
struct EnumNames<Dimension> {
    static constexpr std::array<std::string_view, 5> values{"act", "intent", "count", "responsibility", "frame"};
};

/// The unit of evidence: one attribution of one event. Without an attribution the publisher speaks.
struct Claim {
    Index<Event> event{};
    std::optional<Index<Attribution>> attribution{};
    std::vector<Index<Entity>> speakers{};       ///< empty: the publisher's own voice
    Stance stance = Stance::asserts;
    Verification verification = Verification::none;
    std::optional<Index<Attribution>> verification_by{};
    std::optional<Dimension> dimension{};
    CivilInterval valid{};
    std::string rule{};                          ///< how attribution and event were joined
    float score = 0;
    friend bool operator==(const Claim&, const Claim&) = default;
};

}  // namespace dateline
