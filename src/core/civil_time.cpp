// SPDX-License-Identifier: Apache-2.0
#include "core/civil_time.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/strings.hpp"

namespace dateline {
namespace {

using std::chrono::minutes;

/// Reads fixed-width fields from the left of a text.
class Fields {
  public:
    explicit Fields(std::string_view text) : rest_(text) {}
    std::optional<int> digits(std::size_t count) {
        if (rest_.size() < count) return std::nullopt;
        for (std::size_t i = 0; i < count; ++i)
            if (!is_ascii_digit(rest_[i])) return std::nullopt;
        const auto value = parse_number<int>(rest_.substr(0, count));
        rest_.remove_prefix(count);
        return value;
    }
    bool skip(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] bool next_is_digit() const { return !rest_.empty() && is_ascii_digit(rest_.front()); }
    void skip_digits() {
        while (next_is_digit()) rest_.remove_prefix(1);
    }

  private:
    std::string_view rest_;
};

/// "Z", "+03:00", "+0300", "+03" as minutes east of UTC; nothing where it is malformed.
std::optional<minutes> zone(Fields& in) {
    if (in.at_end() || in.skip('Z') || in.skip('z')) return minutes{0};
    const bool east = in.skip('+');
    if (!east && !in.skip('-')) return std::nullopt;
    const auto hours = in.digits(2);
    in.skip(':');
    const auto rest = in.next_is_digit() ? in.digits(2) : std::optional<int>(0);
    if (!hours || !rest || *hours > 14 || *rest > 59) return std::nullopt;
    const minutes offset{*hours * 60 + *rest};
    return east ? offset : -offset;
}

std::string padded(const char* pattern, int a, int b, int c, int d, int e) {
    std::array<char, 48> out{};
    const int size = std::snprintf(out.data(), out.size(), pattern, a, b, c, d, e);
    return {out.data(), static_cast<std::size_t>(std::max(0, size))};
}

}  // namespace

std::optional<ParsedInstant> parse_iso8601(std::string_view text) {
    using namespace std::chrono;
    Fields in(trim(text));
    const auto y = in.digits(4);
    if (!y || *y < 1000) return std::nullopt;
    if (in.at_end()) return ParsedInstant{sys_days{year{*y} / 1 / 1}, TimePrecision::year};
    in.skip('-');
    const auto m = in.digits(2);
    if (!m || *m < 1 || *m > 12) return std::nullopt;
    const auto month_only = year{*y} / month{static_cast<unsigned>(*m)} / 1;
    if (in.at_end()) return ParsedInstant{sys_days{month_only}, TimePrecision::month};
    in.skip('-');
    const auto d = in.digits(2);
    if (!d) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    if (in.at_end()) return ParsedInstant{sys_days{date}, TimePrecision::day};
    if (!in.skip('T') && !in.skip('t') && !in.skip(' ')) return std::nullopt;
    const auto hour = in.digits(2);
    in.skip(':');
    const auto minute = in.digits(2);
    if (!hour || !minute || *hour > 24 || *minute > 59 || (*hour == 24 && *minute > 0)) return std::nullopt;
    if (in.skip(':') || in.next_is_digit()) {
        const auto second = in.digits(2);
        if (!second || *second > 60) return std::nullopt;
        if (in.skip('.') || in.skip(',')) in.skip_digits();
    }
    in.skip(' ');
    const auto offset = zone(in);
    if (!offset || !in.at_end()) return std::nullopt;
    return ParsedInstant{sys_days{date} + minutes{*hour * 60 + *minute} - *offset, TimePrecision::minute};
}

std::string format_instant(UtcMinute instant, TimePrecision precision) {
    using namespace std::chrono;
    const auto day_start = floor<days>(instant);
    const year_month_day date{day_start};
    const int y = static_cast<int>(date.year());
    const int m = static_cast<int>(static_cast<unsigned>(date.month()));
    const int d = static_cast<int>(static_cast<unsigned>(date.day()));
    const auto of_day = static_cast<int>((instant - day_start).count());
    if (precision == TimePrecision::year) return padded("%04d", y, 0, 0, 0, 0);
    if (precision == TimePrecision::month) return padded("%04d-%02d", y, m, 0, 0, 0);
    if (precision == TimePrecision::day) return padded("%04d-%02d-%02d", y, m, d, 0, 0);
    return padded("%04d-%02d-%02dT%02d:%02dZ", y, m, d, of_day / 60, of_day % 60);
}

std::string format_civil(CivilMinute time) {
    std::string out = format_instant(UtcMinute{time.time_since_epoch()});
    out.pop_back();
    return out;
}

std::string format_day(CivilDay day) { return format_instant(UtcMinute{day.time_since_epoch()}, TimePrecision::day); }

std::optional<CivilMinute> parse_civil(std::string_view text) {
    const auto parsed = parse_iso8601(text);
    if (!parsed) return std::nullopt;
    return CivilMinute{parsed->instant.time_since_epoch()};
}

}  // namespace dateline
