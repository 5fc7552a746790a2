// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "dateline/enum_names.hpp"
#include "dateline/span.hpp"
#include "dateline/time_types.hpp"

namespace dateline {

/// TIMEX3 classes.
enum class TimexType : std::uint8_t { DATE, TIME, DURATION, SET };
template <>
struct EnumNames<TimexType> {
    static constexpr std::array<std::string_view, 4> values{"DATE", "TIME", "DURATION", "SET"};
};

/// What a relative expression was resolved against.
enum class TimeAnchor : std::uint8_t { none, published, mentioned };
template <>
struct EnumNames<TimeAnchor> {
    static constexpr std::array<std::string_view, 3> values{"none", "published", "mentioned"};
};

/// A time expression: TIMEX3 value plus the calendar interval that it covers.
struct TimeExpression {
    ByteSpan span{};
    TimexType type = TimexType::DATE;
    std::string value{};                              ///< TIMEX3; X for what is unknown ("XXXX-10-21")
    std::string mod{};                                ///< TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, MORE_THAN ...; empty: none
    CivilInterval interval{};                         ///< both ends absent: no calendar position
    TimePrecision precision = TimePrecision::unknown;
    TimeAnchor anchor = TimeAnchor::none;
    std::optional<Index<TimeExpression>> anchor_time{};  ///< the expression it was resolved against, for `mentioned`
    std::string rule{};                               ///< id of the rule that read it
    bool inferred_year = false;                       ///< the year comes from other dates of the text, not from a publication date
    friend bool operator==(const TimeExpression&, const TimeExpression&) = default;
};

}  // namespace dateline
