// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "dateline/error.hpp"

namespace dateline::places {

/// Evidence for one candidate of one name. Names as in data/places/resolution.tsv; the comments say what each measures.
enum class Evidence : std::size_t {
    continent, country, admin1, admin2, town, suburb, region, river, sea, lake, mountain, island, site,  ///< 1 for the candidate's class
    alternate, abbreviation, shortened, adjective, people, metonym, postal,                             ///< 1 for how the name belongs to it
    similar,             ///< only the coarse form of the name fits
    population,          ///< log10(1 + inhabitants) / 7
    town_population,     ///< the same, settlements only
    unpopulated,         ///< a settlement whose size is unknown
    capital, seat,       ///< of a country; of a first-level unit
    largest,             ///< the largest settlement or unit of the name
    behind_largest,      ///< log10 of how much smaller it is than the largest
    same_spelling,       ///< the text has exactly the gazetteer's spelling
    rivals,              ///< log of the number of candidates
    unit1_word_fits, unit1_word_clashes, unit2_word_fits, unit2_word_clashes,  ///< "province", "county" beside the name
    settlement_word_fits, settlement_word_clashes,                             ///< "the town of"
    nature_word_fits, nature_word_clashes,                                     ///< "river", "lake" in or beside it
    parent_beside,       ///< "Paris, Texas": probability that the neighbour contains it
    parent_clashes,      ///< the neighbour contains others of the name, not this
    child_beside,        ///< it contains the neighbour: "Hit in Anbar" for Anbar
    adjective_beside,    ///< "the Syrian town of": probability that the adjective is its country's
    adjective_clashes,
    parent_in_text,      ///< its first or second level unit is named somewhere
    country_in_text,     ///< its country is named somewhere
    nationality_in_text, ///< the people of its country are named somewhere
    country_share,       ///< share of the other names that lie in its country
    unit_share,          ///< share of the other names that lie in its first-level unit
    near,                ///< nearness of the nearest other name, 50 km scale
    around,              ///< mean nearness of the other names, 200 km scale
    lead_country, lead_unit, lead_near,  ///< as the first place of the text
    publisher_country, publisher_elsewhere,
    prior_inside, prior_outside,         ///< of the region of the case
    none,                ///< the answer "none of these"
    none_unknown, none_small, none_likely,  ///< ... by shape without entries, by how small the best candidate is, by how surely it is a name
    none_common,         ///< the word is an ordinary one or a person's name
    count
};
inline constexpr std::size_t evidence_count = static_cast<std::size_t>(Evidence::count);
using EvidenceVector = std::array<float, evidence_count>;

[[nodiscard]] std::string_view name(Evidence evidence);

/// Weights of a softmax over the candidates of a name and "none of these"; its probabilities are calibrated on held-out documents.
struct ResolutionModel {
    EvidenceVector weights{};
    double certain = 0.35;  ///< below this probability the name stays unresolved

    /// Columns feature, weight; '# certain' is the feature "certain". Unknown features are errors, missing ones weigh nothing.
    [[nodiscard]] static Result<ResolutionModel> parse(std::string_view text, std::string_view where);
    [[nodiscard]] float score(const EvidenceVector& x) const {
        float sum = 0;
        for (std::size_t i = 0; i < evidence_count; ++i) sum += weights[i] * x[i];
        return sum;
    }
};

}  // namespace dateline::places
