// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace dateline {

/// Specialised beside each enumeration: `static constexpr std::array values{"a"sv, "b"sv}` in the enumeration's order.
/// These are the words of the record (docs/format/record.md); the enumerations count from 0 without gaps.
template <class E>
struct EnumNames;

template <class E>
[[nodiscard]] constexpr std::string_view to_string(E value) {
    const auto index = static_cast<std::size_t>(value);
    return index < EnumNames<E>::values.size() ? EnumNames<E>::values[index] : std::string_view{};
}

template <class E>
[[nodiscard]] constexpr std::optional<E> parse_enum(std::string_view word) {
    for (std::size_t i = 0; i < EnumNames<E>::values.size(); ++i)
        if (EnumNames<E>::values[i] == word) return static_cast<E>(i);
    return std::nullopt;
}

}  // namespace dateline
