// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dateline/place.hpp"
#include "reading/places/place_resources.hpp"
#include "reading/places/resolution.hpp"

namespace dateline::places {

struct LayerInput {
    std::string_view text{};
    const WordScan& scan;
    std::span<const RecognisedName> names{};
    std::span<const Resolution> resolutions{};
    std::span<const Mention> mentions{};
};

/// The record's toponyms: the chosen place with its point, units, precision and radius, the other candidates, and whether the name stands for
/// the place itself. A name that no candidate wins stays unresolved. A street or site that the gazetteer lacks is put into the settlement that the
/// text speaks of, with that settlement's radius and without an identifier.
[[nodiscard]] std::vector<Toponym> toponym_layer(const LayerInput& input, const PlaceResources& resources);

}  // namespace dateline::places
