// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dateline/error.hpp"
#include "reading/places/skeleton_hash.hpp"

namespace dateline::places {

/// What a word tells about the names beside it; bits that may be combined.
enum WordClass : std::uint32_t {
    given_name = 1U << 0U,      ///< "Serhiy": a person's name goes on after it
    surname = 1U << 1U,
    common_word = 1U << 2U,     ///< "Reading", "Hit": also an ordinary word
    title = 1U << 3U,           ///< "Mr", "President", "Governor": a person follows
    noun_after = 1U << 4U,      ///< "Street", "Hospital", "River": ends the name of a place
    noun_before = 1U << 5U,     ///< "Lake", "Mount", "Camp": begins one
    street_noun = 1U << 6U,     ///< with noun_after or noun_before: a street or road
    site_noun = 1U << 7U,       ///< a building, park or body that stands in one spot
    nature_noun = 1U << 8U,     ///< river, lake, mountain, island
    unit_noun_1 = 1U << 9U,     ///< "province", "Oblast"
    unit_noun_2 = 1U << 10U,    ///< "County", "district"
    settlement_noun = 1U << 11U,///< "village", "town", "city"
    locative = 1U << 12U,       ///< "in", "near", "outside"
    connector = 1U << 13U,      ///< "of", "the", "de", "al": joins capitalised words to one name
    organisation_noun = 1U << 14U, ///< "Ministry", "Times", "Party": the name is a body's
    say_verb = 1U << 15U,       ///< "said", "denied": what comes before it speaks
    govern_verb = 1U << 16U     ///< "accuses", "vowed": a government does it
};

/// Words by class; read from data/places/words.tsv (word, classes joined by '|').
class PlaceLexicon {
  public:
    [[nodiscard]] static Result<PlaceLexicon> parse(std::string_view text, std::string_view where);
    /// Adds further words (another table of the same form).
    [[nodiscard]] Result<bool> add(std::string_view text, std::string_view where);
    [[nodiscard]] std::uint32_t classes(std::string_view folded_word) const {
        const auto found = words_.find(fnv1a(folded_word));
        return found == words_.end() ? 0 : found->second;
    }
    [[nodiscard]] bool is(std::string_view folded_word, std::uint32_t any_of) const { return (classes(folded_word) & any_of) != 0; }
    [[nodiscard]] std::size_t size() const { return words_.size(); }

  private:
    struct AlreadyHashed {
        std::size_t operator()(std::uint64_t h) const { return h; }
    };
    std::unordered_map<std::uint64_t, std::uint32_t, AlreadyHashed> words_{};
};

}  // namespace dateline::places
