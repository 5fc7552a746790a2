// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/time_types.hpp"

namespace dateline {

/// A publication time as it stands in metadata: an instant and how finely it was given.
struct ParsedInstant {
    UtcMinute instant{};
    TimePrecision precision = TimePrecision::day;
};

/// ISO 8601 dates and times: "2022", "2022-06", "2022-06-07", "2022-06-07T04:10Z", "2022-06-07 04:10:33+03:00". Without a zone the time
/// is taken as UTC. Impossible dates ("2022-02-30"), years outside 1000..9999 and trailing characters give nothing.
[[nodiscard]] std::optional<ParsedInstant> parse_iso8601(std::string_view text);

/// "2022-06-07T04:10Z"; with day, month or year precision "2022-06-07", "2022-06", "2022".
[[nodiscard]] std::string format_instant(UtcMinute instant, TimePrecision precision = TimePrecision::minute);
/// "2022-06-06T00:00".
[[nodiscard]] std::string format_civil(CivilMinute time);
/// "2022-06-06".
[[nodiscard]] std::string format_day(CivilDay day);
/// "2022-06-06T00:00" or "2022-06-06".
[[nodiscard]] std::optional<CivilMinute> parse_civil(std::string_view text);

}  // namespace dateline
