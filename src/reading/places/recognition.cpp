// SPDX-License-Identifier: Apache-2.0
#include "reading/places/recognition.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "reading/places/recognition_features.hpp"

namespace dateline::places {

NameFacts facts_of(std::span<const Posting> postings, const Gazetteer& gazetteer) {
    NameFacts out;
    for (const auto& p : postings) {
        const auto& row = gazetteer.row(p.place);
        out.kinds |= 1U << static_cast<unsigned>(p.kind);
        out.classes |= 1U << row.place_class;
        out.population = std::max(out.population, row.population);
        ++out.count;
    }
    return out;
}

WordUses word_uses(const WordScan& scan, const PlaceLexicon& lexicon) {
    WordUses out;
    const auto& words = scan.words;
    out.reserve(words.size() / 4 + 1);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].upper) continue;
        auto& use = out[fnv1a(scan.key(i))];
        ++use.count;
        if (i == 0 || words[i].gap != Gap::space) continue;
        const auto classes = lexicon.classes(scan.key(i - 1));
        if (classes & locative) ++use.located;
        if (classes & title || (classes & given_name && words[i - 1].upper)) ++use.person;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].upper || words[i].digit) continue;
        if (const auto use = out.find(fnv1a(scan.key(i))); use != out.end()) ++use->second.lower;
    }
    return out;
}

namespace {

std::vector<std::int32_t> mentions_by_word(const WordScan& scan, std::span<const Mention> mentions) {
    std::vector<std::int32_t> out(scan.words.size(), -1);
    for (std::size_t m = 0; m < mentions.size(); ++m) {
        if (mentions[m].form != MentionForm::name) continue;
        auto w = std::lower_bound(scan.words.begin(), scan.words.end(), mentions[m].span.begin, [](const Word& x, std::uint32_t at) { return x.span.end <= at; });
        for (; w != scan.words.end() && w->span.begin < mentions[m].span.end; ++w) out[static_cast<std::size_t>(w - scan.words.begin())] = static_cast<std::int32_t>(m);
    }
    return out;
}

bool has_names(std::span<const Mention> mentions) {
    return std::any_of(mentions.begin(), mentions.end(), [](const Mention& m) { return m.form == MentionForm::name; });
}

/// Indices of the candidates that do not overlap and have the largest sum of `gain`; only positive gains count.
std::vector<std::size_t> best_set(const CandidateSet& set, const std::vector<double>& gain, std::size_t words) {
    std::vector<double> best(words + 1, 0);
    std::vector<std::int64_t> choice(words + 1, -1);
    // From the right: best[i] is the best over candidates that begin at word i or later.
    std::size_t next = set.candidates.size();
    for (std::size_t i = words; i-- > 0;) {
        best[i] = best[i + 1];
        while (next > 0 && set.candidates[next - 1].first == i) {
            --next;
            const auto total = gain[next] > 0 ? gain[next] + best[set.candidates[next].last] : -1;
            if (total > best[i]) {
                best[i] = total;
                choice[i] = static_cast<std::int64_t>(next);
            }
        }
    }
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < words;) {
        if (choice[i] < 0) {
            ++i;
            continue;
        }
        out.push_back(static_cast<std::size_t>(choice[i]));
        i = set.candidates[out.back()].last;
    }
    return out;
}

struct Scorer {
    const LinearModel& model;
    float sum = 0;
    void operator()(std::string_view name, std::string_view value) { sum += model.weight(fnv1a(value, fnv1a("=", fnv1a(name)))); }
};

struct Printer {
    std::string& out;
    void operator()(std::string_view name, std::string_view value) {
        if (!out.empty()) out += ' ';
        (out += name) += '=';
        out += value;
    }
};

}  // namespace

std::vector<RecognisedName> recognise(std::string_view text, const WordScan& scan, std::span<const Mention> mentions, const RecognitionModels& models, const PlaceLexicon& lexicon,
                                      const Gazetteer& gazetteer) {
    if (!has_names(mentions)) mentions = {};
    Gazetteer::Lookup lookup(gazetteer);
    const auto set = find_candidates(text, scan, mentions, lexicon, lookup);
    const auto uses = word_uses(scan, lexicon);
    const auto by_word = mentions_by_word(scan, mentions);
    const RecognitionContext context{scan, set, gazetteer, lexicon, uses, mentions, by_word};
    const auto& model = mentions.empty() || models.with_mentions.size() == 0 ? models.alone : models.with_mentions;
    const double bar = std::log(models.threshold / (1 - models.threshold));
    std::vector<double> scores;
    std::vector<double> gains;
    scores.reserve(set.candidates.size());
    for (const auto& c : set.candidates) {
        Scorer scorer{model};
        recognition_features(context, c, facts_of(set.of(c), gazetteer), scorer);
        scores.push_back(static_cast<double>(scorer.sum));
        gains.push_back(scores.back() - bar);
    }
    std::vector<RecognisedName> out;
    for (const auto i : best_set(set, gains, scan.words.size())) {
        const auto& c = set.candidates[i];
        const auto postings = set.of(c);
        out.push_back({scan.span(c.first, c.last), c.first, c.last, c.shape, {postings.begin(), postings.end()}, static_cast<float>(logistic(scores[i])), c.mention});
    }
    return out;
}

std::vector<RecognisedName> take_mentions(std::string_view text, const WordScan& scan, std::span<const Mention> mentions, const PlaceLexicon& lexicon, const Gazetteer& gazetteer) {
    Gazetteer::Lookup lookup(gazetteer);
    const auto set = find_candidates(text, scan, mentions, lexicon, lookup);
    std::vector<RecognisedName> out;
    for (const auto& c : set.candidates) {
        if (c.mention < 0 || mentions[static_cast<std::size_t>(c.mention)].type != MentionType::place) continue;
        if (!out.empty() && out.back().last > c.first) continue;
        const auto postings = set.of(c);
        out.push_back({mentions[static_cast<std::size_t>(c.mention)].span, c.first, c.last, c.shape, {postings.begin(), postings.end()}, 1.0F, c.mention});
    }
    return out;
}

std::vector<RecognitionExample> recognition_examples(std::string_view text, std::span<const Mention> mentions, const PlaceLexicon& lexicon, const Gazetteer& gazetteer) {
    if (!has_names(mentions)) mentions = {};
    Gazetteer::Lookup lookup(gazetteer);
    const auto scan = scan_words(text);
    const auto set = find_candidates(text, scan, mentions, lexicon, lookup);
    const auto uses = word_uses(scan, lexicon);
    const auto by_word = mentions_by_word(scan, mentions);
    const RecognitionContext context{scan, set, gazetteer, lexicon, uses, mentions, by_word};
    std::vector<RecognitionExample> out;
    for (const auto& c : set.candidates) {
        RecognitionExample example{scan.span(c.first, c.last), {}};
        recognition_features(context, c, facts_of(set.of(c), gazetteer), Printer{example.features});
        out.push_back(std::move(example));
    }
    return out;
}

}  // namespace dateline::places
