// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "tests/places/world.hpp"

using dateline::Quantity;
using dateline::SpatialRelationKind;
using namespace dateline::places;

namespace {

// One cell is 10 km.
const GridMap valley(R"(
..........
.A....B...
..........
.....C....
..........
.D....E..F
)", 10);

SpatialLayer on_map(const GridMap& map, std::string_view text, std::vector<Quantity> quantities = {}) {
    static std::vector<dateline::Toponym> toponyms;
    toponyms = toponyms_on(map, text);
    const auto scan = scan_words(text);
    return spatial_layer({text, scan, toponyms, quantities}, the_world().spatial, the_world().lexicon);
}

double km_between(const std::optional<dateline::Point>& a, const dateline::Point& b) {
    REQUIRE(a.has_value());
    return line_between(*a, b).km;
}

}  // namespace

TEST_CASE("a distance and a bearing from a stated ground") {
    const std::string text = "Rebels attacked Ayin, which lies about 50 km to the west of Barda.";
    const auto layer = on_map(valley, text, {distance(text, "about 50 km", 50, "kilometre", true)});
    REQUIRE(layer.relations.size() == 1);
    const auto& r = layer.relations[0];
    CHECK(r.relation == SpatialRelationKind::distance);
    CHECK(r.figure == "Ayin");
    CHECK(r.ground == "Barda");
    CHECK(r.bearing == "W");
    CHECK(*r.km_min == doctest::Approx(35));
    CHECK(*r.km_max == doctest::Approx(65));
    CHECK(*r.measured_km == doctest::Approx(50).epsilon(0.01));
    CHECK(*r.agrees);
    CHECK(layer.diagnostics.empty());
    // The area holds the figure.
    CHECK(km_between(r.point, valley.towns.at('A')) < r.radius_km);
}

TEST_CASE("an unnamed figure becomes an area") {
    const std::string text = "Two soldiers died at a checkpoint 30 km south of Ayin on Friday.";
    const auto layer = on_map(valley, text, {distance(text, "30 km", 30)});
    REQUIRE(layer.relations.size() == 1);
    const auto& r = layer.relations[0];
    CHECK(r.figure == "a checkpoint");
    CHECK(*r.km_min == doctest::Approx(25.5));
    CHECK_FALSE(r.agrees.has_value());
    CHECK(km_between(r.point, destination(valley.towns.at('A'), 180, 30)) < 1);
    CHECK(r.radius_km > 15);
    CHECK(r.radius_km < 40);
}

TEST_CASE("figures and bearings that don't fit the map are reported") {
    SUBCASE("too far") {
        const std::string text = "Ayin, 90 km west of Barda, fell.";
        const auto layer = on_map(valley, text, {distance(text, "90 km", 90)});
        REQUIRE(layer.diagnostics.size() == 1);
        CHECK(layer.diagnostics[0].code == "spatial-mismatch");
        CHECK(layer.diagnostics[0].message.find("direction agrees") != std::string::npos);
        CHECK_FALSE(*layer.relations[0].agrees);
    }
    SUBCASE("the wrong way") {
        const std::string text = "Ayin, 50 km east of Barda, fell.";
        const auto layer = on_map(valley, text, {distance(text, "50 km", 50)});
        REQUIRE(layer.diagnostics.size() == 1);
        CHECK(layer.diagnostics[0].message.find("direction disagrees") != std::string::npos);
    }
    SUBCASE("no distance on earth") {
        for (const double km : {0.0, 1e9, std::nan("")}) {
            const std::string text = "Ayin, 7 km east of Barda, fell.";
            const auto layer = on_map(valley, text, {distance(text, "7 km", km)});
            CHECK(layer.relations.empty());
            CHECK(layer.diagnostics.size() == 1);
        }
    }
}

TEST_CASE("a ground that is left out keeps its readings, and the figure chooses among them") {
    // Echo lies 40 km south of Barda and 22 km from Cala: "40 km to the south" fits Barda, though Cala was named last.
    const std::string text = "Troops moved from Barda to Cala. Some 40 km to the south, on the front line near Echo, guns fired.";
    const auto layer = on_map(valley, text, {distance(text, "40 km", 40, "kilometre", true)});
    REQUIRE(!layer.relations.empty());
    const auto& r = layer.relations[0];
    CHECK(r.figure == "Echo");
    REQUIRE(r.grounds.size() >= 1);
    CHECK(r.ground == "Barda");
    CHECK(r.grounds[0].p > 0.6F);
    double sum = 0;
    for (const auto& g : r.grounds) sum += static_cast<double>(g.p);
    CHECK(sum <= 1.0001);
    CHECK(*r.agrees);
}

TEST_CASE("restated distances must be the same") {
    const std::string text = "Ayin is 50 km (60 miles) west of Barda.";
    auto miles = distance(text, "60 miles", 60, "mile");
    miles.restates = dateline::Index<Quantity>{0};
    const auto layer = on_map(valley, text, {distance(text, "50 km", 50), miles});
    CHECK(layer.relations.size() == 1);
    CHECK(*layer.relations[0].agrees);
    REQUIRE(layer.diagnostics.size() == 1);
    CHECK(layer.diagnostics[0].message.find("96.6 km") != std::string::npos);
}

TEST_CASE("regions without figures: near, outskirts, across, between, along") {
    const auto only = [](const std::string& text) {
        const auto layer = on_map(valley, text);
        REQUIRE_MESSAGE(layer.relations.size() == 1, text);
        return layer.relations[0];
    };
    CHECK(only("a village near Cala was hit").relation == SpatialRelationKind::near);
    CHECK(only("a village near Cala was hit").figure == "a village");
    CHECK(only("fighting on the outskirts of Dara").relation == SpatialRelationKind::outskirts);
    CHECK(only("across the river from Echo, militia dug in").relation == SpatialRelationKind::across);

    const auto edge = only("shells fell on the northern outskirts of Echo");
    CHECK(edge.bearing == "N");
    CHECK(edge.point->lat > valley.towns.at('E').lat);

    const auto north = only("in a hamlet north-west of Echo");
    CHECK(north.relation == SpatialRelationKind::direction);
    CHECK(north.bearing == "NW");
    CHECK(north.point->lon < valley.towns.at('E').lon);

    const auto between = only("a bus was stopped between Ayin and Barda");
    CHECK(between.relation == SpatialRelationKind::between);
    CHECK(between.ground == "Ayin; Barda");
    CHECK(km_between(between.point, valley.towns.at('A')) == doctest::Approx(25).epsilon(0.02));
    CHECK(between.radius_km >= 25);

    const auto road = only("mines on the Ayin-Dara road");
    CHECK(road.relation == SpatialRelationKind::line);
    CHECK(km_between(road.point, valley.towns.at('A')) == doctest::Approx(20).epsilon(0.02));

    const auto line = only("forces dug in along the line Ayin-Cala-Foxa");
    CHECK(line.grounds.size() == 3);
    const auto linked = only("the highway linking Dara with Foxa is cut");
    CHECK(linked.relation == SpatialRelationKind::line);
}

TEST_CASE("parts of a place") {
    const std::string text = "Clashes went on in northern Barda and in the eastern districts of Dara.";
    const auto layer = on_map(valley, text);
    REQUIRE(layer.relations.size() == 2);
    CHECK(layer.relations[0].relation == SpatialRelationKind::inside);
    CHECK(layer.relations[0].bearing == "N");
    CHECK(layer.relations[1].bearing == "E");
    CHECK(layer.relations[1].ground == "Dara");
}

TEST_CASE("words that only look like it") {
    CHECK(on_map(valley, "Talks between Ayin, the army and others failed.").relations.empty());
    CHECK(on_map(valley, "He went north. Of Barda nothing was left.").relations.empty());
    const std::string text = "Barda lost 12 tanks.";
    auto tanks = distance(text, "12 tanks", 12, "tank");
    CHECK(on_map(valley, text, {tanks}).relations.empty());
}
