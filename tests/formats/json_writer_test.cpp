// SPDX-License-Identifier: Apache-2.0
#include "formats/json_writer.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace dateline;

TEST_CASE("commas, escapes and numbers follow RFC 8259") {
    std::string out;
    JsonWriter json(out);
    json.begin_object().member("words", "a \"town\"\\\n\x01é").key("n").begin_array().value(0.1).value(20).value(-3L).value(true).null().end_array();
    json.member("open", std::optional<int>{}).key("empty").begin_object().end_object().end_object();
    CHECK(out == "{\"words\":\"a \\\"town\\\"\\\\\\n\\u0001é\",\"n\":[0.1,20,-3,true,null],\"open\":null,\"empty\":{}}");
}

TEST_CASE("what is no number becomes null") {
    std::string out;
    JsonWriter(out).begin_array().value(std::numeric_limits<double>::infinity()).value(std::numeric_limits<double>::quiet_NaN()).end_array();
    CHECK(out == "[null,null]");
}
