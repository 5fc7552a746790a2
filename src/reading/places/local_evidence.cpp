// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "reading/places/resolution_evidence.hpp"

namespace dateline::places {
namespace {

float& at(EvidenceVector& x, Evidence e) { return x[static_cast<std::size_t>(e)]; }
float log_population(std::uint32_t n) { return std::log10(1.0F + static_cast<float>(n)); }

/// Words of a kind directly before ("the town of") or after a name ("province"), or as a part of it.
struct BesideWords {
    std::uint32_t classes = 0;
};

/// "Luhansk and Donetsk provinces": the plural after the last of a list speaks of all its names.
std::uint32_t plural_after_list(const ResolutionInput& input, const PlaceLexicon& lexicon, std::size_t name) {
    const auto& words = input.scan.words;
    auto last = input.names[name].last;
    for (auto next = name + 1; next < input.names.size() && next < name + 8; ++next) {
        const auto first = input.names[next].first;
        const bool listed = (first == last && words[first].gap == Gap::comma) || (first == last + 1 && input.scan.key(last) == "and" && words[first].gap == Gap::space);
        if (!listed) break;
        last = input.names[next].last;
        if (last >= words.size() || words[last].gap != Gap::space) continue;
        const auto noun = input.scan.key(last);
        if (noun.ends_with('s')) return lexicon.classes(noun) & (unit_noun_1 | unit_noun_2);
    }
    return 0;
}

BesideWords words_beside(const ResolutionInput& input, const PlaceLexicon& lexicon, const NameGroup& group) {
    BesideWords out;
    const auto& words = input.scan.words;
    constexpr auto wanted = unit_noun_1 | unit_noun_2 | settlement_noun | nature_noun;
    for (const auto m : group.mentions) {
        const auto& name = input.names[m];
        if (name.last < words.size() && words[name.last].gap == Gap::space && !words[name.last - 1].possessive) out.classes |= lexicon.classes(input.scan.key(name.last)) & wanted;
        out.classes |= plural_after_list(input, lexicon, m);
        if (name.first >= 2 && words[name.first].gap == Gap::space) {
            const auto before = input.scan.key(name.first - 1);
            out.classes |= lexicon.classes(before == "of" ? input.scan.key(name.first - 2) : before) & wanted;
        }
        if (name.last - name.first > 1) {
            // A part of the name itself. "Kansas City" is no unit word's business: settlement nouns count outside only.
            out.classes |= lexicon.classes(input.scan.key(name.last - 1)) & (unit_noun_1 | unit_noun_2 | nature_noun);
            out.classes |= lexicon.classes(input.scan.key(name.first)) & nature_noun;
        }
    }
    return out;
}

bool is_nature(PlaceClass c) {
    return c == PlaceClass::river || c == PlaceClass::sea || c == PlaceClass::lake || c == PlaceClass::mountain || c == PlaceClass::island;
}

void class_and_kind(const Posting& p, const PlaceRow& row, EvidenceVector& x) {
    x[static_cast<std::size_t>(Evidence::continent) + row.place_class] = 1;
    if (p.kind != NameKind::primary) x[static_cast<std::size_t>(Evidence::alternate) + static_cast<std::size_t>(p.kind) - 1] = 1;
}

void word_fit(std::uint32_t classes, PlaceClass c, EvidenceVector& x) {
    const bool settlement = c == PlaceClass::settlement || c == PlaceClass::suburb;
    if (classes & unit_noun_1) at(x, c == PlaceClass::admin1 || c == PlaceClass::region ? Evidence::unit1_word_fits : Evidence::unit1_word_clashes) = 1;
    if (classes & unit_noun_2) at(x, c == PlaceClass::admin2 ? Evidence::unit2_word_fits : Evidence::unit2_word_clashes) = 1;
    if (classes & settlement_noun && !(classes & (unit_noun_1 | unit_noun_2))) at(x, settlement ? Evidence::settlement_word_fits : Evidence::settlement_word_clashes) = 1;
    if (classes & nature_noun) at(x, is_nature(c) ? Evidence::nature_word_fits : Evidence::nature_word_clashes) = 1;
}

void prior_fit(const ResolutionInput& input, const Gazetteer& gazetteer, const Posting& p, EvidenceVector& x) {
    const auto& prior = input.prior;
    if (!prior.bounds && prior.countries.empty()) return;
    const auto& row = gazetteer.row(p.place);
    const auto country = gazetteer.country_of(p.place);
    bool inside = std::find(prior.countries.begin(), prior.countries.end(), country) != prior.countries.end();
    if (prior.bounds) {
        const auto lat = static_cast<double>(row.lat);
        const auto lon = static_cast<double>(row.lon);
        inside = inside || (lat >= prior.bounds->south && lat <= prior.bounds->north && lon >= prior.bounds->west && lon <= prior.bounds->east);
    }
    at(x, inside ? Evidence::prior_inside : Evidence::prior_outside) = 1;
}

}  // namespace

void local_evidence(const ResolutionInput& input, const PlaceLexicon& lexicon, const Gazetteer& gazetteer, const std::string& publisher, GroupedNames& names) {
    for (auto& group : names.groups) {
        const auto beside = words_beside(input, lexicon, group);
        std::uint32_t largest = 0;
        for (const auto& c : group.candidates) {
            const auto& row = gazetteer.row(c.posting.place);
            const auto kind = static_cast<PlaceClass>(row.place_class);
            if (kind == PlaceClass::settlement || kind == PlaceClass::admin1 || kind == PlaceClass::admin2) largest = std::max(largest, row.population);
        }
        const auto text = input.names[group.mentions.front()].span.of(input.text);
        for (auto& c : group.candidates) {
            auto& x = c.evidence;
            x.fill(0);
            const auto& row = gazetteer.row(c.posting.place);
            const auto kind = static_cast<PlaceClass>(row.place_class);
            const auto view = gazetteer.place(c.posting.place);
            class_and_kind(c.posting, row, x);
            at(x, Evidence::similar) = group.similar ? 1.0F : 0.0F;
            at(x, Evidence::population) = log_population(row.population) / 7;
            if (kind == PlaceClass::settlement) {
                at(x, Evidence::town_population) = log_population(row.population) / 7;
                if (row.population == 0) at(x, Evidence::unpopulated) = 1;
                if (view.feature == "PPLC") at(x, Evidence::capital) = 1;
                if (view.feature == "PPLA") at(x, Evidence::seat) = 1;
            }
            if (kind == PlaceClass::settlement || kind == PlaceClass::admin1 || kind == PlaceClass::admin2) {
                if (row.population == largest) at(x, Evidence::largest) = 1;
                at(x, Evidence::behind_largest) = log_population(largest) - log_population(row.population);
            }
            if (text == view.name) at(x, Evidence::same_spelling) = 1;
            at(x, Evidence::rivals) = std::log1p(static_cast<float>(group.candidates.size()));
            word_fit(beside.classes, kind, x);
            if (!publisher.empty()) at(x, gazetteer.country_of(c.posting.place) == publisher ? Evidence::publisher_country : Evidence::publisher_elsewhere) = 1;
            prior_fit(input, gazetteer, c.posting, x);
        }
    }
}

EvidenceVector none_evidence(const ResolutionInput& input, const PlaceLexicon& lexicon, const Gazetteer& gazetteer, const NameGroup& group) {
    EvidenceVector x{};
    std::uint32_t largest = 0;
    for (const auto& c : group.candidates) largest = std::max(largest, gazetteer.row(c.posting.place).population);
    const auto& name = input.names[group.mentions.front()];
    at(x, Evidence::none) = 1;
    if (group.shape != Shape::gazetteer && group.shape != Shape::mention) at(x, Evidence::none_unknown) = 1;
    at(x, Evidence::none_small) = 1 - log_population(largest) / 7;
    at(x, Evidence::none_likely) = name.p;
    if (name.last - name.first == 1 && lexicon.is(input.scan.key(name.first), given_name | surname | common_word)) at(x, Evidence::none_common) = 1;
    return x;
}

}  // namespace dateline::places
