// SPDX-License-Identifier: Apache-2.0
#include "reading/places/place_lookup.hpp"

#include <algorithm>
#include <cmath>

#include "reading/places/name_key.hpp"

namespace dateline::places {
namespace {

/// The name as the first name of a text whose other names come from the context.
struct LookupText {
    std::string text{};
    WordScan scan{};
    std::vector<RecognisedName> names{};
    std::size_t asked = 0;
};

RecognisedName asked_name(const LookupText& t, std::uint32_t begin, std::uint32_t end, const Gazetteer& gazetteer) {
    RecognisedName out;
    out.span = {begin, end};
    const auto covers = [&](const Word& w) { return w.span.begin < end && begin < w.span.end; };
    const auto first = std::find_if(t.scan.words.begin(), t.scan.words.end(), covers);
    out.first = static_cast<std::uint32_t>(first - t.scan.words.begin());
    out.last = out.first;
    while (out.last < t.scan.words.size() && covers(t.scan.words[out.last])) ++out.last;
    out.p = 1;
    Gazetteer::Lookup lookup(gazetteer);
    const auto form = out.span.of(t.text);
    const auto exact = lookup.find_exact(form);
    out.postings.assign(exact.begin(), exact.end());
    const auto found = lookup.find(name_key(form));
    out.postings.insert(out.postings.end(), found.begin(), found.end());
    return out;
}

LookupText lookup_text(std::string_view name, std::string_view context, const PlaceResources& resources) {
    LookupText t;
    t.text = context.empty() ? std::string(name) : std::string(context);
    auto at = t.text.find(name);
    if (at == std::string::npos) {
        at = 0;
        t.text = std::string(name) + "\n" + t.text;
    }
    t.scan = scan_words(t.text);
    if (t.scan.words.empty()) return t;
    auto asked = asked_name(t, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size()), resources.gazetteer);
    for (auto& other : recognise(t.text, t.scan, {}, resources.recognition, resources.lexicon, resources.gazetteer))
        if (!other.span.overlaps(asked.span)) t.names.push_back(std::move(other));
    const auto place = std::lower_bound(t.names.begin(), t.names.end(), asked.span.begin, [](const RecognisedName& n, std::uint32_t b) { return n.span.begin < b; });
    t.asked = static_cast<std::size_t>(place - t.names.begin());
    t.names.insert(place, std::move(asked));
    return t;
}

PlaceAnswer answer(const ScoredCandidate& c, const PlaceResources& resources) {
    const auto place = resources.gazetteer.place(c.posting.place);
    PlaceAnswer out;
    out.geonameid = place.geonameid;
    out.name = std::string(place.name);
    out.point = place.point;
    out.radius_km = place.radius_km;
    out.precision = precision_of(place.place_class, place.radius_km);
    out.feature = std::string(place.feature);
    out.country = std::string(place.country);
    const auto named = [&](PlaceNumber number) { return number == no_place ? std::string{} : std::string(resources.gazetteer.place(number).name); };
    out.country_name = named(place.country_place);
    out.admin1 = named(place.admin1);
    out.admin2 = named(place.admin2);
    out.population = place.population;
    out.kind = c.posting.kind;
    out.p = static_cast<double>(c.p);
    for (std::size_t i = 0; i < evidence_count; ++i) {
        const auto value = static_cast<double>(c.evidence[i]);
        const auto weight = static_cast<double>(resources.resolution.weights[i]);
        if (std::abs(value * weight) >= 0.01) out.reasons.push_back({places::name(static_cast<Evidence>(i)), value, weight});
    }
    std::stable_sort(out.reasons.begin(), out.reasons.end(), [](const auto& a, const auto& b) { return std::abs(a.value * a.weight) > std::abs(b.value * b.weight); });
    return out;
}

}  // namespace

PlaceLookup look_up_place(std::string_view name, std::string_view context, const RegionPrior& prior, const PlaceResources& resources) {
    PlaceLookup out;
    out.name = std::string(name);
    const auto t = lookup_text(name, context, resources);
    if (t.names.empty()) return out;
    const auto resolutions = resolve({t.text, t.scan, t.names, {}, {}, prior}, resources.resolution, resources.lexicon, resources.gazetteer);
    const auto& resolution = resolutions[t.asked];
    out.similar = t.names[t.asked].postings.empty() && !resolution.candidates.empty();
    out.none = static_cast<double>(resolution.none);
    for (const auto& c : resolution.candidates) out.answers.push_back(answer(c, resources));
    return out;
}

}  // namespace dateline::places
