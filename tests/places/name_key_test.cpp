// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "reading/places/name_key.hpp"
#include "reading/places/place_class.hpp"

using dateline::places::name_key;
using dateline::places::skeleton_key;

TEST_CASE("spellings of one name share a key") {
    CHECK(name_key("Saint-Étienne") == name_key("St. Etienne"));
    CHECK(name_key("Sana'a") == name_key("Sanaa"));
    CHECK(name_key("Sana’a") == "sanaa");
    CHECK(name_key("DEIR EZ-ZOR") == name_key("Deir ez Zor"));
    CHECK(name_key("Łódź") == "lodz");
    CHECK(name_key("Tromsø") == "tromso");
    CHECK(name_key("Ağdam") == "agdam");
    CHECK(name_key("The Hague") == "hague");
    CHECK(name_key("Trinidad & Tobago") == name_key("Trinidad and Tobago"));
    CHECK(name_key("Ḩalab") == "halab");
    CHECK(name_key("U.S.") == "us");
    CHECK(name_key("Київ") == name_key("КИЇВ"));
}

TEST_CASE("odd input gives an odd key, never a crash") {
    CHECK(name_key("").empty());
    CHECK(name_key(" -- ").empty());
    CHECK(name_key("\xFF\xFE").empty());
    CHECK(name_key("a\xC3").starts_with("a"));
}

TEST_CASE("romanisations of one name share a skeleton") {
    CHECK(skeleton_key("huliaipole") == skeleton_key("hulyaypole"));
    CHECK(skeleton_key("hawzen") == skeleton_key("hawzien"));
    CHECK(skeleton_key("ain issa") == skeleton_key("ayn isa"));
    CHECK(skeleton_key("mosul") != skeleton_key("kirkuk"));
}

TEST_CASE("feature codes fall into classes") {
    using dateline::places::class_of;
    using dateline::places::PlaceClass;
    CHECK(class_of("PPLA2") == PlaceClass::settlement);
    CHECK(class_of("PPLX") == PlaceClass::suburb);
    CHECK(class_of("PCLI") == PlaceClass::country);
    CHECK(class_of("ADM1") == PlaceClass::admin1);
    CHECK(class_of("STM") == PlaceClass::river);
    CHECK(class_of("") == PlaceClass::site);
    CHECK(dateline::places::precision_of(PlaceClass::settlement, 5) == dateline::PlacePrecision::settlement);
    CHECK(dateline::places::precision_of(PlaceClass::region, 900) == dateline::PlacePrecision::area);
}
