// SPDX-License-Identifier: Apache-2.0
#include "core/strings.hpp"

#include <doctest/doctest.h>

#include "core/sha256.hpp"

using namespace dateline;

TEST_CASE("text is cut and trimmed by bytes, without the locale") {
    CHECK(trim("  \tGoma \r\n") == "Goma");
    CHECK(trim(" \n") == "");
    CHECK(split("at||near", '|') == std::vector<std::string_view>{"at", "", "near"});
    CHECK(join({"Goma", "Sake", "Masisi"}, "; ") == "Goma; Sake; Masisi");
    CHECK(equals_ignoring_ascii_case("MASISI", "Masisi"));
    CHECK_FALSE(equals_ignoring_ascii_case("Sake", "Sak"));
}

TEST_CASE("a number is the whole text or nothing") {
    CHECK(parse_number<int>("23") == 23);
    CHECK(parse_number<int>("-4") == -4);
    CHECK(parse_number<int>("23 wounded") == std::nullopt);
    CHECK(parse_number<int>("") == std::nullopt);
    CHECK(parse_number<unsigned>("99999999999") == std::nullopt);
}

TEST_CASE("SHA-256 agrees with the published test vector of FIPS 180") {
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
