// SPDX-License-Identifier: Apache-2.0
// The stage as a whole with the built gazetteer: towns of many conflicts and of peace.
#include <doctest/doctest.h>

#include <string>

#include "reading/places/place_lookup.hpp"
#include "tests/places/world.hpp"

using dateline::ToponymUse;

namespace {

void check_country(std::string_view text, std::string_view words, std::string_view country) {
    const auto t = toponym(read(text), text, words);
    CHECK_MESSAGE(t.country == country, words << " is in " << t.country << " (" << t.name << "): " << text);
    CHECK_MESSAGE(t.point.has_value(), words);
}

}  // namespace

TEST_CASE("towns of many wars are found and put into their country") {
    check_country("Iraqi forces entered Tikrit on Monday and pushed towards Baiji, north of Baghdad.", "Baiji", "IQ");
    check_country("Rebels in Goma, the capital of North Kivu, said Congolese soldiers had fled towards Sake.", "Goma", "CD");
    check_country("Paramilitaries shelled El Fasher in Darfur while Sudanese army jets bombed Nyala.", "El Fasher", "SD");
    check_country("Ethiopian troops advanced on Mekelle, capital of the Tigray region, from Adigrat.", "Adigrat", "ET");
    check_country("Armenian officials said Azerbaijani drones struck Stepanakert in Nagorno-Karabakh.", "Stepanakert", "AZ");
    check_country("Serb forces shelled Sarajevo and overran Srebrenica in eastern Bosnia.", "Srebrenica", "BA");
    check_country("Taliban fighters captured Kunduz and attacked Lashkar Gah in Helmand, Afghanistan.", "Lashkar Gah", "AF");
    check_country("Russian troops took Grozny after weeks of bombing, Chechen fighters withdrew to Shatoy.", "Grozny", "RU");
    check_country("The Philippine army retook Marawi on the island of Mindanao from militants.", "Marawi", "PH");
    check_country("Islamist insurgents attacked Palma in Cabo Delgado, northern Mozambique.", "Palma", "MZ");
}

TEST_CASE("neighbours choose among places of one name") {
    check_country("A fire broke out in Paris, Texas, on Tuesday, police said.", "Paris", "US");
    check_country("A fire broke out in Paris, France, on Tuesday, police said.", "Paris", "FR");
    check_country("Syrian rebels in Tripoli? No: Libyan militias clashed in Tripoli, Misrata and Zawiya in Libya.", "Tripoli", "LY");
    check_country("Clashes between Sunnis and Alawites in Tripoli spread to Sidon and Beirut, the Lebanese army said.", "Tripoli", "LB");
}

TEST_CASE("one bad name never empties a document, and an unknown one is an answer") {
    const std::string text = "Fighters seized the village of Xqzvwkly near Bukavu, the Congolese army said.";
    const auto layer = read(text);
    CHECK(toponym(layer, text, "Bukavu").country == "CD");
    for (const auto& t : layer.toponyms)
        if (t.span.of(text) == "Xqzvwkly") {
            CHECK_FALSE(t.point.has_value());
            CHECK_FALSE(t.geonameid.has_value());
        }
}

TEST_CASE("literal, metonymic and demonym uses") {
    const std::string text = "Moscow denied the claim. The Kremlin said Ukrainian gunners had fired on a bus in Donetsk.";
    const auto layer = read(text);
    CHECK(toponym(layer, text, "Moscow").use == ToponymUse::metonymic);
    CHECK(toponym(layer, text, "Kremlin").use == ToponymUse::metonymic);
    CHECK(toponym(layer, text, "Ukrainian").use == ToponymUse::demonym);
    CHECK(toponym(layer, text, "Donetsk").use == ToponymUse::literal);
}

TEST_CASE("every place has a precision and a radius, and probabilities are probabilities") {
    const std::string text = "Troops left Mosul for Anbar province as Iraq asked the Middle East's leaders for help on the Tigris.";
    const auto layer = read(text);
    CHECK(toponym(layer, text, "Mosul").precision == dateline::PlacePrecision::settlement);
    CHECK(toponym(layer, text, "Anbar").precision == dateline::PlacePrecision::region);
    CHECK(toponym(layer, text, "Iraq").precision == dateline::PlacePrecision::country);
    for (const auto& t : layer.toponyms) {
        CHECK_MESSAGE((t.radius_km > 0) == t.point.has_value(), t.name);
        float sum = t.p;
        for (const auto& c : t.candidates) sum += c.p;
        CHECK(sum <= 1.001F);
        CHECK(t.p >= 0);
    }
}

TEST_CASE("the word beside a name tells a province from its town") {
    const auto precision = [](const std::string& text, const char* words) { return toponym(read(text), text, words).precision; };
    using dateline::PlacePrecision;
    CHECK(precision("Fighting spread through Helmand and Kandahar provinces in southern Afghanistan.", "Kandahar") == PlacePrecision::region);
    CHECK(precision("Shelling was reported in the Donetsk and Luhansk regions of Ukraine.", "Donetsk") == PlacePrecision::region);
    CHECK(precision("The army holds Aleppo province in northern Syria.", "Aleppo") == PlacePrecision::region);
    CHECK(precision("The army holds the city of Aleppo in northern Syria.", "Aleppo") == PlacePrecision::settlement);
}

TEST_CASE("the region of the case is a prior") {
    const std::string text = "A mine exploded in Victoria.";
    dateline::Document document;
    document.text = text;
    dateline::places::RegionPrior seychelles{.bounds = {}, .countries = {"SC"}};
    const auto layer = dateline::places::read_places({.document = document, .mentions = {}, .quantities = {}, .prior = seychelles}, the_world());
    const auto without = read(text);
    const auto in_sc = [&](const dateline::places::PlacesLayer& l) {
        const auto t = toponym(l, text, "Victoria");
        const auto id = the_world().gazetteer.find_id(241131);
        REQUIRE(id.has_value());
        if (t.geonameid == 241131) return static_cast<double>(t.p);
        for (const auto& c : t.candidates)
            if (c.geonameid == 241131) return static_cast<double>(c.p);
        return 0.0;
    };
    CHECK(in_sc(layer) > in_sc(without));
}

TEST_CASE("distances of a dispatch are judged against the gazetteer") {
    // Facts of the map: Sloviansk lies 66 km from Sievierodonetsk at 261°; Bakhmut 53 km from Sievierodonetsk and 41 km from Sloviansk.
    const std::string text =
        "Russian forces were also advancing towards Sloviansk, which lies about 85 km (53 miles) to the west of Sievierodonetsk, Ukraine's ministry said.\n"
        "Some 60 km (40 miles) to the south, on the front line near Bakhmut, Ukrainian soldiers said the situation was difficult.";
    std::vector<dateline::Quantity> q{distance(text, "about 85 km", 85, "kilometre", true), distance(text, "53 miles", 53, "mile"), distance(text, "Some 60 km", 60, "kilometre", true),
                                      distance(text, "40 miles", 40, "mile")};
    q[1].restates = dateline::Index<dateline::Quantity>{0};
    q[3].restates = dateline::Index<dateline::Quantity>{2};
    const auto layer = read(text, q);
    const dateline::SpatialRelation* west = nullptr;
    const dateline::SpatialRelation* south = nullptr;
    for (const auto& r : layer.spatial_relations) {
        if (r.relation == dateline::SpatialRelationKind::distance && r.bearing == "W") west = &r;
        if (r.relation == dateline::SpatialRelationKind::distance && r.bearing == "S") south = &r;
    }
    REQUIRE(west);
    CHECK(west->figure == "Sloviansk");
    CHECK(*west->measured_km == doctest::Approx(65.9).epsilon(0.01));
    CHECK(*west->measured_bearing == doctest::Approx(261).epsilon(0.01));
    CHECK_FALSE(*west->agrees);
    REQUIRE(south);
    CHECK(south->figure == "Bakhmut");
    CHECK(south->ground == "Sievierodonetsk");
    CHECK(*south->measured_km == doctest::Approx(52.9).epsilon(0.01));
    CHECK(*south->agrees);
    REQUIRE(south->grounds.size() >= 1);
    CHECK(south->grounds[0].p > 0.8F);
    CHECK(layer.diagnostics.size() == 2);  // 85 km is 66 km; 40 miles are 64 km, not 60
}

TEST_CASE("dateline places explains its order") {
    const auto found = dateline::places::look_up_place("hit", "", {}, the_world());
    REQUIRE(!found.answers.empty());
    double sum = found.none;
    for (const auto& a : found.answers) sum += a.p;
    CHECK(sum == doctest::Approx(1).epsilon(0.001));
    CHECK(!found.answers[0].reasons.empty());
    const auto in_context = dateline::places::look_up_place("Hit", "Iraqi troops took Hit in Anbar province from Islamic State.", {}, the_world());
    REQUIRE(!in_context.answers.empty());
    CHECK(in_context.answers[0].country == "IQ");
    CHECK(in_context.answers[0].admin1.find("Anb") != std::string::npos);
    CHECK(dateline::places::look_up_place("", "", {}, the_world()).answers.empty());
    CHECK(dateline::places::look_up_place("Qxzzyplk", "", {}, the_world()).answers.empty());
    CHECK(dateline::places::look_up_place("Syeverodonetskk", "", {}, the_world()).similar);
}

TEST_CASE("reading is the same each time") {
    const std::string text = "WASHINGTON (AP) - Iran and Israel, Iraq and Syria: talks in Geneva, Vienna and Amman.";
    const auto a = read(text);
    const auto b = read(text);
    CHECK(a.toponyms == b.toponyms);
    CHECK(a.spatial_relations == b.spatial_relations);
}

TEST_CASE("empty and hostile documents") {
    CHECK(read("").toponyms.empty());
    CHECK(read("\n\n\n").toponyms.empty());
    CHECK_NOTHROW(read(std::string(20000, 'A')));
    std::string many;
    for (int i = 0; i < 3000; ++i) many += "Paris, London and Goma; ";
    CHECK(read(many).toponyms.size() >= 8000);
}
