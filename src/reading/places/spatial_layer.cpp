// SPDX-License-Identifier: Apache-2.0
#include "reading/places/spatial_layer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "reading/places/globe.hpp"

namespace dateline::places {
namespace {

constexpr std::array<std::string_view, 16> compass{"N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"};
constexpr double farthest_km = 20004;  ///< no two places are farther apart
constexpr std::size_t remembered_grounds = 8;

std::string_view compass_point(double bearing) { return compass[static_cast<std::size_t>(std::lround(bearing / 22.5)) % 16]; }
double cone(double bearing) { return std::fmod(bearing, 90.0) == 0 ? 45 : 30; }

struct Distance {
    double km = 0;   ///< the figure as stated; 0 where only bounds are
    double min = 0;
    double max = 0;
};

/// Nothing where the words can't be a distance on earth; the caller reports it.
std::optional<Distance> distance_of(const Quantity& q, bool within) {
    const double unit = kilometres_per(q.unit);
    const double low = q.min.value_or(0) * unit;
    const double high = q.max ? *q.max * unit : low;
    if (!std::isfinite(low) || !std::isfinite(high) || high <= 0 || low < 0 || low > farthest_km || (q.max && high > farthest_km)) return std::nullopt;
    const double slack = q.approximate ? 0.30 : 0.15;
    if (within || !q.min || (q.max && low == 0)) return Distance{0, 0, high};
    if (!q.max) return Distance{low, low, std::min(farthest_km, low * 2)};
    return Distance{(low + high) / 2, low * (1 - slack), std::min(farthest_km, high * (1 + slack))};
}

bool distance_agrees(const Distance& d, double measured) {
    const double slack = 0.20 * measured + 3;
    if (d.km > 0) return std::abs(d.km - measured) <= slack || (measured >= d.min / 0.85 && measured <= d.max / 1.3 && d.max - d.min > d.km);
    return measured >= d.min - slack && measured <= d.max + slack;
}

/// How well a ground fits the words, in (0, 1]: log-normal in distance, normal in bearing.
double fit(const std::optional<Distance>& d, const std::optional<double>& bearing, const Line& line) {
    double log = 0;
    if (d && line.km > 0.1) {
        const double stated = d->km > 0 ? d->km : std::clamp(line.km, std::max(d->min, 0.1), d->max);
        const double off = std::log(stated / line.km) / 0.2;
        log -= 0.5 * off * off;
    }
    if (bearing) {
        const double off = bearing_difference(*bearing, line.bearing) / (cone(*bearing) * 0.7);
        log -= 0.5 * off * off;
    }
    return std::exp(std::max(log, -30.0));
}

class LayerMaker {
  public:
    LayerMaker(const SpatialText& input) : in_(input) {}

    SpatialLayer run(const std::vector<SpatialDraft>& drafts) {
        for (const auto& d : drafts) relation(d);
        restatements();
        return std::move(out_);
    }

  private:
    const Toponym& toponym(std::uint32_t t) const { return in_.toponyms[t]; }

    void relation(const SpatialDraft& d) {
        SpatialRelation r;
        r.span = d.span;
        r.relation = d.kind;
        r.figure = d.figure;
        if (d.figure_toponym) r.figure_toponym = Index<Toponym>{*d.figure_toponym};
        if (d.bearing) r.bearing = std::string(compass_point(*d.bearing));
        std::optional<Distance> distance;
        if (d.quantity) {
            distance = distance_of(in_.quantities[*d.quantity], d.within);
            if (!distance) return report(d.span, "'" + std::string(in_.quantities[*d.quantity].span.of(in_.text)) + "' is no distance between two places on earth; the relation is left out");
            r.km_min = distance->min;
            r.km_max = distance->max;
        }
        ground_readings(d, distance, r);
        if (d.kind == SpatialRelationKind::between || d.kind == SpatialRelationKind::line) join(d, r);
        else if (!r.grounds.empty()) area(d, distance, r);
        check(d, distance, r);
        last_ = d;
        if (!r.grounds.empty()) last_ground_ = r.grounds.front().ground.value;
        out_.relations.push_back(std::move(r));
    }

    void ground_readings(const SpatialDraft& d, const std::optional<Distance>& distance, SpatialRelation& r) {
        const auto figure = d.figure_toponym ? toponym(*d.figure_toponym).point : std::nullopt;
        const auto measured = [&](std::uint32_t ground) { return figure && toponym(ground).point ? line_between(*toponym(ground).point, *figure) : Line{}; };
        if (d.ground_kind == GroundKind::stated) {
            for (const auto g : d.grounds) {
                if (!r.ground.empty()) r.ground += "; ";
                r.ground += toponym(g).name;
                const double share = d.kind == SpatialRelationKind::between || d.kind == SpatialRelationKind::line ? 1.0 / static_cast<double>(d.grounds.size()) : 1.0;
                r.grounds.push_back({Index<Toponym>{g}, static_cast<float>(share), measured(g).km});
            }
            return;
        }
        double total = 0;
        std::vector<std::pair<double, std::uint32_t>> readings;
        for (const auto& [ground, prior] : recent_places(d)) {
            const double p = prior * (figure ? fit(distance, d.bearing, measured(ground)) : 1.0);
            readings.emplace_back(p, ground);
            total += p;
        }
        std::stable_sort(readings.begin(), readings.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [p, ground] : readings)
            if (total > 0 && p / total >= 0.02) r.grounds.push_back({Index<Toponym>{ground}, static_cast<float>(p / total), measured(ground).km});
        r.ground = d.ground_kind == GroundKind::elliptic || d.nominal_ground.empty() ? (r.grounds.empty() ? std::string{} : toponym(r.grounds.front().ground.value).name) : d.nominal_ground;
    }

    /// Settlements named before the relation, the latest first, with a prior: what the last relation measured from counts three times.
    std::vector<std::pair<std::uint32_t, double>> recent_places(const SpatialDraft& d) const {
        std::vector<std::pair<std::uint32_t, double>> out;
        double prior = 1;
        const auto usable = [&](std::uint32_t t) {
            const auto& x = toponym(t);
            const bool same_as_figure = d.figure_toponym && toponym(*d.figure_toponym).geonameid == x.geonameid;
            return x.point && x.use != ToponymUse::demonym && x.radius_km < 60 && x.geonameid && !same_as_figure &&
                   std::none_of(out.begin(), out.end(), [&](const auto& o) { return toponym(o.first).geonameid == x.geonameid; });
        };
        if (d.ground_kind == GroundKind::here && !in_.toponyms.empty() && usable(0)) return {{0U, 1.0}};
        const auto end = static_cast<std::uint32_t>(std::lower_bound(in_.toponyms.begin(), in_.toponyms.end(), d.span.begin, [](const Toponym& t, std::uint32_t at) { return t.span.begin < at; }) - in_.toponyms.begin());
        for (auto t = end; t-- > 0 && out.size() < remembered_grounds;) {
            if (!usable(t)) continue;
            const bool parallel = last_ground_ && toponym(*last_ground_).geonameid == toponym(t).geonameid;
            out.emplace_back(t, prior * (parallel ? 3.0 : 1.0) * (toponym(t).use == ToponymUse::literal ? 1.0 : 0.3));
            prior *= 0.75;
        }
        return out;
    }

    /// The circle that covers the sector of distances and bearings about the likeliest ground.
    void area(const SpatialDraft& d, const std::optional<Distance>& distance, SpatialRelation& r) const {
        const auto& ground = toponym(r.grounds.front().ground.value);
        if (!ground.point) return;
        const double own = ground.radius_km;
        switch (d.kind) {
            case SpatialRelationKind::distance: {
                if (!d.bearing) {
                    r.point = ground.point;
                    r.radius_km = distance->max + own;
                    break;
                }
                const double middle = distance->km > 0 ? distance->km : (distance->min + distance->max) / 2;
                const double across = middle * std::sin(cone(*d.bearing) * 0.017453293);
                r.point = destination(*ground.point, *d.bearing, middle);
                r.radius_km = std::hypot((distance->max - distance->min) / 2, across) + own;
                break;
            }
            case SpatialRelationKind::direction: {
                const double reach = std::max(25.0, own);
                r.km_min = 0;
                r.km_max = own + reach;
                r.point = destination(*ground.point, *d.bearing, own + reach / 2);
                r.radius_km = reach;
                break;
            }
            case SpatialRelationKind::inside:
                r.point = d.bearing ? destination(*ground.point, *d.bearing, own * 0.5) : *ground.point;
                r.radius_km = own * 0.7;
                break;
            case SpatialRelationKind::outskirts:
                r.point = d.bearing ? destination(*ground.point, *d.bearing, own) : *ground.point;
                r.radius_km = d.bearing ? std::max(3.0, own * 0.7) + d.reach_km : own + d.reach_km;
                break;
            default:
                r.km_min = r.km_min.value_or(0);
                r.km_max = r.km_max.value_or(own + d.reach_km);
                r.point = ground.point;
                r.radius_km = own + d.reach_km;
        }
    }

    /// Between two places, or along the line that joins several: the middle of the line and half its length.
    void join(const SpatialDraft& d, SpatialRelation& r) const {
        double length = 0;
        for (std::size_t i = 0; i < d.grounds.size(); ++i)
            if (!toponym(d.grounds[i]).point) return;
        for (std::size_t i = 0; i + 1 < d.grounds.size(); ++i) length += line_between(*toponym(d.grounds[i]).point, *toponym(d.grounds[i + 1]).point).km;
        double left = length / 2;
        for (std::size_t i = 0; i + 1 < d.grounds.size(); ++i) {
            const auto from = *toponym(d.grounds[i]).point;
            const auto line = line_between(from, *toponym(d.grounds[i + 1]).point);
            if (left <= line.km || i + 2 == d.grounds.size()) {
                r.point = destination(from, line.bearing, std::min(left, line.km));
                break;
            }
            left -= line.km;
        }
        r.radius_km = length / 2 + std::max(2.0, 0.1 * length);
        r.measured_km = length;
    }

    void check(const SpatialDraft& d, const std::optional<Distance>& distance, SpatialRelation& r) {
        if (!d.figure_toponym || r.grounds.empty() || d.grounds.size() > 1) return;
        if (d.kind == SpatialRelationKind::inside || d.kind == SpatialRelationKind::outskirts) return;
        const auto& figure = toponym(*d.figure_toponym);
        const auto& ground = toponym(r.grounds.front().ground.value);
        if (!figure.point || !ground.point || !figure.geonameid || figure.geonameid == ground.geonameid) return;
        const auto line = line_between(*ground.point, *figure.point);
        r.measured_km = line.km;
        r.measured_bearing = line.bearing;
        // Provinces and seas have no one point to measure from.
        if (figure.radius_km > 60 || ground.radius_km > 60) return;
        const bool far = distance ? !distance_agrees(*distance, line.km)
                       : d.kind == SpatialRelationKind::near || d.kind == SpatialRelationKind::across ? line.km > 3 * (d.reach_km + ground.radius_km) + figure.radius_km : false;
        const bool turned = d.bearing && line.km > ground.radius_km && bearing_difference(*d.bearing, line.bearing) > cone(*d.bearing);
        r.agrees = !far && !turned;
        if (*r.agrees) return;
        auto message = fmt::format("'{}' is {:.1f} km from '{}' at {:.0f}° ({}) in the gazetteer", figure.name, line.km, ground.name, line.bearing, compass_point(line.bearing));
        if (distance && distance->km > 0) message += fmt::format("; the text says {:.0f} km ({:+.0f} %)", distance->km, 100 * (distance->km / line.km - 1));
        if (d.bearing) message += fmt::format("; the direction {} ({})", turned ? "disagrees" : "agrees", r.bearing);
        report(d.span, std::move(message));
    }

    /// "60 km (40 miles)": the figures of one distance should be the same.
    void restatements() {
        for (const auto& q : in_.quantities) {
            if (!q.restates || q.restates->value >= in_.quantities.size() || !q.min) continue;
            const auto& first = in_.quantities[q.restates->value];
            const double a = first.min ? *first.min * kilometres_per(first.unit) : 0;
            const double b = *q.min * kilometres_per(q.unit);
            if (a <= 0 || b <= 0 || std::abs(a - b) <= 0.06 * a) continue;
            report(q.span, fmt::format("'{}' is {:.1f} km, not the {:.1f} km that stand before it", q.span.of(in_.text), b, a));
        }
    }

    void report(ByteSpan span, std::string message) { out_.diagnostics.push_back({"spatial-mismatch", span, std::move(message)}); }

    const SpatialText& in_;
    SpatialLayer out_{};
    std::optional<SpatialDraft> last_{};
    std::optional<std::uint32_t> last_ground_{};
};

}  // namespace

SpatialLayer spatial_layer(const SpatialText& input, const SpatialWords& words, const PlaceLexicon& lexicon) {
    return LayerMaker(input).run(find_spatial_drafts(input, words, lexicon));
}

}  // namespace dateline::places
