// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/enum_names.hpp"
#include "dateline/mention.hpp"
#include "dateline/span.hpp"

namespace dateline {

/// WGS 84, degrees.
struct Point {
    double lat = 0;
    double lon = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// How finely a place is known; drawn as an area of that size, never as a pin.
enum class PlacePrecision : std::uint8_t { settlement, district, region, country, area };
template <>
struct EnumNames<PlacePrecision> {
    static constexpr std::array<std::string_view, 5> values{"settlement", "district", "region", "country", "area"};
};

/// Only literal uses locate events; "Kyiv said" is metonymic, "Ukrainian" demonym.
enum class ToponymUse : std::uint8_t { literal, metonymic, demonym };
template <>
struct EnumNames<ToponymUse> {
    static constexpr std::array<std::string_view, 3> values{"literal", "metonymic", "demonym"};
};

struct PlaceCandidate {
    std::int64_t geonameid = 0;             ///< GeoNames id; negative ids are the gazetteer's own (regions, rivers)
    float p = 0;                            ///< calibrated probability
    friend bool operator==(const PlaceCandidate&, const PlaceCandidate&) = default;
};

/// A place name in the text with what it was resolved to. Unresolved is an answer: `geonameid` and `point` are absent.
struct Toponym {
    ByteSpan span{};
    std::string name{};                     ///< canonical name of the resolved place, else the words
    std::optional<std::int64_t> geonameid{};
    std::optional<Point> point{};
    std::string country{};                  ///< ISO 3166-1 alpha-2
    std::string admin1{};                   ///< name of the first-level unit
    std::string feature{};                  ///< GeoNames feature code (PPL, ADM1, PCLI, RGN, STM ...)
    PlacePrecision precision = PlacePrecision::settlement;
    ToponymUse use = ToponymUse::literal;
    double radius_km = 0;                   ///< the place lies within this distance of `point`
    float p = 0;                            ///< probability of the chosen candidate
    std::vector<PlaceCandidate> candidates{};  ///< the others, likeliest first
    std::optional<Index<Entity>> entity{};
    friend bool operator==(const Toponym&, const Toponym&) = default;
};

enum class SpatialRelationKind : std::uint8_t { distance, direction, inside, near, between, line, outskirts, across };
template <>
struct EnumNames<SpatialRelationKind> {
    static constexpr std::array<std::string_view, 8> values{"distance", "direction", "inside", "near", "between", "line", "outskirts", "across"};
};

/// One reading of an ambiguous or elliptic ground ("60 km to the south": of what?).
struct GroundReading {
    Index<Toponym> ground{};
    float p = 0;
    double measured_km = 0;                 ///< distance figure to ground in the gazetteer; 0 where the figure is unknown
    friend bool operator==(const GroundReading&, const GroundReading&) = default;
};

/// "some 60 km to the south, on the front line near Bakhmut": figure, distance, bearing, ground, and the area that follows.
struct SpatialRelation {
    ByteSpan span{};
    SpatialRelationKind relation = SpatialRelationKind::near;
    std::string figure{};                   ///< what is located
    std::string ground{};                   ///< from where; several joined with "; " (between, line)
    std::optional<Index<Toponym>> figure_toponym{};
    std::vector<GroundReading> grounds{};   ///< likeliest first
    std::optional<double> km_min{};
    std::optional<double> km_max{};
    std::string bearing{};                  ///< one of 16 compass points, from ground to figure; empty where not stated
    std::optional<Point> point{};           ///< representative point of the resulting area
    double radius_km = 0;
    std::optional<double> measured_km{};    ///< gazetteer distance where both ends are known
    std::optional<double> measured_bearing{};  ///< degrees clockwise from north
    std::optional<bool> agrees{};           ///< whether the words fit the gazetteer
    friend bool operator==(const SpatialRelation&, const SpatialRelation&) = default;
};

}  // namespace dateline
