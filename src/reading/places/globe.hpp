// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <string_view>

#include "dateline/place.hpp"

namespace dateline::places {

/// A point on the unit sphere: distances without trigonometry for the resolver's inner loops.
struct UnitVector {
    float x = 0;
    float y = 0;
    float z = 0;
};
[[nodiscard]] inline UnitVector unit_vector(double lat, double lon) {
    constexpr double radian = 0.017453292519943295;
    const double c = std::cos(lat * radian);
    return {static_cast<float>(c * std::cos(lon * radian)), static_cast<float>(c * std::sin(lon * radian)), static_cast<float>(std::sin(lat * radian))};
}
/// Square of the straight line through the earth, km²; equals the distance on the ground to 1 % up to 3,000 km.
[[nodiscard]] inline float chord2_km(const UnitVector& a, const UnitVector& b) {
    constexpr float radius_km = 6371.0088F;
    const float dx = a.x - b.x;
    const float dy = a.y - b.y;
    const float dz = a.z - b.z;
    return radius_km * radius_km * (dx * dx + dy * dy + dz * dz);
}

/// Length and direction of the geodesic on WGS 84 (GeographicLib).
struct Line {
    double km = 0;
    double bearing = 0;  ///< at the start, degrees clockwise from north, [0, 360)
};
[[nodiscard]] Line line_between(Point from, Point to);
/// Where a geodesic of this length and direction ends.
[[nodiscard]] Point destination(Point from, double bearing, double km);
/// Difference of two bearings, [0, 180].
[[nodiscard]] double bearing_difference(double a, double b);

}  // namespace dateline::places
