// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dateline/mention.hpp"
#include "dateline/span.hpp"
#include "reading/places/gazetteer.hpp"
#include "reading/places/linear_model.hpp"
#include "reading/places/place_lexicon.hpp"
#include "reading/places/recognition_candidates.hpp"
#include "reading/places/word_scan.hpp"

namespace dateline::places {

/// A stretch of text that was taken for a place name, with all places it may be.
struct RecognisedName {
    ByteSpan span{};
    std::uint32_t first = 0;          ///< words [first, last) of the scan
    std::uint32_t last = 0;
    Shape shape = Shape::gazetteer;
    std::vector<Posting> postings{};
    float p = 0;                      ///< calibrated probability that this is a toponym
    std::int32_t mention = -1;        ///< the engine's mention of the same words
};

struct RecognitionModels {
    LinearModel alone{};              ///< gazetteer and context only
    LinearModel with_mentions{};      ///< with the engine's mentions
    double threshold = 0.5;
};

/// The best set of names that do not overlap: the largest sum of log-odds over the threshold. Where mentions are empty the gazetteer and the
/// words around a name decide alone.
[[nodiscard]] std::vector<RecognisedName> recognise(std::string_view text, const WordScan& scan, std::span<const Mention> mentions, const RecognitionModels& models,
                                                    const PlaceLexicon& lexicon, const Gazetteer& gazetteer);

/// The mentions of type place as they are, with what the gazetteer knows of their names: for names that a person has marked.
[[nodiscard]] std::vector<RecognisedName> take_mentions(std::string_view text, const WordScan& scan, std::span<const Mention> mentions, const PlaceLexicon& lexicon,
                                                        const Gazetteer& gazetteer);

/// Training: every candidate with its features as text, "name=value name=value ...".
struct RecognitionExample {
    ByteSpan span{};
    std::string features{};
};
[[nodiscard]] std::vector<RecognitionExample> recognition_examples(std::string_view text, std::span<const Mention> mentions, const PlaceLexicon& lexicon, const Gazetteer& gazetteer);

}  // namespace dateline::places
