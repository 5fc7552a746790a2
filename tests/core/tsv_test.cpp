// SPDX-License-Identifier: Apache-2.0
#include "core/tsv.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("a table has notes, a header and rows; missing last cells are empty") {
    const auto table = parse_tsv("# source: own\nname\tcountry\nSahel\t\nDarfur\tSD\r\n\nKivu", "regions.tsv");
    REQUIRE(table);
    CHECK(table->columns == std::vector<std::string_view>{"name", "country"});
    REQUIRE(table->rows.size() == 3);
    CHECK(table->rows[1].cells[1] == "SD");
    CHECK(table->rows[2].cells[1] == "");
    CHECK(table->rows[2].line == 6);
    CHECK(table->column("country").value() == 1);
    CHECK_FALSE(table->column("population"));
}

TEST_CASE("a row with too many cells is named by its line") {
    const auto table = parse_tsv("name\nSahel\textra", "regions.tsv");
    REQUIRE_FALSE(table);
    CHECK(describe(table.error()).find("regions.tsv: line 2") == 0);
}
