// SPDX-License-Identifier: Apache-2.0
#include "reading/places/resolution.hpp"

#include <algorithm>
#include <cmath>

#include "reading/places/publisher_country.hpp"
#include "reading/places/resolution_evidence.hpp"

namespace dateline::places {
namespace {

constexpr int rounds = 3;  ///< beliefs settle after two; the third changes little

float& at(EvidenceVector& x, Evidence e) { return x[static_cast<std::size_t>(e)]; }

bool has_neighbour(const Neighbours& n) { return n.parent >= 0 || n.child >= 0 || n.adjective >= 0; }

/// The strongest neighbour evidence among the mentions of a group: one sense per document.
void pooled_neighbours(NameGroup& g, const Gazetteer& gazetteer, const GroupedNames& names) {
    constexpr std::array pooled{Evidence::parent_beside, Evidence::parent_clashes, Evidence::child_beside, Evidence::adjective_beside, Evidence::adjective_clashes};
    for (auto& c : g.candidates) {
        EvidenceVector most{};
        for (const auto m : g.mentions) {
            if (!has_neighbour(names.neighbours[m])) continue;
            EvidenceVector x{};
            neighbour_evidence(m, c.posting, gazetteer, names, x);
            for (const auto e : pooled) at(most, e) = std::max(at(most, e), at(x, e));
        }
        for (const auto e : pooled) at(c.evidence, e) = at(most, e);
    }
}

/// Softmax over candidates and none; fills p in the order of the candidates and gives none's.
float believe(const ResolutionModel& model, const std::vector<ScoredCandidate>& candidates, const EvidenceVector& none, std::vector<float>& p) {
    const float base = model.score(none);
    float highest = base;
    p.resize(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        p[i] = model.score(candidates[i].evidence);
        highest = std::max(highest, p[i]);
    }
    float sum = std::exp(base - highest);
    const float rest = sum;
    for (auto& v : p) sum += v = std::exp(v - highest);
    for (auto& v : p) v /= sum;
    return rest / sum;
}

/// The group's belief, or the mention's own where its neighbours say more than the pooled evidence of the group.
Resolution resolution_of(std::uint32_t mention, const NameGroup& g, const EvidenceVector& none, const ResolutionModel& model, const Gazetteer& gazetteer, const GroupedNames& names) {
    Resolution out;
    out.candidates = g.candidates;
    if (has_neighbour(names.neighbours[mention]) && g.mentions.size() > 1)
        for (auto& c : out.candidates) neighbour_evidence(mention, c.posting, gazetteer, names, c.evidence);
    std::vector<float> p;
    out.none = believe(model, out.candidates, none, p);
    for (std::size_t i = 0; i < p.size(); ++i) out.candidates[i].p = p[i];
    std::stable_sort(out.candidates.begin(), out.candidates.end(), [](const ScoredCandidate& a, const ScoredCandidate& b) { return a.p > b.p; });
    return out;
}

}  // namespace

std::vector<Resolution> resolve(const ResolutionInput& input, const ResolutionModel& model, const PlaceLexicon& lexicon, const Gazetteer& gazetteer) {
    auto names = group_names(input, lexicon, gazetteer);
    Gazetteer::Lookup lookup(gazetteer);
    local_evidence(input, lexicon, gazetteer, publisher_country(input.publisher, input.url, gazetteer, lookup), names);
    std::vector<EvidenceVector> none;
    none.reserve(names.groups.size());
    for (const auto& g : names.groups) none.push_back(none_evidence(input, lexicon, gazetteer, g));
    for (std::size_t k = 0; k < names.groups.size(); ++k) believe(model, names.groups[k].candidates, none[k], names.groups[k].p);
    for (int round = 0; round < rounds; ++round) {
        context_evidence(input, gazetteer, names);
        for (auto& g : names.groups) pooled_neighbours(g, gazetteer, names);
        for (std::size_t k = 0; k < names.groups.size(); ++k) believe(model, names.groups[k].candidates, none[k], names.groups[k].p);
    }
    std::vector<Resolution> out;
    out.reserve(input.names.size());
    for (std::uint32_t n = 0; n < input.names.size(); ++n) {
        const auto group = names.group_of[n];
        out.push_back(resolution_of(n, names.groups[group], none[group], model, gazetteer, names));
    }
    return out;
}

}  // namespace dateline::places
