// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "reading/places/resolution_evidence.hpp"

namespace dateline::places {
namespace {

float& at(EvidenceVector& x, Evidence e) { return x[static_cast<std::size_t>(e)]; }

/// Belief in one place that a group names, kept small for the loops over pairs.
struct Belief {
    UnitVector point{};
    float p = 0;
};
struct GroupBeliefs {
    std::array<Belief, 3> best{};
    std::size_t count = 0;
};

/// Settlements, districts and sites have a "here"; countries and seas would pull everything to their middle.
bool has_here(const PlaceRow& row) { return row.radius_km < 90; }

GroupBeliefs beliefs_of(const NameGroup& group, const Gazetteer& gazetteer) {
    GroupBeliefs out;
    std::array<std::size_t, 3> picked{};
    for (std::size_t i = 0; i < group.candidates.size(); ++i) {
        if (group.p[i] < 0.05F || !has_here(gazetteer.row(group.candidates[i].posting.place))) continue;
        std::size_t at = out.count;
        while (at > 0 && group.p[picked[at - 1]] < group.p[i]) --at;
        if (at >= picked.size()) continue;
        for (auto k = std::min(out.count, picked.size() - 1); k > at; --k) picked[k] = picked[k - 1];
        picked[at] = i;
        out.count = std::min(out.count + 1, picked.size());
    }
    for (std::size_t k = 0; k < out.count; ++k) out.best[k] = {group.points[picked[k]], group.p[picked[k]]};
    return out;
}

/// Groups whose beliefs bear on a group: those named around it, and the first of the text. Bounds the work on long texts.
struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
};
Window around(std::size_t group, std::size_t groups) {
    constexpr std::size_t reach = 16;
    return {group > reach ? group - reach : 0, std::min(groups, group + reach + 1)};
}

/// How much belief lies in each country and unit, over all groups.
struct Masses {
    std::unordered_map<PlaceNumber, float> by_place{};   ///< belief that the text names this country or unit itself
    std::unordered_map<PlaceNumber, float> inside{};     ///< belief in names that lie in it
    std::unordered_map<PlaceNumber, float> peoples{};    ///< belief in adjectives and peoples of the country
    float total = 0;
};

bool names_people(NameKind kind) { return kind == NameKind::adjective || kind == NameKind::people; }

Masses masses_of(const GroupedNames& names, const Gazetteer& gazetteer) {
    Masses out;
    for (const auto& g : names.groups) {
        for (std::size_t i = 0; i < g.candidates.size(); ++i) {
            const auto& posting = g.candidates[i].posting;
            const auto& row = gazetteer.row(posting.place);
            if (g.p[i] < 0.01F) continue;
            const float mass = g.weight * g.p[i];
            (names_people(posting.kind) ? out.peoples : out.by_place)[posting.place] += g.p[i];
            if (row.country != no_place) out.inside[row.country] += mass;
            if (row.admin1 != no_place) out.inside[row.admin1] += mass;
            if (static_cast<PlaceClass>(row.place_class) == PlaceClass::admin1) out.inside[posting.place] += mass;
            out.total += mass;
        }
    }
    return out;
}

float get(const std::unordered_map<PlaceNumber, float>& map, PlaceNumber key) {
    const auto found = map.find(key);
    return found == map.end() ? 0.0F : found->second;
}

/// Own belief in the same country or unit, which must not count as the others'.
struct Own {
    float country = 0;
    float unit = 0;
    float total = 0;
};
Own own_mass(const NameGroup& g, const PlaceRow& row, PlaceNumber unit, const Gazetteer& gazetteer) {
    Own out;
    for (std::size_t i = 0; i < g.candidates.size(); ++i) {
        const auto place = g.candidates[i].posting.place;
        const auto& other = gazetteer.row(place);
        const float mass = g.weight * g.p[i];
        if (g.p[i] < 0.01F) continue;
        out.total += mass;
        if (row.country != no_place && other.country == row.country) out.country += mass;
        if (unit != no_place && (other.admin1 == unit || place == unit)) out.unit += mass;
    }
    return out;
}

void shares(const NameGroup& g, const Masses& masses, const Gazetteer& gazetteer, ScoredCandidate& c) {
    const auto& row = gazetteer.row(c.posting.place);
    const auto kind = static_cast<PlaceClass>(row.place_class);
    const auto unit = kind == PlaceClass::admin1 ? c.posting.place : row.admin1;
    const auto own = own_mass(g, row, unit, gazetteer);
    const float others = std::max(0.5F, masses.total - own.total);
    at(c.evidence, Evidence::country_share) = row.country == no_place ? 0 : std::max(0.0F, get(masses.inside, row.country) - own.country) / others;
    at(c.evidence, Evidence::unit_share) = unit == no_place ? 0 : std::max(0.0F, get(masses.inside, unit) - own.unit) / others;
    const bool below_unit = row.admin1 != no_place;
    at(c.evidence, Evidence::parent_in_text) = below_unit ? std::min(1.0F, get(masses.by_place, row.admin1) + (row.admin2 != no_place ? get(masses.by_place, row.admin2) : 0)) : 0;
    const bool below_country = row.country != no_place && row.country != c.posting.place;
    at(c.evidence, Evidence::country_in_text) = below_country ? std::min(1.0F, get(masses.by_place, row.country)) : 0;
    at(c.evidence, Evidence::nationality_in_text) = row.country != no_place && !names_people(c.posting.kind) ? std::min(1.0F, get(masses.peoples, row.country)) : 0;
}

}  // namespace

void context_evidence(const ResolutionInput&, const Gazetteer& gazetteer, GroupedNames& names) {
    const auto masses = masses_of(names, gazetteer);
    std::vector<GroupBeliefs> beliefs;
    beliefs.reserve(names.groups.size());
    for (const auto& g : names.groups) beliefs.push_back(beliefs_of(g, gazetteer));
    for (std::size_t k = 0; k < names.groups.size(); ++k) {
        auto& g = names.groups[k];
        const auto window = around(k, names.groups.size());
        for (std::size_t i = 0; i < g.candidates.size(); ++i) {
            auto& c = g.candidates[i];
            shares(g, masses, gazetteer, c);
            float nearest = 0, sum = 0, weight = 0;
            if (has_here(gazetteer.row(c.posting.place))) {
                for (auto other = window.first; other < window.last; ++other) {
                    if (other == k) continue;
                    for (std::size_t b = 0; b < beliefs[other].count; ++b) {
                        const auto& belief = beliefs[other].best[b];
                        const float d2 = chord2_km(g.points[i], belief.point);
                        nearest = std::max(nearest, belief.p / (1.0F + d2 / 2500.0F));
                        sum += belief.p / (1.0F + d2 / 40000.0F);
                        weight += belief.p;
                    }
                }
            }
            at(c.evidence, Evidence::near) = nearest;
            at(c.evidence, Evidence::around) = weight > 0.3F ? sum / weight : 0;
        }
    }
    // The first place of the text, usually that of the dateline or the first sentence.
    if (names.groups.empty() || names.groups.front().candidates.empty()) return;
    const auto& lead = names.groups.front();
    const auto best = static_cast<std::size_t>(std::max_element(lead.p.begin(), lead.p.end()) - lead.p.begin());
    const auto& lead_row = gazetteer.row(lead.candidates[best].posting.place);
    const float p = lead.p[best];
    for (std::size_t k = 1; k < names.groups.size(); ++k) {
        auto& g = names.groups[k];
        for (std::size_t i = 0; i < g.candidates.size(); ++i) {
            const auto& row = gazetteer.row(g.candidates[i].posting.place);
            auto& x = g.candidates[i].evidence;
            at(x, Evidence::lead_country) = lead_row.country != no_place && row.country == lead_row.country ? p : 0;
            at(x, Evidence::lead_unit) = lead_row.admin1 != no_place && row.admin1 == lead_row.admin1 ? p : 0;
            at(x, Evidence::lead_near) = has_here(row) && has_here(lead_row) ? p / (1.0F + chord2_km(g.points[i], lead.points[best]) / 10000.0F) : 0;
        }
    }
}

void neighbour_evidence(std::uint32_t mention, const Posting& candidate, const Gazetteer& gazetteer, const GroupedNames& names, EvidenceVector& x) {
    const auto& links = names.neighbours[mention];
    const auto group = [&](std::int32_t m) -> const NameGroup& { return names.groups[names.group_of[static_cast<std::size_t>(m)]]; };
    float fits = 0, clashes = 0;
    if (links.parent >= 0) {
        const auto& parent = group(links.parent);
        float wide = 0;  // belief that the neighbour is something that can contain a place
        for (std::size_t i = 0; i < parent.candidates.size(); ++i) {
            const auto outer = parent.candidates[i].posting.place;
            const auto kind = static_cast<PlaceClass>(gazetteer.row(outer).place_class);
            if (gazetteer.inside(candidate.place, outer)) fits += parent.p[i];
            if (kind == PlaceClass::country || kind == PlaceClass::admin1 || kind == PlaceClass::admin2) wide += parent.p[i];
        }
        clashes = std::max(0.0F, wide - fits);
    }
    at(x, Evidence::parent_beside) = fits;
    at(x, Evidence::parent_clashes) = clashes;
    float children = 0;
    if (links.child >= 0) {
        const auto& child = group(links.child);
        for (std::size_t i = 0; i < child.candidates.size(); ++i)
            if (gazetteer.inside(child.candidates[i].posting.place, candidate.place)) children += child.p[i];
    }
    at(x, Evidence::child_beside) = children;
    fits = clashes = 0;
    if (links.adjective >= 0) {
        const auto& adjective = group(links.adjective);
        const auto& row = gazetteer.row(candidate.place);
        for (std::size_t i = 0; i < adjective.candidates.size(); ++i) {
            const auto place = adjective.candidates[i].posting.place;
            (row.country == place || row.admin1 == place ? fits : clashes) += adjective.p[i];
        }
    }
    at(x, Evidence::adjective_beside) = fits;
    at(x, Evidence::adjective_clashes) = clashes;
}

}  // namespace dateline::places
