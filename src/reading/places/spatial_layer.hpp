// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "dateline/place.hpp"
#include "dateline/record.hpp"
#include "reading/places/spatial_draft.hpp"

namespace dateline::places {

struct SpatialLayer {
    std::vector<SpatialRelation> relations{};
    std::vector<Diagnostic> diagnostics{};
};

/// Relative places as geometry. Distances are geodesics on WGS 84.
///
/// - The distance is an interval: 30 % about a figure with "about" or "some", 15 % about a plain one, the stated bound on its side.
/// - A bearing is a cone: 45° to each side for one of the four points, 30° for the finer ones.
/// - The area is a circle about the middle of that sector that covers it, with the ground's own radius.
/// - A ground that is left out ("60 km to the south") keeps all readings with probabilities: places named lately, weighed by how well distance
///   and bearing fit where the figure is known.
/// - Where figure and ground are known the words are checked. Roads are longer than lines and figures are rounded, so a distance agrees within
///   20 % of the measured one and 3 km; a bearing agrees within its cone. What disagrees is a diagnostic "spatial-mismatch", never mended.
[[nodiscard]] SpatialLayer spatial_layer(const SpatialText& input, const SpatialWords& words, const PlaceLexicon& lexicon);

}  // namespace dateline::places
