// SPDX-License-Identifier: Apache-2.0
#include "reading/places/globe.hpp"

#include <GeographicLib/Geodesic.hpp>

namespace dateline::places {

Line line_between(Point from, Point to) {
    double metres = 0, azimuth = 0, back = 0;
    GeographicLib::Geodesic::WGS84().Inverse(from.lat, from.lon, to.lat, to.lon, metres, azimuth, back);
    return {metres / 1000.0, azimuth < 0 ? azimuth + 360 : azimuth};
}

Point destination(Point from, double bearing, double km) {
    Point out;
    GeographicLib::Geodesic::WGS84().Direct(from.lat, from.lon, bearing, km * 1000.0, out.lat, out.lon);
    return out;
}

double bearing_difference(double a, double b) {
    const double d = std::fmod(std::abs(a - b), 360.0);
    return d > 180 ? 360 - d : d;
}

}  // namespace dateline::places
