// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "reading/places/extra_gazetteer.hpp"
#include "reading/places/gazetteer.hpp"
#include "reading/places/gazetteer_compiler.hpp"
#include "reading/places/name_key.hpp"
#include "tests/places/world.hpp"

using namespace dateline::places;

namespace {

/// A world of two countries.
const GazetteerSources small_world{
    .towns = "geonameid\tname\talternates\tlat\tlon\tfeature\tcountry\tadmin1\tadmin2\tpopulation\n"
             "11\tHarbel\tal-Harbel|Kharbel\t10.0\t20.0\tPPL\tAA\t01\t02\t5000\n"
             "12\tHarbel\t\t-30.0\t60.0\tPPLA\tBB\t01\t\t250000\n"
             "13\tSaint-Rémy\t\t10.5\t20.5\tPPLC\tAA\t01\t\t900000\n",
    .units = "geonameid\tlevel\tcode\tiso\ttype\tname\talternates\tlat\tlon\n"
             "21\t1\tAA.01\tAA-X\tProvince\tNorth Province\tBorea\t\t\n"
             "22\t2\tAA.01.02\t\t\tHarbel District\t\t\t\n",
    .countries = "geonameid\tiso2\tiso3\tcontinent\tarea_km2\tpopulation\tname\tcapital\n1\tAA\tAAA\tAF\t100000\t5000000\tAlland\tSaint-Rémy\n2\tBB\tBBB\tAS\t9000\t700000\tBelland\tHarbel\n",
    .nations = "iso2\tlat\tlon\tadjectives\tpeople\talternates\nAA\t11\t21\tAllish\tAlls\tA.L.=|Republic of Alland\nBB\t-31\t61\tBellish\tBells\t\n",
    .regions = "name\tfeature\tlat\tlon\tradius_km\tcountries\tadjectives\talternates\nGreen Coast\tRGN\t10.2\t19.5\t80\tAA\tCoastal\tthe Coast\n",
    .features = "name\tfeature\tlat\tlon\tradius_km\tcountries\tadjectives\talternates\nBlue River\tSTM\t10.4\t20.2\t60\tAA\t\t\n",
    .villages = "name\tcountry\tlat\tlon\tradius_km\tfeature\talternates\nOldbridge\tAA\t10.1\t20.1\t3\tPPL\t\n",
    .aliases = "name\ttarget\tkind\nthe Palace\ttown:Saint-Rémy/AA\tmetonym\nN.P.\tAA.01\tabbreviation\n",
    .unit_words = "word\tlevel\nprovince\t1\ndistrict\t2\n"};

std::string compiled_small_world() {
    auto bytes = compile_gazetteer(small_world);
    REQUIRE(bytes.has_value());
    return *bytes;
}

}  // namespace

TEST_CASE("a compiled gazetteer answers by name, kind and containment") {
    const auto bytes = compiled_small_world();
    const auto gazetteer = Gazetteer::from_bytes(bytes, "small");
    REQUIRE(gazetteer.has_value());
    Gazetteer::Lookup lookup(*gazetteer);

    const auto harbel = lookup.find("harbel");
    REQUIRE(harbel.size() == 3);  // two towns and the district's short name
    CHECK(gazetteer->place(harbel[0].place).geonameid == 12);  // the most populous first
    CHECK(lookup.find(name_key("St. Remy")).size() == 1);
    CHECK(lookup.find("kharbel").front().kind == NameKind::alternate);
    CHECK(lookup.find("allish").front().kind == NameKind::adjective);
    CHECK(lookup.find("palace").front().kind == NameKind::metonym);
    CHECK(lookup.find("al").empty());
    CHECK(lookup.find_exact("A.L.").size() == 1);
    CHECK(lookup.find("nowhere").empty());

    const auto town = *gazetteer->find_id(11);
    const auto province = *gazetteer->find_id(21);
    CHECK(gazetteer->inside(town, province));
    CHECK(gazetteer->inside(town, *gazetteer->find_country("AA")));
    CHECK_FALSE(gazetteer->inside(town, *gazetteer->find_country("BB")));
    // A unit without a point lies where its people live.
    CHECK(gazetteer->place(province).point.lat == doctest::Approx(10.5).epsilon(0.01));
    CHECK(lookup.find("north").front().kind == NameKind::shortened);
}

TEST_CASE("prefixes are found in one pass") {
    const auto bytes = compiled_small_world();
    const auto gazetteer = Gazetteer::from_bytes(bytes, "small");
    Gazetteer::Lookup lookup(*gazetteer);
    const auto lengths = lookup.prefixes("blue river bridge");
    REQUIRE(lengths.size() == 1);
    CHECK(lengths[0] == 10);
}

TEST_CASE("the same tables give the same bytes") { CHECK(compiled_small_world() == compiled_small_world()); }

TEST_CASE("faults of the tables name table and line") {
    auto broken = small_world;
    broken.aliases = "name\ttarget\tkind\nthe Palace\ttown:Atlantis/AA\tmetonym\n";
    auto result = compile_gazetteer(broken);
    REQUIRE_FALSE(result.has_value());
    CHECK(describe(result.error()).find("aliases.tsv") != std::string::npos);
    CHECK(describe(result.error()).find("line 2") != std::string::npos);
    broken = small_world;
    broken.regions = "name\tfeature\tlat\tlon\tradius_km\tcountries\tadjectives\talternates\nMoon\tRGN\t123\t19.5\t80\tAA\t\t\n";
    CHECK_FALSE(compile_gazetteer(broken).has_value());
}

TEST_CASE("damaged files are refused") {
    auto bytes = compiled_small_world();
    CHECK_FALSE(Gazetteer::from_bytes("", "empty").has_value());
    CHECK_FALSE(Gazetteer::from_bytes(std::string_view(bytes).substr(0, bytes.size() / 2), "half").has_value());
    bytes[0] = 'X';
    CHECK_FALSE(Gazetteer::from_bytes(bytes, "magic").has_value());
    CHECK(Gazetteer::open("/nonexistent/gazetteer.bin").error().code == dateline::ErrorCode::resource_missing);
}

TEST_CASE("places added at run time join the others") {
    const auto bytes = compiled_small_world();
    auto gazetteer = Gazetteer::from_bytes(bytes, "small");
    auto extra = parse_extra_gazetteer("name,aliases,lat,lon,country,parent\nNew Hamlet,Hamlet|Khamlet,10.3,20.3,AA,North Province\nHarbel,,12,22,AA,\n", "extra.csv");
    REQUIRE(extra.has_value());
    gazetteer->add(std::move(extra->places));
    Gazetteer::Lookup lookup(*gazetteer);
    const auto hamlet = lookup.find("khamlet");
    REQUIRE(hamlet.size() == 1);
    const auto number = hamlet.front().place;
    CHECK(gazetteer->place(number).name == "New Hamlet");
    CHECK(gazetteer->inside(number, *gazetteer->find_id(21)));
    CHECK(lookup.find("harbel").size() == 4);
    CHECK(lookup.prefixes("new hamlet road").size() == 1);
}

TEST_CASE("the world's gazetteer holds what dispatches name") {
    const auto& gazetteer = the_world().gazetteer;
    Gazetteer::Lookup lookup(gazetteer);
    const auto has = [&](const char* name, std::int64_t id) {
        for (const auto& p : lookup.find(name_key(name)))
            if (gazetteer.place(p.place).geonameid == id) return true;
        return false;
    };
    for (const char* spelling : {"Sievierodonetsk", "Severodonetsk", "Syeverodonetsk"}) CHECK_MESSAGE(has(spelling, 691999), spelling);
    for (const char* spelling : {"Kyiv", "Kiev", "Київ", "KYIV"}) CHECK_MESSAGE(has(spelling, 703448), spelling);
    CHECK(has("Lisichansk", 702972));
    CHECK(has("Artemivsk", 713174));
    for (const char* name : {"Donbas", "Darfur", "Sahel", "Nagorno-Karabakh", "West Bank", "Anbar", "North Kivu", "Euphrates", "Strait of Hormuz", "Tigray", "Kashmir", "Mindanao", "Shuja'iyya", "Bunagana", "Baghouz"})
        CHECK_MESSAGE(!lookup.find(name_key(name)).empty(), name);
    CHECK(!lookup.find_exact("Kan.").empty());
    CHECK(!lookup.find_exact("U.S.").empty());
}
