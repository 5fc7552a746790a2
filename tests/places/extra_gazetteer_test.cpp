// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "reading/places/extra_gazetteer.hpp"

using dateline::places::parse_extra_gazetteer;

TEST_CASE("CSV with broken rows: they are named and skipped") {
    const auto read = parse_extra_gazetteer(
        "name,aliases,lat,lon,parent\n"
        "Mesker-Yurt,Mesker Yurt|Мескер-Юрт,43.26,45.91,Chechnya\n"
        "Nowhere,,91.5,10,\n"
        "Elsewhere,,10,-180.01,\n"
        ",,10,10,\n"
        "Unplaced,,north,10,\n"
        "\"Quoted, Upper\",,1.5,2.5,\n",
        "villages.csv");
    REQUIRE(read.has_value());
    REQUIRE(read->places.size() == 2);
    CHECK(read->places[0].aliases.size() == 2);
    CHECK(read->places[0].parent == "Chechnya");
    CHECK(read->places[0].geonameid < 0);
    CHECK(read->places[1].name == "Quoted, Upper");
    REQUIRE(read->skipped.size() == 4);
    CHECK(read->skipped[0].line == 3);
    CHECK(read->skipped[0].reason.find("off the globe") != std::string::npos);
    CHECK(read->skipped[1].line == 4);
    CHECK(read->skipped[2].reason == "no name");
}

TEST_CASE("a GeoNames table as published") {
    const auto read = parse_extra_gazetteer(
        "693942\tSievierodonetsk\tSievierodonetsk\tSeverodonetsk,Северодонецк\t48.94832\t38.49166\tP\tPPL\tUA\t\t14\t\t\t\t130000\t\t70\tEurope/Kyiv\t2022-01-01\n"
        "12\tTwo columns\n"
        "abc\tX\tX\t\t1\t1\tP\tPPL\tUA\t\t\t\t\t\t0\t\t0\t\t\n",
        "UA.txt");
    REQUIRE(read.has_value());
    REQUIRE(read->places.size() == 1);
    CHECK(read->places[0].geonameid == 693942);
    CHECK(read->places[0].population == 130000);
    CHECK(read->places[0].aliases.size() == 2);
    CHECK(read->skipped_count == 2);
}

TEST_CASE("what is no gazetteer is refused with the remedy") {
    CHECK(parse_extra_gazetteer("", "a").error().code == dateline::ErrorCode::empty_input);
    CHECK(parse_extra_gazetteer(" \n \n", "a").error().code == dateline::ErrorCode::empty_input);
    const auto wrong = parse_extra_gazetteer("town;where\nGoma;here\n", "towns.csv");
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().message.find("name, lat and lon") != std::string::npos);
    CHECK(parse_extra_gazetteer("name;lat;lon\nGoma;-1,67;29,2\nBukavu;-2.5;28.85\n", "semicolons.csv")->places.size() == 1);
}

TEST_CASE("ids of the same place stay the same, those of others differ") {
    const auto a = parse_extra_gazetteer("name,lat,lon\nA,1,2\nB,1,2\n", "a");
    const auto b = parse_extra_gazetteer("lat,lon,name\n1,2,B\n1,2,A\n", "b");
    CHECK(a->places[0].geonameid == b->places[1].geonameid);
    CHECK(a->places[0].geonameid != a->places[1].geonameid);
}
