// SPDX-License-Identifier: Apache-2.0
#include "reading/places/recognition_candidates.hpp"

#include <algorithm>
#include <string>

namespace dateline::places {
namespace {

constexpr std::size_t longest_name = 8;  ///< words
constexpr std::size_t longest_site = 10;

bool joins(Gap gap) { return gap == Gap::space || gap == Gap::hyphen; }

class Finder {
  public:
    Finder(std::string_view text, const WordScan& scan, std::span<const Mention> mentions, const PlaceLexicon& lexicon, Gazetteer::Lookup& lookup)
        : text_(text), scan_(scan), words_(scan.words), mentions_(mentions), lexicon_(lexicon), lookup_(lookup) {
        classes_.reserve(words_.size());
        for (const auto& w : words_) classes_.push_back(lexicon_.classes(scan_.key(w)));
    }

    CandidateSet run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const auto begin = out_.candidates.size();
            if (words_[i].upper || starts_lower_name(i)) {
                known_names(i);
                if (words_[i].upper) unknown_names(i);
            }
            tidy(begin);
        }
        engine_mentions();
        return std::move(out_);
    }

  private:
    /// "al-Bab", "el-Fasher": lower-case articles begin names too.
    bool starts_lower_name(std::size_t i) const {
        return i + 1 < words_.size() && words_[i + 1].gap == Gap::hyphen && words_[i + 1].upper && words_[i].span.size() <= 3 && (classes_[i] & connector) != 0;
    }

    void known_names(std::size_t i) {
        buffer_.clear();
        ends_.clear();
        for (std::size_t j = i; j < words_.size() && j < i + longest_name; ++j) {
            if (j > i && !joins(words_[j].gap)) break;
            if (j > i && words_[j - 1].possessive) break;
            if (j > i) buffer_ += ' ';
            buffer_ += scan_.key(j);
            ends_.push_back(static_cast<std::uint32_t>(buffer_.size()));
        }
        std::vector<std::uint32_t>& found = lengths_;
        const auto prefixes = lookup_.prefixes(buffer_);
        found.assign(prefixes.begin(), prefixes.end());
        for (const auto length : found) {
            const auto end = std::lower_bound(ends_.begin(), ends_.end(), length);
            if (end == ends_.end() || *end != length) continue;
            const auto last = i + static_cast<std::size_t>(end - ends_.begin()) + 1;
            if (!words_[last - 1].upper && !words_[last - 1].digit) continue;  // "Union of ..." ends in a capital
            if (last - i == 1 && words_[i].span.size() == 1) continue;
            add_known(i, last, lookup_.find(std::string_view(buffer_).substr(0, length)));
        }
        exact_names(i);
    }

    /// Abbreviations, in exactly their form; "W. Va." is two words.
    void exact_names(std::size_t i) {
        for (std::size_t last = i + 1; last <= std::min(i + 2, words_.size()); ++last) {
            if (last == i + 2 && !joins(words_[i + 1].gap)) return;
            const auto form = scan_.span(i, last).of(text_);
            if (form.size() < 2 || form.size() > 12) continue;
            add_known(i, last, lookup_.find_exact(form));
        }
    }

    void add_known(std::size_t first, std::size_t last, std::span<const Posting> postings) {
        if (postings.empty()) return;
        auto& all = out_.candidates;
        auto same = all.rbegin();
        while (same != all.rend() && same->first == first && same->last != last) ++same;
        if (same != all.rend() && same->first == first && same->postings + same->posting_count == out_.postings.size()) {
            same->posting_count += static_cast<std::uint32_t>(postings.size());
        } else {
            all.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), Shape::gazetteer, static_cast<std::uint32_t>(out_.postings.size()),
                           static_cast<std::uint32_t>(postings.size())});
        }
        out_.postings.insert(out_.postings.end(), postings.begin(), postings.end());
    }

    /// Last word of the capitalised run that begins at i: "Marjory Stoneman Douglas High School", "University of South Carolina".
    std::size_t run_end(std::size_t i) const {
        std::size_t end = i + 1;
        for (auto j = i + 1; j < words_.size() && j < i + longest_site; ++j) {
            if (!joins(words_[j].gap) || words_[j - 1].possessive) break;
            if (words_[j].upper || words_[j].digit) end = j + 1;
            else if ((classes_[j] & connector) == 0) break;
        }
        return end;
    }

    Shape shape_of(std::uint32_t classes) const {
        if (classes & street_noun) return Shape::street;
        if (classes & nature_noun) return Shape::nature;
        if (classes & (unit_noun_1 | unit_noun_2)) return Shape::unit;
        return Shape::site;
    }

    void add_unknown(std::size_t first, std::size_t last, Shape shape) {
        out_.candidates.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), shape, 0, 0});
    }

    void unknown_names(std::size_t i) {
        const auto end = run_end(i);
        for (auto j = i + 1; j < end; ++j)
            if ((classes_[j] & noun_after) != 0 && words_[j].upper) add_unknown(i, j + 1, shape_of(classes_[j]));
        if ((classes_[i] & noun_before) != 0 && end > i + 1) add_unknown(i, end, shape_of(classes_[i]));
        const bool run_start = i == 0 || !joins(words_[i].gap) || !(words_[i - 1].upper || words_[i - 1].digit);
        if (!run_start) return;
        const bool located = i > 0 && (classes_[i - 1] & (locative | settlement_noun)) != 0;
        const bool of_settlement = i > 1 && scan_.key(i - 1) == "of" && (classes_[i - 2] & (settlement_noun | unit_noun_1 | unit_noun_2)) != 0;
        const bool named_noun = end < words_.size() && joins(words_[end].gap) && !words_[end].upper && (classes_[end] & (settlement_noun | unit_noun_1 | unit_noun_2 | nature_noun)) != 0;
        if (located || of_settlement || named_noun || !words_[i].sentence_start) add_unknown(i, end, Shape::unknown);
    }

    /// One candidate a run of words: where the gazetteer knows it, a shape adds nothing but its evidence, which the features see anyway.
    void tidy(std::size_t begin) {
        auto& all = out_.candidates;
        std::stable_sort(all.begin() + static_cast<std::ptrdiff_t>(begin), all.end(), [](const NameCandidate& a, const NameCandidate& b) { return a.last < b.last; });
        all.erase(std::unique(all.begin() + static_cast<std::ptrdiff_t>(begin), all.end(), [](const NameCandidate& a, const NameCandidate& b) { return a.first == b.first && a.last == b.last; }), all.end());
    }

    void engine_mentions() {
        std::vector<NameCandidate> added;
        for (std::size_t m = 0; m < mentions_.size(); ++m) {
            const auto& mention = mentions_[m];
            if (mention.form != MentionForm::name || mention.span.empty()) continue;
            const auto begin = std::lower_bound(words_.begin(), words_.end(), mention.span.begin, [](const Word& w, std::uint32_t at) { return w.span.end <= at; });
            const auto first = static_cast<std::uint32_t>(begin - words_.begin());
            auto last = first;
            while (last < words_.size() && words_[last].span.begin < mention.span.end) ++last;
            if (last == first) continue;
            auto same = std::lower_bound(out_.candidates.begin(), out_.candidates.end(), first, [](const NameCandidate& c, std::uint32_t f) { return c.first < f; });
            while (same != out_.candidates.end() && same->first == first && same->last != last) ++same;
            if (same != out_.candidates.end() && same->first == first) {
                if (same->mention < 0) same->mention = static_cast<std::int32_t>(m);
            } else if (mention.type == MentionType::place || mention.type == MentionType::facility) {
                added.push_back({first, last, Shape::mention, 0, 0, static_cast<std::int32_t>(m)});
            }
        }
        out_.candidates.insert(out_.candidates.end(), added.begin(), added.end());
        std::stable_sort(out_.candidates.begin(), out_.candidates.end(), [](const NameCandidate& a, const NameCandidate& b) { return a.first != b.first ? a.first < b.first : a.last < b.last; });
    }

    std::string_view text_;
    const WordScan& scan_;
    const std::vector<Word>& words_;
    std::span<const Mention> mentions_;
    const PlaceLexicon& lexicon_;
    Gazetteer::Lookup& lookup_;
    std::vector<std::uint32_t> classes_{};
    std::string buffer_{};
    std::vector<std::uint32_t> ends_{};
    std::vector<std::uint32_t> lengths_{};
    CandidateSet out_{};
};

}  // namespace

CandidateSet find_candidates(std::string_view text, const WordScan& scan, std::span<const Mention> mentions, const PlaceLexicon& lexicon, Gazetteer::Lookup& lookup) {
    return Finder(text, scan, mentions, lexicon, lookup).run();
}

}  // namespace dateline::places
