// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/mention.hpp"
#include "reading/places/gazetteer.hpp"
#include "reading/places/place_lexicon.hpp"
#include "reading/places/recognition_candidates.hpp"
#include "reading/places/skeleton_hash.hpp"
#include "reading/places/word_scan.hpp"

namespace dateline::places {

/// What the gazetteer says of a name as a whole, whichever of its places is meant.
struct NameFacts {
    std::uint32_t kinds = 0;        ///< bits of NameKind
    std::uint32_t classes = 0;      ///< bits of PlaceClass
    std::uint32_t population = 0;   ///< of the largest settlement or unit
    std::uint32_t count = 0;        ///< places of this name
};
[[nodiscard]] NameFacts facts_of(std::span<const Posting> postings, const Gazetteer& gazetteer);

/// How a word is used in the rest of the document: one good context tells of the others.
struct WordUse {
    std::uint16_t located = 0;  ///< after "in", "near" ...
    std::uint16_t person = 0;   ///< after a title or given name
    std::uint16_t lower = 0;    ///< in lower case
    std::uint16_t count = 0;
};
using WordUses = std::unordered_map<std::uint64_t, WordUse>;
[[nodiscard]] WordUses word_uses(const WordScan& scan, const PlaceLexicon& lexicon);

struct RecognitionContext {
    const WordScan& scan;
    const CandidateSet& set;
    const Gazetteer& gazetteer;
    const PlaceLexicon& lexicon;
    const WordUses& uses;
    std::span<const Mention> mentions;
    std::span<const std::int32_t> mention_of_word;  ///< the name mention that covers each word, or -1
};

namespace detail {
inline std::string_view bucket(std::uint32_t n, std::span<const std::uint32_t> limits) {
    static constexpr std::array<std::string_view, 10> names{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    std::size_t at = 0;
    while (at < limits.size() && n >= limits[at]) ++at;
    return names[std::min<std::size_t>(at, 9)];
}
inline constexpr std::array<std::uint32_t, 6> population_limits{1, 2000, 15000, 100000, 500000, 3000000};
inline constexpr std::array<std::uint32_t, 4> count_limits{1, 2, 5, 15};
inline constexpr std::array<std::string_view, 13> class_names{"continent", "country", "admin1", "admin2", "town", "suburb", "region", "river", "sea", "lake", "mountain", "island", "site"};
inline constexpr std::array<std::string_view, 8> kind_names{"primary", "alternate", "abbreviation", "short", "adjective", "people", "metonym", "postal"};
inline constexpr std::array<std::string_view, 7> shape_names{"gazetteer", "street", "site", "nature", "unit", "unknown", "mention"};
inline constexpr std::array<std::string_view, 9> gap_names{"start", "space", "hyphen", "comma", "stop", "bracket", "other", "line", "end"};
}  // namespace detail

/// Calls sink(name, value) for each feature of the candidate; all have weight 1. The names are those of data/places/recognition.tsv.
template <class Sink>
void recognition_features(const RecognitionContext& x, const NameCandidate& c, const NameFacts& facts, Sink&& sink) {
    const auto& words = x.scan.words;
    const auto& first = words[c.first];
    const auto& last = words[c.last - 1];
    const auto key = [&](std::int64_t i) { return i < 0 ? std::string_view("<s>") : i >= static_cast<std::int64_t>(words.size()) ? std::string_view("</s>") : x.scan.key(static_cast<std::size_t>(i)); };
    const auto classes = [&](std::int64_t i) { return i < 0 || i >= static_cast<std::int64_t>(words.size()) ? 0U : x.lexicon.classes(x.scan.key(static_cast<std::size_t>(i))); };
    const auto before = static_cast<std::int64_t>(c.first) - 1;
    const auto after = static_cast<std::int64_t>(c.last);
    const Gap gap_before = first.gap;
    const Gap gap_after = after < static_cast<std::int64_t>(words.size()) ? words[c.last].gap : Gap::line;
    const bool joined_before = gap_before == Gap::space || gap_before == Gap::hyphen;
    const bool joined_after = (gap_after == Gap::space || gap_after == Gap::hyphen) && !last.possessive;
    const auto yes = [](bool b) { return b ? std::string_view("1") : std::string_view("0"); };
    const auto size = c.last - c.first;
    const auto shape = detail::shape_names[static_cast<std::size_t>(c.shape)];
    const auto population = detail::bucket(facts.population, detail::population_limits);

    // The kind of name that decides how the other evidence is read.
    std::string_view kind = shape;
    if (c.shape == Shape::gazetteer) {
        const auto has = [&](NameKind k) { return (facts.kinds & 1U << static_cast<unsigned>(k)) != 0; };
        const auto is = [&](PlaceClass p) { return (facts.classes & 1U << static_cast<unsigned>(p)) != 0; };
        kind = has(NameKind::adjective) ? "adjective" : has(NameKind::people) ? "people" : has(NameKind::abbreviation) ? "abbreviation" : has(NameKind::metonym) ? "metonym"
             : is(PlaceClass::country) ? "country" : is(PlaceClass::continent) ? "continent" : is(PlaceClass::admin1) ? "admin1"
             : facts.population >= 500000 ? "city" : is(PlaceClass::region) || is(PlaceClass::sea) || is(PlaceClass::river) || is(PlaceClass::mountain) || is(PlaceClass::lake) || is(PlaceClass::island) || is(PlaceClass::site) ? "feature"
             : facts.population >= 50000 ? "town" : has(NameKind::primary) ? (facts.population >= 5000 ? "small" : "village") : has(NameKind::shortened) ? "short" : has(NameKind::postal) ? "postal" : "alternate";
    }
    sink("bias", "");
    sink("kind", kind);
    sink("size", size == 1 ? "1" : size == 2 ? "2" : size == 3 ? "3" : "4");
    sink("population", population);
    sink("count", detail::bucket(facts.count, detail::count_limits));
    if (c.shape == Shape::gazetteer && (facts.kinds & 1U) == 0) sink("never_primary", population);
    for (unsigned k = 0; k < 8; ++k)
        if (facts.kinds & 1U << k) sink("has", detail::kind_names[k]);
    for (unsigned p = 0; p < 13; ++p)
        if (facts.classes & 1U << p) sink("class", detail::class_names[p]);
    const auto kind_with = [&](std::string_view name, std::string_view value) {
        sink(name, value);
        sink(kind, name);  // kind=name: the same evidence, by kind of name
    };

    const auto own = size == 1 ? classes(c.first) : 0U;
    if (own & given_name) kind_with("given", yes(first.sentence_start));
    if (own & surname) kind_with("surname", "1");
    if (own & common_word) kind_with("common", yes(first.sentence_start));
    if (size == 1 && (own & (given_name | surname | common_word)) == 0) sink("plain", kind);
    if (first.all_upper) kind_with("capitals", size == 1 && first.span.size() <= 4 ? "short" : "long");
    if (first.sentence_start) kind_with("opens", "1");
    if (last.possessive) kind_with("possessive", "1");
    if (!first.upper) sink("lowercase", "1");

    sink("gap_before", detail::gap_names[static_cast<std::size_t>(gap_before)]);
    sink("gap_after", detail::gap_names[static_cast<std::size_t>(gap_after)]);
    const auto previous = gap_before == Gap::line || gap_before == Gap::stop ? std::string_view("<s>") : key(before);
    const auto next = gap_after == Gap::line || gap_after == Gap::stop ? std::string_view("</s>") : key(after);
    sink("previous", previous);
    sink("next", next);
    if (joined_before && before > 0) {
        sink("previous2", key(before - 1));
        if (before > 0 && (classes(before) & locative)) sink("by", key(before));
    }
    if (joined_after) sink("next2", key(after + 1));
    if (gap_before == Gap::comma) sink("after_comma", key(before));

    const auto previous_classes = joined_before ? classes(before) : 0U;
    const auto next_classes = joined_after ? classes(after) : 0U;
    // "The Kremlin", "In Goma": a capital that only the sentence's start gives is none.
    const bool opener = joined_before && words[c.first - 1].sentence_start && (previous_classes & (connector | locative | common_word)) != 0;
    const bool upper_before = joined_before && words[c.first - 1].upper && !words[c.first - 1].possessive && !opener;
    const bool upper_after = joined_after && words[c.last].upper;
    if (upper_before) kind_with("upper_before", yes(words[c.first - 1].sentence_start));
    if (upper_after) kind_with("upper_after", "1");
    if (!upper_before && !upper_after) kind_with("alone", "1");
    if (!upper_before && !upper_after && !first.sentence_start && size == 1 && (own & (given_name | surname | common_word)) == 0) {
        sink("plain_alone", kind);
        sink("plain_alone_population", population);
    }
    if (previous_classes & given_name && upper_before) kind_with("after_given", "1");
    if (previous_classes & title) kind_with("after_title", yes(upper_before));
    if (previous_classes & locative) kind_with("after_locative", "1");
    if (previous_classes & settlement_noun) kind_with("after_settlement", "1");
    if (next_classes & surname && upper_after && own & given_name) kind_with("person_name", "1");
    if (next_classes & settlement_noun && !upper_after) kind_with("before_settlement", "1");
    if (next_classes & (unit_noun_1 | unit_noun_2)) kind_with("before_unit", yes(upper_after));
    if (next_classes & organisation_noun && upper_after) kind_with("before_organisation", "1");
    if (next_classes & (site_noun | street_noun | nature_noun) && upper_after) kind_with("before_noun", "1");
    if (next_classes & say_verb) kind_with("before_say", "1");
    if (gap_after == Gap::comma && after < static_cast<std::int64_t>(words.size()) && words[c.last].upper) kind_with("comma_upper", "1");
    if (gap_before == Gap::comma && before >= 0 && words[c.first - 1].upper) kind_with("upper_comma", "1");
    if (gap_after == Gap::bracket || gap_before == Gap::bracket) kind_with("bracket", "1");
    if (c.shape != Shape::gazetteer || size > 1) {
        sink("first_word", key(c.first));
        sink("last_word", key(c.last - 1));
    }
    if (size == 1 && c.shape == Shape::gazetteer) sink("word", key(c.first));
    if (last.digit) sink("ends_digit", "1");

    if (size == 1) {
        if (const auto use = x.uses.find(fnv1a(x.scan.key(c.first))); use != x.uses.end()) {
            const auto& u = use->second;
            const bool here_located = previous_classes & locative;
            const bool here_person = (previous_classes & (title | given_name)) && joined_before;
            if (u.located > (here_located ? 1 : 0)) kind_with("located_elsewhere", "1");
            if (u.person > (here_person ? 1 : 0)) kind_with("person_elsewhere", "1");
            if (u.lower > 0) kind_with("lower_elsewhere", "1");
            if (u.count > 2) sink("frequent", kind);
        }
    }

    // The engine's word, where there is one. With no mentions at all these features are silent and their weights unused.
    if (!x.mentions.empty()) {
        if (c.mention >= 0) {
            const auto& m = x.mentions[static_cast<std::size_t>(c.mention)];
            const auto type = EnumNames<MentionType>::values[static_cast<std::size_t>(m.type)];
            sink("engine", type);
            sink(m.score >= 0.9F ? "engine_sure" : m.score >= 0.6F ? "engine_likely" : "engine_unsure", type);
            sink(kind, type);
        } else if (const auto m = x.mention_of_word[c.first]; m >= 0) {
            const auto type = EnumNames<MentionType>::values[static_cast<std::size_t>(x.mentions[static_cast<std::size_t>(m)].type)];
            sink("engine_inside", type);
            sink(x.mentions[static_cast<std::size_t>(m)].span.begin == first.span.begin ? "engine_starts" : "engine_within", type);
        } else {
            kind_with("engine_silent", "1");
        }
    }
}

}  // namespace dateline::places
