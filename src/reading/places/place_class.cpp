// SPDX-License-Identifier: Apache-2.0
#include "reading/places/place_class.hpp"

namespace dateline::places {

PlaceClass class_of(std::string_view feature) {
    const auto is = [&](auto... codes) { return ((feature == codes) || ...); };
    if (feature == "CONT") return PlaceClass::continent;
    if (feature.starts_with("PCL")) return PlaceClass::country;
    if (is("ADM1", "ADM1H")) return PlaceClass::admin1;
    if (feature.starts_with("ADM")) return PlaceClass::admin2;
    if (is("PPLX", "SQR", "ST")) return PlaceClass::suburb;
    if (feature.starts_with("PPL") || feature == "STLMT") return PlaceClass::settlement;
    if (is("STM", "STMI", "CNL", "WAD")) return PlaceClass::river;
    if (is("SEA", "OCN", "GULF", "STRT", "BAY", "CHN", "SD", "HBR", "SHOL")) return PlaceClass::sea;
    if (is("LK", "LKS", "RSV", "LGN")) return PlaceClass::lake;
    if (is("MT", "MTS", "HLL", "PK", "PASS", "VAL", "CNYN", "GLCR", "PLAT")) return PlaceClass::mountain;
    if (is("ISL", "ISLS", "CAPE", "SPIT")) return PlaceClass::island;
    if (is("RGN", "AREA", "DSRT", "PEN", "PRK", "FRST", "ZN", "ADMD", "RGNH", "PLAN")) return PlaceClass::region;
    return PlaceClass::site;
}

PlacePrecision precision_of(PlaceClass kind, double radius_km) {
    switch (kind) {
        case PlaceClass::continent: return PlacePrecision::area;
        case PlaceClass::country: return PlacePrecision::country;
        case PlaceClass::admin1: return PlacePrecision::region;
        case PlaceClass::admin2: return PlacePrecision::district;
        case PlaceClass::settlement:
        case PlaceClass::suburb:
        case PlaceClass::site: return radius_km <= 25 ? PlacePrecision::settlement : PlacePrecision::district;
        case PlaceClass::region: return radius_km <= 15 ? PlacePrecision::settlement : radius_km <= 60 ? PlacePrecision::district : PlacePrecision::area;
        case PlaceClass::river:
        case PlaceClass::sea:
        case PlaceClass::lake:
        case PlaceClass::mountain:
        case PlaceClass::island: return radius_km <= 15 ? PlacePrecision::settlement : PlacePrecision::area;
    }
    return PlacePrecision::area;
}

}  // namespace dateline::places
