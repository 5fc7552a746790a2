// SPDX-License-Identifier: Apache-2.0
#include "core/civil_time.hpp"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

std::string read(std::string_view text) {
    const auto parsed = parse_iso8601(text);
    return parsed ? format_instant(parsed->instant, parsed->precision) : "nothing";
}

}  // namespace

TEST_CASE("publication times keep the precision that they were given with") {
    CHECK(read("2015-01-29T19:40:00Z") == "2015-01-29T19:40Z");
    CHECK(read("2015-01-29") == "2015-01-29");
    CHECK(read("2015-01") == "2015-01");
    CHECK(read("2015") == "2015");
    CHECK(read("20150129") == "2015-01-29");
    CHECK(read("2015-01-29 19:40") == "2015-01-29T19:40Z");
}

TEST_CASE("zones are taken off, over midnight too") {
    CHECK(read("2022-06-07T01:10:33+03:00") == "2022-06-06T22:10Z");
    CHECK(read("2022-06-06T22:10-0500") == "2022-06-07T03:10Z");
    CHECK(read("2022-06-06T22:10:05.123Z") == "2022-06-06T22:10Z");
}

TEST_CASE("impossible and foreign forms give nothing instead of a made-up value") {
    for (const auto* text : {"", "2015-02-30", "2015-13-01", "2015-01-29T25:61Z", "99999-01-01", "0999-01-01", "yesterday", "2015-01-29T10:00Zx", "2015-01-29T10"})
        CHECK_MESSAGE(read(text) == "nothing", text);
}

TEST_CASE("civil times print without a zone") {
    CHECK(format_civil(*parse_civil("2022-06-06")) == "2022-06-06T00:00");
    CHECK(format_day(CivilDay{std::chrono::days{0}}) == "1970-01-01");
}
