// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"
#include "reading/places/gazetteer.hpp"
#include "reading/places/place_lexicon.hpp"
#include "reading/places/recognition.hpp"
#include "reading/places/resolution_model.hpp"
#include "reading/places/word_scan.hpp"

namespace dateline::places {

/// What is known of a document's region before it is read: of a case, degrees (case.toml, [region] bounds), and ISO codes of its countries.
struct RegionPrior {
    struct Bounds {
        double west = 0, south = 0, east = 0, north = 0;
    };
    std::optional<Bounds> bounds{};
    std::vector<std::string> countries{};
};

struct ScoredCandidate {
    Posting posting{};
    EvidenceVector evidence{};
    float p = 0;
};

/// The places that one name of the text may be, likeliest first, and how likely it is none of them.
struct Resolution {
    std::vector<ScoredCandidate> candidates{};
    float none = 1;
};

struct ResolutionInput {
    std::string_view text{};
    const WordScan& scan;
    std::span<const RecognisedName> names{};
    std::string_view publisher{};
    std::string_view url{};
    const RegionPrior& prior;
};

/// One Resolution a name, in order. Names with the same words share their evidence (one sense per document) unless a neighbour tells them
/// apart ("Paris, Texas" beside "Paris, France").
[[nodiscard]] std::vector<Resolution> resolve(const ResolutionInput& input, const ResolutionModel& model, const PlaceLexicon& lexicon, const Gazetteer& gazetteer);

}  // namespace dateline::places
