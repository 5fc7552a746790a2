// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reading/places/name_groups.hpp"

namespace dateline::places {

/// Evidence that needs no belief in other names: class, kind, population, words beside the name. Filled once a group.
void local_evidence(const ResolutionInput& input, const PlaceLexicon& lexicon, const Gazetteer& gazetteer, const std::string& publisher, GroupedNames& names);

/// Evidence from what the other names are believed to be; overwrites its own parts of the vectors.
void context_evidence(const ResolutionInput& input, const Gazetteer& gazetteer, GroupedNames& names);

/// parent_beside, parent_clashes, child_beside, adjective_beside and adjective_clashes of one mention for one candidate of its group.
void neighbour_evidence(std::uint32_t mention, const Posting& candidate, const Gazetteer& gazetteer, const GroupedNames& names, EvidenceVector& x);

/// Evidence for "none of these".
[[nodiscard]] EvidenceVector none_evidence(const ResolutionInput& input, const PlaceLexicon& lexicon, const Gazetteer& gazetteer, const NameGroup& group);

}  // namespace dateline::places
