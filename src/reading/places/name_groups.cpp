// SPDX-License-Identifier: Apache-2.0
#include "reading/places/name_groups.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "core/strings.hpp"

namespace dateline::places {
namespace {

/// "IN", "OR" stand for states only after a town and a comma.
bool after_name_and_comma(const ResolutionInput& input, std::size_t n) {
    const auto& name = input.names[n];
    return n > 0 && name.first > 0 && input.names[n - 1].last == name.first && input.scan.words[name.first].gap == Gap::comma;
}

std::vector<Posting> usable_postings(const ResolutionInput& input, std::size_t n) {
    std::vector<Posting> out;
    const bool postal = after_name_and_comma(input, n);
    for (const auto& p : input.names[n].postings)
        if (p.kind != NameKind::postal || postal) out.push_back(p);
    return out;
}

/// The most telling candidates: countries, units and regions always, settlements by population.
void keep_best(std::vector<Posting>& postings, const Gazetteer& gazetteer) {
    std::sort(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) { return a.place != b.place ? a.place < b.place : a.kind < b.kind; });
    postings.erase(std::unique(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) { return a.place == b.place; }), postings.end());
    const auto rank = [&](const Posting& p) {
        const auto& row = gazetteer.row(p.place);
        const auto kind = static_cast<PlaceClass>(row.place_class);
        const double seat = kind == PlaceClass::country ? 1e11 : kind == PlaceClass::admin1 || kind == PlaceClass::continent ? 1e10 : kind > PlaceClass::suburb ? 1e9 : 0;
        return seat + row.population + (p.kind == NameKind::primary ? 500 : 0);
    };
    std::stable_sort(postings.begin(), postings.end(), [&](const Posting& a, const Posting& b) { return rank(a) > rank(b); });
    if (postings.size() > max_candidates) postings.resize(max_candidates);
}

std::string group_key(const ResolutionInput& input, std::size_t n) {
    const auto& name = input.names[n];
    std::string key;
    for (auto i = name.first; i < name.last; ++i) (key += input.scan.key(i)) += ' ';
    // "US" and "us", "Ga." and "Ga" lead to different places.
    if (input.scan.words[name.first].abbreviated || (name.last - name.first == 1 && input.scan.words[name.first].all_upper && name.span.size() <= 4)) key += '=';
    if (after_name_and_comma(input, n)) key += ',';
    return key;
}

bool only_adjectives(const RecognisedName& name) {
    return !name.postings.empty() && std::all_of(name.postings.begin(), name.postings.end(), [](const Posting& p) { return p.kind == NameKind::adjective || p.kind == NameKind::people; });
}

class Linker {
  public:
    Linker(const ResolutionInput& input, const PlaceLexicon& lexicon, std::vector<Neighbours>& out) : input_(input), words_(input.scan.words), lexicon_(lexicon), out_(out) {}

    void run() {
        for (std::size_t n = 0; n + 1 < input_.names.size(); ++n) link(n, n + 1);
    }

  private:
    void link(std::size_t a, std::size_t b) {
        const auto& left = input_.names[a];
        const auto& right = input_.names[b];
        const auto between = right.first - left.last;
        if (between > 4) return;
        for (auto i = left.last; i <= right.first; ++i)
            if (i > 0 && (words_[i].gap == Gap::line || (words_[i].gap == Gap::stop && !words_[i - 1].abbreviated))) return;
        const auto first_key = between > 0 ? input_.scan.key(left.last) : std::string_view{};
        if (only_adjectives(left)) {
            if (words_[left.last].gap == Gap::space) out_[b].adjective = static_cast<std::int32_t>(a);
            return;
        }
        if (only_adjectives(right)) return;
        const auto parent = [&](std::size_t inner, std::size_t outer) {
            out_[inner].parent = static_cast<std::int32_t>(outer);
            out_[outer].child = static_cast<std::int32_t>(inner);
        };
        const auto gap = words_[right.first].gap;
        if (between == 0) {
            if (gap == Gap::comma || gap == Gap::bracket) parent(a, b);                    // "Paris, Texas", "Hit (Anbar)"
            else if (words_[left.last - 1].possessive || gap == Gap::space) parent(b, a);  // "Iraq's Anbar", "Kentucky Derby town"
            return;
        }
        const auto& joint = words_[left.last];
        if (first_key == "in" || first_key == "of" || (first_key == "and" ? false : joint.gap == Gap::comma && (first_key == "in" || first_key == "a"))) {
            if (!only_plain(left.last, right.first)) return;
            parent(a, b);  // "Hit in Anbar", "Hit, a town in Anbar", "the Raqqa countryside of Syria"
        } else if (words_[left.last - 1].possessive && only_nouns(left.last, right.first)) {
            parent(b, a);  // "Iraq's western province of Anbar"
        }
    }
    /// No capitalised word stands between.
    bool only_plain(std::uint32_t first, std::uint32_t last) const {
        return std::none_of(words_.begin() + first, words_.begin() + last, [](const Word& w) { return w.upper; });
    }
    bool only_nouns(std::uint32_t first, std::uint32_t last) const {
        for (auto i = first; i < last; ++i)
            if (words_[i].gap != Gap::space || lexicon_.is(input_.scan.key(i), say_verb | govern_verb)) return false;
        return true;
    }

    const ResolutionInput& input_;
    const std::vector<Word>& words_;
    const PlaceLexicon& lexicon_;
    std::vector<Neighbours>& out_;
};

}  // namespace

GroupedNames group_names(const ResolutionInput& input, const PlaceLexicon& lexicon, const Gazetteer& gazetteer) {
    GroupedNames out;
    out.neighbours.resize(input.names.size());
    std::unordered_map<std::string, std::uint32_t> by_key;
    Gazetteer::Lookup lookup(gazetteer);
    for (std::size_t n = 0; n < input.names.size(); ++n) {
        const auto [entry, fresh] = by_key.try_emplace(group_key(input, n), static_cast<std::uint32_t>(out.groups.size()));
        out.group_of.push_back(entry->second);
        if (!fresh) {
            out.groups[entry->second].mentions.push_back(static_cast<std::uint32_t>(n));
            continue;
        }
        auto& group = out.groups.emplace_back();
        group.mentions.push_back(static_cast<std::uint32_t>(n));
        group.shape = input.names[n].shape;
        auto postings = usable_postings(input, n);
        if (postings.empty() && group.shape != Shape::street && group.shape != Shape::site) {
            auto key = group_key(input, n);
            while (!key.empty() && (key.back() == ' ' || key.back() == '=' || key.back() == ',')) key.pop_back();
            const auto similar = key.size() >= 6 ? lookup.find_similar(key) : std::span<const Posting>{};
            postings.assign(similar.begin(), similar.end());
            group.similar = !postings.empty();
        }
        keep_best(postings, gazetteer);
        for (const auto& p : postings) {
            const auto& row = gazetteer.row(p.place);
            group.candidates.push_back({p, {}, 0});
            group.points.push_back(unit_vector(static_cast<double>(row.lat), static_cast<double>(row.lon)));
        }
        group.p.assign(group.candidates.size(), 0);
    }
    for (auto& g : out.groups) g.weight = std::min(2.0F, 1.0F + 0.25F * static_cast<float>(g.mentions.size() - 1));
    Linker(input, lexicon, out.neighbours).run();
    return out;
}

}  // namespace dateline::places
