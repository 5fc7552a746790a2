// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/place.hpp"

namespace dateline::places {

/// What kind of place a gazetteer row is, coarser than GeoNames' 680 feature codes.
enum class PlaceClass : std::uint8_t { continent, country, admin1, admin2, settlement, suburb, region, river, sea, lake, mountain, island, site };

/// From a GeoNames feature code: "PPLA2" is a settlement, "STM" a river. Unknown codes are sites.
[[nodiscard]] PlaceClass class_of(std::string_view feature);

/// How finely a place of this class and size is known.
[[nodiscard]] PlacePrecision precision_of(PlaceClass kind, double radius_km);

/// How a name belongs to its place. The order is the order of trust where one name reaches a place in several ways.
enum class NameKind : std::uint8_t {
    primary,       ///< the name that the gazetteer shows
    alternate,     ///< another name or spelling
    abbreviation,  ///< "Kan.", matched in exactly this form
    shortened,     ///< "Anderson" of Anderson County, "Bab" of al-Bab
    adjective,     ///< "Ukrainian"
    people,        ///< "Ukrainians"
    metonym,       ///< "Kremlin"
    postal         ///< "IN" for Indiana: only after a town and a comma
};

}  // namespace dateline::places
