// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/mention.hpp"
#include "dateline/place.hpp"
#include "dateline/quantity.hpp"
#include "dateline/record.hpp"
#include "reading/places/place_resources.hpp"
#include "reading/places/resolution.hpp"

namespace dateline::places {

/// What the stage reads. Everything but the document may be empty: without mentions the gazetteer and the words around a name decide alone.
struct PlacesInput {
    const Document& document;
    std::span<const Mention> mentions{};
    std::span<const Quantity> quantities{};
    RegionPrior prior{};
    bool names_given = false;  ///< the mentions of type place are the names, all of them: a person has marked them
};

struct PlacesLayer {
    std::vector<Toponym> toponyms{};
    std::vector<SpatialRelation> spatial_relations{};
    std::vector<Diagnostic> diagnostics{};
};

/// Finds place names, resolves them, reads relative places as geometry and checks them against the gazetteer (code spatial-mismatch).
[[nodiscard]] PlacesLayer read_places(const PlacesInput& input, const PlaceResources& resources);

/// Training: the candidates of every recognised name with their evidence; the last of each list is "none of these".
struct ResolutionExample {
    struct Candidate {
        Point point{};
        std::int64_t geonameid = 0;
        std::string name{};
        std::string country{};
        std::vector<float> features{};
    };
    ByteSpan span{};
    std::vector<Candidate> candidates{};
};
[[nodiscard]] std::vector<ResolutionExample> resolution_examples(const PlacesInput& input, const PlaceResources& resources);

}  // namespace dateline::places
