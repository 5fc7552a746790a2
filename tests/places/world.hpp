// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/mapped_file.hpp"
#include "reading/places/globe.hpp"
#include "reading/places/place_resources.hpp"
#include "reading/places/read_places.hpp"
#include "reading/places/spatial_layer.hpp"

/// Towns drawn as a map: each character is a cell of `cell_km`, north is up; a capital letter is the town whose name begins with it.
/// Everything lies near 10° N, 10° E, where lines of longitude are almost parallel.
struct GridMap {
    std::map<char, dateline::Point> towns{};

    GridMap(std::string_view drawing, double cell_km) {
        const dateline::Point corner{10, 10};
        double south = 0, east = 0;
        for (const char c : drawing) {
            if (c == '\n') {
                south += cell_km;
                east = 0;
                continue;
            }
            if (c >= 'A' && c <= 'Z') towns[c] = dateline::places::destination(dateline::places::destination(corner, 90, east), 180, south);
            east += cell_km;
        }
    }
};

/// The words of `text`'s capitalised town names as toponyms at their places on the map: "Ayin" lies where the map has an A.
inline std::vector<dateline::Toponym> toponyms_on(const GridMap& map, std::string_view text) {
    std::vector<dateline::Toponym> out;
    for (const auto& word : dateline::places::scan_words(text).words) {
        const auto name = word.span.of(text);
        const auto town = map.towns.find(name.front());
        if (!word.upper || name.size() < 3 || town == map.towns.end() || name == "Some" || name == "The") continue;
        dateline::Toponym t;
        t.span = word.span;
        t.name = std::string(name);
        t.geonameid = town->first;
        t.point = town->second;
        t.radius_km = 2;
        t.p = 1;
        out.push_back(t);
    }
    return out;
}

/// A distance as the quantities stage gives it, at the words of the text.
inline dateline::Quantity distance(std::string_view text, std::string_view words, double value, std::string unit = "kilometre", bool approximate = false) {
    dateline::Quantity q;
    const auto at = text.find(words);
    REQUIRE(at != std::string_view::npos);
    q.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    q.min = q.max = value;
    q.unit = std::move(unit);
    q.counts = "distance";
    q.approximate = approximate;
    return q;
}

/// The built data folder (DATELINE_DATA is set by CTest).
inline std::filesystem::path data_folder() {
    const char* folder = std::getenv("DATELINE_DATA");
    return folder ? folder : "build/dev/share";
}

inline const dateline::places::PlaceResources& the_world() {
    static const auto loaded = dateline::places::load_place_resources(data_folder(), [](const std::filesystem::path& p) { return dateline::read_file(p); });
    REQUIRE_MESSAGE(loaded.has_value(), (loaded ? std::string{} : describe(loaded.error())));
    return *loaded;
}

inline dateline::places::PlacesLayer read(std::string_view text, std::vector<dateline::Quantity> quantities = {}, std::string publisher = {}) {
    dateline::Document document;
    document.id = "test";
    document.text = std::string(text);
    document.publisher = std::move(publisher);
    return dateline::places::read_places({.document = document, .mentions = {}, .quantities = quantities, .prior = {}}, the_world());
}

/// The toponym whose words are `words`; fails the test where there is none.
inline dateline::Toponym toponym(const dateline::places::PlacesLayer& layer, std::string_view text, std::string_view words) {
    for (const auto& t : layer.toponyms)
        if (t.span.of(text) == words) return t;
    FAIL("no toponym '" << words << "' in: " << text);
    return {};
}
