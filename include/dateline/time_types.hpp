// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "dateline/enum_names.hpp"

namespace dateline {

/// An instant on the UTC clock, to the minute: when something was published or entered the record.
using UtcMinute = std::chrono::sys_time<std::chrono::minutes>;
/// A civil (wall clock) time at the place spoken of, to the minute: when something happened. Dispatches give local times;
/// the case's time zone joins both clocks where an order between them matters.
using CivilMinute = std::chrono::local_time<std::chrono::minutes>;
using CivilDay = std::chrono::local_days;

/// How finely a time is known. `vague` has words ("recent days") and no calendar width of its own.
enum class TimePrecision : std::uint8_t { minute, hour, part_of_day, day, week, month, quarter, season, year, decade, century, vague, unknown };
template <>
struct EnumNames<TimePrecision> {
    static constexpr std::array<std::string_view, 13> values{"minute", "hour", "part_of_day", "day", "week", "month", "quarter",
                                                             "season", "year", "decade", "century", "vague", "unknown"};
};

/// Half-open civil interval [from, to); a missing end is open ("since April" has no `to`).
struct CivilInterval {
    std::optional<CivilMinute> from{};
    std::optional<CivilMinute> to{};
    friend bool operator==(const CivilInterval&, const CivilInterval&) = default;
};

}  // namespace dateline
