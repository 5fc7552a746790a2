// SPDX-License-Identifier: Apache-2.0
#include "reading/places/spatial_draft.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::places {
namespace {

constexpr std::uint32_t direction_bit = bit(SpatialWord::direction);

class DraftFinder {
  public:
    DraftFinder(const SpatialText& input, const SpatialWords& cues, const PlaceLexicon& lexicon) : in_(input), words_(input.scan.words), cues_(cues), lexicon_(lexicon) {
        toponym_at_.assign(words_.size(), -1);
        for (std::size_t t = 0; t < in_.toponyms.size(); ++t) {
            const auto& toponym = in_.toponyms[t];
            const auto last = word_from(toponym.span.end);
            for (auto w = word_covering(toponym.span.begin); w < last && w < words_.size(); ++w) toponym_at_[w] = static_cast<std::int32_t>(t);
        }
    }

    std::vector<SpatialDraft> run() {
        for (std::uint32_t q = 0; q < in_.quantities.size(); ++q) distance(q);
        for (std::uint32_t w = 0; w < words_.size(); ++w) phrase(w);
        std::stable_sort(out_.begin(), out_.end(), [](const SpatialDraft& a, const SpatialDraft& b) { return a.span < b.span; });
        return std::move(out_);
    }

  private:
    std::size_t word_covering(std::uint32_t byte) const {
        return static_cast<std::size_t>(std::lower_bound(words_.begin(), words_.end(), byte, [](const Word& w, std::uint32_t at) { return w.span.end <= at; }) - words_.begin());
    }
    std::size_t word_from(std::uint32_t byte) const {
        return static_cast<std::size_t>(std::lower_bound(words_.begin(), words_.end(), byte, [](const Word& w, std::uint32_t at) { return w.span.begin < at; }) - words_.begin());
    }
    std::string_view key(std::size_t w) const { return in_.scan.key(w); }
    bool joined(std::size_t w) const { return w < words_.size() && (words_[w].gap == Gap::space || words_[w].gap == Gap::hyphen); }
    bool breaks(std::size_t w) const { return w >= words_.size() || words_[w].gap == Gap::line || (words_[w].gap == Gap::stop && !(w > 0 && words_[w - 1].abbreviated)); }
    /// A name that can be a ground or figure: located and no adjective.
    bool placed(std::int32_t t) const { return t >= 0 && in_.toponyms[static_cast<std::size_t>(t)].use != ToponymUse::demonym; }

    struct Ground {
        std::optional<std::uint32_t> toponym{};
        bool nominal = false;
        bool here = false;
        std::uint32_t last = 0;  ///< first word after it
    };

    /// The ground that begins at w, over "the railway junction of" and the like; at most `skip` lower-case words.
    std::optional<Ground> ground(std::size_t w, std::size_t skip) const {
        std::optional<Ground> nominal;
        for (std::size_t i = w; i < words_.size() && i <= w + skip; ++i) {
            if (i > w && !joined(i)) break;
            if (placed(toponym_at_[i])) return Ground{static_cast<std::uint32_t>(toponym_at_[i]), false, false, end_of(i)};
            if (const auto m = cues_.at(in_.scan, i, bit(SpatialWord::nominal)); m && !nominal) nominal = Ground{std::nullopt, true, m->value == 2, m->last};
            // Adjectives of a country may stand before the ground ("the Syrian town of"); other capitals end it.
            if (words_[i].upper && toponym_at_[i] < 0) break;
        }
        return nominal;
    }
    std::uint32_t end_of(std::size_t w) const {
        auto last = w;
        while (last + 1 < words_.size() && toponym_at_[last + 1] == toponym_at_[w]) ++last;
        return static_cast<std::uint32_t>(last + 1);
    }

    void set_ground(SpatialDraft& d, const Ground& g) const {
        if (g.toponym) d.grounds.push_back(*g.toponym);
        else d.ground_kind = g.here ? GroundKind::here : GroundKind::nominal;
    }

    /// "85 km (53 miles) to the west of Sievierodonetsk", "some 60 km to the south", "20 km from Mosul", "within 5 km of the airport".
    void distance(std::uint32_t q) {
        const auto& quantity = in_.quantities[q];
        if (quantity.restates || kilometres_per(quantity.unit) <= 0 || (!quantity.min && !quantity.max)) return;
        auto w = word_from(quantity.span.end);
        for (const auto& other : in_.quantities)
            if (other.restates && other.restates->value == q) w = std::max(w, word_from(other.span.end));
        if (breaks(w)) return;
        SpatialDraft d;
        d.kind = SpatialRelationKind::distance;
        d.quantity = q;
        const auto begin = quantity.span.begin;
        const auto first = word_covering(begin);
        auto at = w;
        if (key(at) == "away") ++at;
        if (key(at) == "to" || key(at) == "in") ++at;
        if (key(at) == "the") ++at;
        std::uint32_t end = 0;
        if (const auto direction = cues_.at(in_.scan, at, direction_bit)) {
            d.bearing = direction->value;
            end = direction->last;
            const bool linked = joined(direction->last) && (key(direction->last) == "of" || key(direction->last) == "from");
            if (linked) {
                const auto g = ground(direction->last + 1, 6);
                if (!g) return;
                set_ground(d, *g);
                if (g->nominal) d.nominal_ground = std::string(in_.scan.span(direction->last + 1, g->last).of(in_.text));
                end = g->last;
            } else d.ground_kind = GroundKind::elliptic;
        } else {
            static constexpr std::array<std::string_view, 5> links{"from", "of", "outside", "off", "beyond"};
            const auto link = key(at) == "away" ? at + 1 : w + (key(w) == "away" ? 1 : 0);
            if (std::find(links.begin(), links.end(), key(link)) == links.end()) return;
            d.within = key(link) == "of";
            const auto g = ground(link + 1, key(link) == "off" ? 4 : 6);
            if (!g) return;
            set_ground(d, *g);
            if (g->nominal) d.nominal_ground = std::string(in_.scan.span(link + 1, g->last).of(in_.text));
            end = g->last;
        }
        d.span = {begin, words_[end - 1].span.end};
        find_figure(d, first, end);
        taken_.push_back(d.span);
        out_.push_back(std::move(d));
    }

    /// What is located: the name before ("Sloviansk, which lies about 85 km ..."), the name after an opening ("Some 60 km to the south, near
    /// Bakhmut, ..."), else the noun phrase before ("a checkpoint 20 km south of Mosul").
    void find_figure(SpatialDraft& d, std::size_t first, std::size_t end) {
        std::size_t w = first;
        for (std::size_t steps = 0; w > 0 && steps < 9; ++steps) {
            if (breaks(w)) break;
            --w;
            const auto t = toponym_at_[w];
            if (placed(t) && std::find(d.grounds.begin(), d.grounds.end(), static_cast<std::uint32_t>(t)) == d.grounds.end()) {
                d.figure_toponym = static_cast<std::uint32_t>(t);
                d.figure = std::string(in_.toponyms[static_cast<std::size_t>(t)].span.of(in_.text));
                return;
            }
            const bool plain = words_[w].digit || cues_.at(in_.scan, w, bit(SpatialWord::link)) || lexicon_.is(key(w), settlement_noun | nature_noun | site_noun);
            if (!plain) break;
        }
        const bool opening = first == 0 || breaks(first) || (first > 0 && breaks(first - 1) && !words_[first - 1].upper) || opens_sentence(first);
        if (opening && end < words_.size() && words_[end].gap == Gap::comma) {
            for (auto i = end; i < words_.size() && i < end + 9 && !breaks(i); ++i)
                if (placed(toponym_at_[i])) {
                    d.figure_toponym = static_cast<std::uint32_t>(toponym_at_[i]);
                    d.figure = std::string(in_.toponyms[static_cast<std::size_t>(toponym_at_[i])].span.of(in_.text));
                    return;
                }
        }
        noun_phrase_before(d, first);
    }
    /// Only words of approximation stand between the sentence's start and `first`: "Some 60 km".
    bool opens_sentence(std::size_t first) const {
        for (std::size_t w = first, steps = 0; steps < 4; ++steps, --w) {
            if (w >= words_.size()) return false;
            if (words_[w].sentence_start || breaks(w)) return true;
            if (w == 0) return true;
            if (!cues_.at(in_.scan, w - 1, bit(SpatialWord::link))) return false;
        }
        return false;
    }
    void noun_phrase_before(SpatialDraft& d, std::size_t first) const {
        static constexpr std::array<std::string_view, 8> determiners{"a", "an", "the", "two", "three", "four", "another", "several"};
        for (std::size_t w = first, steps = 0; w > 0 && steps < 6; ++steps) {
            if (breaks(w)) return;
            --w;
            if (std::find(determiners.begin(), determiners.end(), key(w)) == determiners.end()) continue;
            auto last = first;
            while (last > w + 1 && cues_.at(in_.scan, last - 1, bit(SpatialWord::link))) --last;
            if (last > w + 1) d.figure = std::string(in_.scan.span(w, last).of(in_.text));
            return;
        }
    }

    bool covered(std::uint32_t w) const {
        return std::any_of(taken_.begin(), taken_.end(), [&](ByteSpan s) { return s.overlaps(words_[w].span); });
    }

    void phrase(std::uint32_t w) {
        constexpr auto kinds = direction_bit | bit(SpatialWord::part) | bit(SpatialWord::near) | bit(SpatialWord::outskirts) | bit(SpatialWord::across) | bit(SpatialWord::offshore) |
                               bit(SpatialWord::between) | bit(SpatialWord::line);
        if (toponym_at_[w] >= 0) {
            joined_names(w);
            if (!cues_.at(in_.scan, w, bit(SpatialWord::part))) return;
        }
        const auto m = cues_.at(in_.scan, w, kinds);
        if (!m || covered(w)) return;
        switch (m->kind) {
            case SpatialWord::direction: return direction(w, *m);
            case SpatialWord::part: return part(w, *m);
            case SpatialWord::between:
            case SpatialWord::line: return pair(w, *m);
            default: return reach(w, *m);
        }
    }

    /// "a village north of Hama", "to the north of Hama"; "in the north of Syria" is a part of it.
    void direction(std::uint32_t w, const SpatialMatch& m) {
        if (!joined(m.last) || key(m.last) != "of") return;
        const auto g = ground(m.last + 1, 5);
        if (!g || !g->toponym) return;
        SpatialDraft d;
        const bool inside = w >= 2 && key(w - 1) == "the" && (key(w - 2) == "in" || key(w - 2) == "across" || key(w - 2) == "throughout");
        d.kind = inside ? SpatialRelationKind::inside : SpatialRelationKind::direction;
        d.bearing = m.value;
        d.grounds = {*g->toponym};
        d.span = {words_[w].span.begin, words_[g->last - 1].span.end};
        if (!inside) find_figure(d, w >= 2 && key(w - 1) == "the" && key(w - 2) == "to" ? w - 2 : w, g->last);
        add(std::move(d));
    }

    /// "northern Syria", "the eastern districts of Aleppo", "the northern outskirts of Homs".
    void part(std::uint32_t w, const SpatialMatch& m) {
        SpatialDraft d;
        d.kind = SpatialRelationKind::inside;
        d.bearing = m.value;
        if (!joined(m.last)) return;
        if (const auto edge = cues_.at(in_.scan, m.last, bit(SpatialWord::outskirts))) {
            d.kind = SpatialRelationKind::outskirts;
            d.reach_km = edge->value;
            const auto g = ground(edge->last, 4);
            if (!g || !g->toponym) return;
            return finish(std::move(d), w, *g);
        }
        if (placed(toponym_at_[m.last])) return finish(std::move(d), w, {static_cast<std::uint32_t>(toponym_at_[m.last]), false, false, end_of(m.last)});
        for (std::size_t i = m.last; i < m.last + 3U && joined(i) && i < words_.size() && !words_[i].upper; ++i) {
            if (key(i) != "of" || i == m.last) continue;
            const auto g = ground(i + 1, 3);
            if (g && g->toponym) finish(std::move(d), w, *g);
            return;
        }
    }
    void finish(SpatialDraft d, std::uint32_t w, const Ground& g) {
        d.grounds = {*g.toponym};
        d.span = {words_[w].span.begin, words_[g.last - 1].span.end};
        add(std::move(d));
    }

    /// near, outskirts, across, offshore: a phrase and its ground.
    void reach(std::uint32_t w, const SpatialMatch& m) {
        const bool loose = m.last > w + 1 || key(w) == "near";
        if (!joined(m.last)) return;
        const auto g = ground(m.last, loose ? 5 : 3);
        if (!g || !g->toponym) return;
        SpatialDraft d;
        d.kind = m.kind == SpatialWord::outskirts ? SpatialRelationKind::outskirts : m.kind == SpatialWord::across ? SpatialRelationKind::across : SpatialRelationKind::near;
        d.reach_km = m.value;
        d.grounds = {*g->toponym};
        d.span = {words_[w].span.begin, words_[g->last - 1].span.end};
        if (d.kind != SpatialRelationKind::outskirts) find_figure(d, w, g->last);
        add(std::move(d));
    }

    /// "between Hama and Homs", "the road linking Gao with Kidal".
    void pair(std::uint32_t w, const SpatialMatch& m) {
        const auto a = ground(m.last, 4);
        if (!a || !a->toponym || !joined(a->last)) return;
        static constexpr std::array<std::string_view, 4> joints{"and", "to", "with", "towards"};
        if (std::find(joints.begin(), joints.end(), key(a->last)) == joints.end()) return;
        const auto b = ground(a->last + 1U, 4);
        if (!b || !b->toponym || *b->toponym == *a->toponym) return;
        SpatialDraft d;
        d.kind = m.kind == SpatialWord::between ? SpatialRelationKind::between : SpatialRelationKind::line;
        d.grounds = {*a->toponym, *b->toponym};
        d.span = {words_[w].span.begin, words_[b->last - 1].span.end};
        add(std::move(d));
    }

    /// "the Mosul-Kirkuk road", "along the line Lysychansk-Soledar-Bakhmut".
    void joined_names(std::uint32_t w) {
        if (w > 0 && toponym_at_[w - 1] == toponym_at_[w]) return;
        std::vector<std::uint32_t> chain{static_cast<std::uint32_t>(toponym_at_[w])};
        std::size_t end = end_of(w);
        while (end < words_.size() && words_[end].gap == Gap::hyphen && placed(toponym_at_[end])) {
            chain.push_back(static_cast<std::uint32_t>(toponym_at_[end]));
            end = end_of(end);
        }
        if (chain.size() < 2 || covered(w)) return;
        const bool after = joined(end) && cues_.at(in_.scan, end, bit(SpatialWord::joined));
        const bool before = w > 0 && joined(w) && cues_.at(in_.scan, w - 1, bit(SpatialWord::joined));
        if (!after && !before) return;
        SpatialDraft d;
        d.kind = SpatialRelationKind::line;
        d.grounds = std::move(chain);
        d.span = {words_[before ? w - 1 : w].span.begin, words_[after ? end : end - 1].span.end};
        add(std::move(d));
    }

    void add(SpatialDraft d) {
        taken_.push_back(d.span);
        out_.push_back(std::move(d));
    }

    const SpatialText& in_;
    const std::vector<Word>& words_;
    const SpatialWords& cues_;
    const PlaceLexicon& lexicon_;
    std::vector<std::int32_t> toponym_at_{};
    std::vector<ByteSpan> taken_{};
    std::vector<SpatialDraft> out_{};
};

}  // namespace

double kilometres_per(std::string_view unit) {
    static constexpr std::array<std::pair<std::string_view, double>, 16> units{{{"kilometre", 1}, {"kilometer", 1}, {"km", 1}, {"mile", 1.609344}, {"nautical mile", 1.852}, {"nautical_mile", 1.852}, {"metre", 0.001},
                                                                               {"meter", 0.001}, {"m", 0.001}, {"yard", 0.0009144}, {"foot", 0.0003048}, {"league", 4.828}, {"kilometres", 1}, {"kilometers", 1},
                                                                               {"miles", 1.609344}, {"metres", 0.001}}};
    for (const auto& [name, km] : units)
        if (name == unit) return km;
    return 0;
}

std::vector<SpatialDraft> find_spatial_drafts(const SpatialText& input, const SpatialWords& words, const PlaceLexicon& lexicon) { return DraftFinder(input, words, lexicon).run(); }

}  // namespace dateline::places
