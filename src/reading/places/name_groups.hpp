// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reading/places/globe.hpp"
#include "reading/places/resolution.hpp"

namespace dateline::places {

/// The names of a text that are written alike: they share one list of candidates and one sense.
struct NameGroup {
    std::vector<std::uint32_t> mentions{};       ///< indices into ResolutionInput::names
    std::vector<ScoredCandidate> candidates{};   ///< at most max_candidates
    std::vector<UnitVector> points{};            ///< of the candidates
    std::vector<float> p{};                      ///< current belief in each candidate
    float weight = 1;                            ///< in the context of others
    Shape shape = Shape::gazetteer;
    bool similar = false;                        ///< candidates come from the coarse form of the name
};

/// How a name touches the next or previous one.
struct Neighbours {
    std::int32_t parent = -1;     ///< name that should contain this one: "Paris, Texas", "Hit in Anbar"
    std::int32_t child = -1;      ///< name that this one should contain
    std::int32_t adjective = -1;  ///< "Syrian town of Manbij": the adjective
};

inline constexpr std::size_t max_candidates = 40;

struct GroupedNames {
    std::vector<NameGroup> groups{};
    std::vector<std::uint32_t> group_of{};  ///< by name
    std::vector<Neighbours> neighbours{};   ///< by name
};

[[nodiscard]] GroupedNames group_names(const ResolutionInput& input, const PlaceLexicon& lexicon, const Gazetteer& gazetteer);

}  // namespace dateline::places
