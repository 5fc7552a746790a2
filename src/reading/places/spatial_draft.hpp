// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/place.hpp"
#include "dateline/quantity.hpp"
#include "reading/places/place_lexicon.hpp"
#include "reading/places/spatial_words.hpp"
#include "reading/places/word_scan.hpp"

namespace dateline::places {

/// How the ground of a relation is given.
enum class GroundKind : std::uint8_t {
    stated,    ///< "to the west of Sievierodonetsk"
    nominal,   ///< "60 km south of the city"
    here,      ///< "60 km south of here": the dateline's place
    elliptic   ///< "some 60 km to the south"
};

/// A relative place as the words give it, before any geometry.
struct SpatialDraft {
    SpatialRelationKind kind = SpatialRelationKind::near;
    ByteSpan span{};
    std::string figure{};
    std::optional<std::uint32_t> figure_toponym{};
    std::vector<std::uint32_t> grounds{};      ///< stated ones: toponyms
    GroundKind ground_kind = GroundKind::stated;
    std::string nominal_ground{};
    std::optional<std::uint32_t> quantity{};
    bool within = false;                       ///< "within 20 km of", "to within": at most
    std::optional<double> bearing{};           ///< degrees, from ground to figure
    double reach_km = 0;                       ///< of near, outskirts, across, offshore
};

struct SpatialText {
    std::string_view text{};
    const WordScan& scan;
    std::span<const Toponym> toponyms{};       ///< in the order of the text
    std::span<const Quantity> quantities{};    ///< in the order of the text
};

/// Kilometres of one of the quantity's units; 0 for what is no distance.
[[nodiscard]] double kilometres_per(std::string_view unit);

/// All relative places of a text, in its order.
[[nodiscard]] std::vector<SpatialDraft> find_spatial_drafts(const SpatialText& input, const SpatialWords& words, const PlaceLexicon& lexicon);

}  // namespace dateline::places
