// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/mention.hpp"
#include "reading/places/gazetteer.hpp"
#include "reading/places/place_lexicon.hpp"
#include "reading/places/word_scan.hpp"

namespace dateline::places {

/// Why a stretch of words may be the name of a place.
enum class Shape : std::uint8_t {
    gazetteer,  ///< the gazetteer knows the name
    street,     ///< "Memphis Street", "Highway 19"
    site,       ///< "Marjory Stoneman Douglas High School"
    nature,     ///< "Kiser Lake"
    unit,       ///< "Rapides Parish" of no gazetteer
    unknown,    ///< capitalised words in a place's position: "in Ndumba"
    mention     ///< the engine alone says so
};

/// A run of words [first, last) that may be a toponym. Runs overlap; the recogniser chooses.
struct NameCandidate {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    Shape shape = Shape::gazetteer;
    std::uint32_t postings = 0;      ///< range of CandidateSet::postings
    std::uint32_t posting_count = 0;
    std::int32_t mention = -1;       ///< the engine's mention of exactly these words
    bool similar = false;            ///< postings come from the coarse form of the name
};

struct CandidateSet {
    std::vector<NameCandidate> candidates{};  ///< by first word, then by length
    std::vector<Posting> postings{};

    [[nodiscard]] std::span<const Posting> of(const NameCandidate& c) const { return std::span(postings).subspan(c.postings, c.posting_count); }
};

/// All candidates of a text. Mentions add candidates of their own and never remove one.
[[nodiscard]] CandidateSet find_candidates(std::string_view text, const WordScan& scan, std::span<const Mention> mentions, const PlaceLexicon& lexicon, Gazetteer::Lookup& lookup);

}  // namespace dateline::places
