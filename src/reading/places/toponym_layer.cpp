// SPDX-License-Identifier: Apache-2.0
#include "reading/places/toponym_layer.hpp"

#include <algorithm>
#include <unordered_map>

#include "reading/places/recognition_features.hpp"

namespace dateline::places {
namespace {

constexpr std::size_t kept_candidates = 5;

struct UseScorer {
    const LinearModel& model;
    float sum = 0;
    void operator()(std::string_view name, std::string_view value) { sum += model.weight(fnv1a(value, fnv1a("=", fnv1a(name)))); }
};

/// Only literal names locate events. Adjectives and peoples are demonyms by their kind; for the rest a classifier reads the words around.
ToponymUse use_of(const RecognitionContext& context, const RecognisedName& name, const Resolution& resolution, const PlaceResources& resources) {
    if (!resolution.candidates.empty()) {
        const auto kind = resolution.candidates.front().posting.kind;
        if (kind == NameKind::adjective || kind == NameKind::people) return ToponymUse::demonym;
        if (kind == NameKind::metonym) return ToponymUse::metonymic;
    }
    const NameCandidate candidate{name.first, name.last, name.shape, 0, 0, name.mention};
    UseScorer scorer{resources.use};
    recognition_features(context, candidate, facts_of(name.postings, resources.gazetteer), scorer);
    return scorer.sum > 0 ? ToponymUse::metonymic : ToponymUse::literal;
}

void fill_place(Toponym& t, const ScoredCandidate& c, const Gazetteer& gazetteer) {
    const auto place = gazetteer.place(c.posting.place);
    t.name = std::string(place.name);
    t.geonameid = place.geonameid;
    t.point = place.point;
    t.country = std::string(place.country);
    if (place.admin1 != no_place) t.admin1 = std::string(gazetteer.place(place.admin1).name);
    t.feature = std::string(place.feature);
    t.precision = precision_of(place.place_class, place.radius_km);
    t.radius_km = place.radius_km;
    t.p = c.p;
}

/// A settlement or district that has been named, for sites that stand "in the town".
struct Setting {
    PlaceNumber place = no_place;
    float p = 0;
};

/// The settlement nearest before the name (in the same text, within 60 names), else the one named most often.
Setting setting_of(std::size_t n, const LayerInput& input, const Gazetteer& gazetteer) {
    std::unordered_map<PlaceNumber, float> belief;
    const auto first = n > 60 ? n - 60 : 0;
    const auto last = std::min(input.names.size(), n + 20);
    for (auto k = first; k < last; ++k) {
        if (k == n || input.resolutions[k].candidates.empty()) continue;
        const auto& best = input.resolutions[k].candidates.front();
        const auto kind = static_cast<PlaceClass>(gazetteer.row(best.posting.place).place_class);
        if ((kind != PlaceClass::settlement && kind != PlaceClass::suburb && kind != PlaceClass::admin2) || best.p < 0.4F) continue;
        if (best.posting.kind == NameKind::metonym) continue;
        const auto away = static_cast<float>(k < n ? n - k : 2 * (k - n));
        belief[best.posting.place] += best.p * (k < n ? 1.0F : 0.6F) / (1.0F + 0.25F * away);
    }
    Setting out;
    float total = 0;
    for (const auto& [place, mass] : belief) {
        total += mass;
        if (mass > out.p || (mass == out.p && place < out.place)) out = {place, mass};
    }
    if (total > 0) out.p /= std::max(total, 0.5F);
    return out;
}

void fill_setting(Toponym& t, const Setting& setting, const Gazetteer& gazetteer) {
    const auto place = gazetteer.place(setting.place);
    t.point = place.point;
    t.country = std::string(place.country);
    if (place.admin1 != no_place) t.admin1 = std::string(gazetteer.place(place.admin1).name);
    t.radius_km = std::max(10.0, place.radius_km);
    t.precision = precision_of(PlaceClass::region, t.radius_km);
    t.p = setting.p;
}

/// The country in which most of the names lie, where it is plain.
std::string common_country(const LayerInput& input, const Gazetteer& gazetteer) {
    std::unordered_map<std::string, float> mass;
    float total = 0;
    for (const auto& r : input.resolutions) {
        if (r.candidates.empty()) continue;
        const auto country = std::string(gazetteer.country_of(r.candidates.front().posting.place));
        if (country.empty()) continue;
        mass[country] += r.candidates.front().p;
        total += r.candidates.front().p;
    }
    for (const auto& [country, m] : mass)
        if (m > 0.6F * total) return country;
    return {};
}

}  // namespace

std::vector<Toponym> toponym_layer(const LayerInput& input, const PlaceResources& resources) {
    const auto& gazetteer = resources.gazetteer;
    const CandidateSet no_candidates;
    const auto uses = word_uses(input.scan, resources.lexicon);
    const std::vector<std::int32_t> no_mentions(input.scan.words.size(), -1);
    const RecognitionContext context{input.scan, no_candidates, gazetteer, resources.lexicon, uses, {}, no_mentions};
    const auto country = common_country(input, gazetteer);
    std::vector<Toponym> out;
    for (std::size_t n = 0; n < input.names.size(); ++n) {
        const auto& name = input.names[n];
        const auto& resolution = input.resolutions[n];
        Toponym t;
        t.span = name.span;
        t.name = std::string(name.span.of(input.text));
        t.use = use_of(context, name, resolution, resources);
        if (name.mention >= 0) t.entity = input.mentions[static_cast<std::size_t>(name.mention)].entity;
        std::size_t first_other = 0;
        const auto& all = resolution.candidates;
        if (!all.empty() && static_cast<double>(all.front().p) >= resources.resolution.certain) {
            fill_place(t, all.front(), gazetteer);
            first_other = 1;
        } else if (name.shape == Shape::street || name.shape == Shape::site) {
            if (const auto setting = setting_of(n, input, gazetteer); setting.place != no_place) fill_setting(t, setting, gazetteer);
        } else {
            t.country = country;  // an unknown village of a plain setting: its country is known, its point is not
        }
        for (auto k = first_other; k < all.size() && t.candidates.size() < kept_candidates; ++k)
            if (all[k].p >= 0.001F) t.candidates.push_back({gazetteer.row(all[k].posting.place).geonameid, all[k].p});
        out.push_back(std::move(t));
    }
    return out;
}

}  // namespace dateline::places
