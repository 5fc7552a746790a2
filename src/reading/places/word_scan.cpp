// SPDX-License-Identifier: Apache-2.0
#include "reading/places/word_scan.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "core/strings.hpp"
#include "reading/places/name_key.hpp"

namespace dateline::places {
namespace {

enum class Kind : std::uint8_t { lower, upper, digit, apostrophe, dot, hyphen, space, line, comma, stop, open, close, quote, other };

struct Character {
    Kind kind = Kind::other;
    std::uint8_t size = 1;
};

Kind ascii_kind(char c) {
    if (c >= 'a' && c <= 'z') return Kind::lower;
    if (is_ascii_upper(c)) return Kind::upper;
    if (is_ascii_digit(c)) return Kind::digit;
    switch (c) {
        case '\'': case '`': return Kind::apostrophe;
        case '.': return Kind::dot;
        case '-': return Kind::hyphen;
        case ' ': case '\t': return Kind::space;
        case '\n': case '\r': return Kind::line;
        case ',': return Kind::comma;
        case '!': case '?': case ':': case ';': return Kind::stop;
        case '(': case '[': return Kind::open;
        case ')': case ']': return Kind::close;
        case '"': return Kind::quote;
        default: return Kind::other;
    }
}

Character unicode_kind(std::string_view rest) {
    utf8proc_int32_t c = 0;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()), static_cast<utf8proc_ssize_t>(rest.size()), &c);
    if (used <= 0) return {Kind::other, 1};
    const auto size = static_cast<std::uint8_t>(used);
    if (c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0x2BB || c == 0x2BF || c == 0x2BE || c == 0x2B9) return {Kind::apostrophe, size};
    if (c == 0x2010 || c == 0x2011 || c == 0x2013) return {Kind::hyphen, size};
    if (c == 0xA0 || c == 0x202F || c == 0x2009) return {Kind::space, size};
    if (c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB || c == 0x201E) return {Kind::quote, size};
    switch (utf8proc_category(c)) {
        case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LT: return {Kind::upper, size};
        case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LM: case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN: case UTF8PROC_CATEGORY_MC: return {Kind::lower, size};
        case UTF8PROC_CATEGORY_ND: return {Kind::digit, size};
        case UTF8PROC_CATEGORY_ZS: return {Kind::space, size};
        case UTF8PROC_CATEGORY_ZL: case UTF8PROC_CATEGORY_ZP: return {Kind::line, size};
        default: return {Kind::other, size};
    }
}

bool is_letter(Kind k) { return k == Kind::lower || k == Kind::upper; }
bool is_word(Kind k) { return is_letter(k) || k == Kind::digit; }

/// Words whose dot is theirs, not the sentence's, when a name may go on after it.
bool takes_dot(std::string_view word) {
    static constexpr std::array<std::string_view, 69> words{
        "St", "Ste", "Mt", "Ft", "Pt", "Gen", "Col", "Maj", "Lt", "Capt", "Sgt", "Cpl", "Mr", "Mrs", "Ms", "Dr", "Prof", "Rev", "Sen", "Rep", "Gov", "Hon", "Pres", "Jr", "Sr", "Ave", "Rd", "Blvd",
        "Co", "Twp", "Dept", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Kans", "Ky", "La", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb",
        "Nev", "Okla", "Ont", "Ore", "Pa", "Que", "Sask", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Alta"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) { out_.words.reserve(text.size() / 6 + 4); out_.keys.reserve(text.size()); }

    WordScan run() {
        while (at_ < text_.size()) {
            const auto c = next(at_);
            if (is_word(c.kind)) word();
            else between(c);
        }
        return std::move(out_);
    }

  private:
    Character next(std::size_t at) const {
        if (at >= text_.size()) return {Kind::line, 0};
        return static_cast<unsigned char>(text_[at]) < 0x80 ? Character{ascii_kind(text_[at]), 1} : unicode_kind(text_.substr(at));
    }

    void between(Character c) {
        switch (c.kind) {
            case Kind::space: if (gap_ == Gap::start && !out_.words.empty()) gap_ = Gap::space; break;
            case Kind::line: gap_ = Gap::line; new_sentence_ = true; break;
            case Kind::hyphen: gap_ = gap_ == Gap::start ? Gap::hyphen : Gap::other; break;
            case Kind::comma: gap_ = Gap::comma; break;
            case Kind::dot: case Kind::stop: if (gap_ != Gap::line) gap_ = Gap::stop; new_sentence_ = true; break;
            case Kind::open: case Kind::close: if (gap_ != Gap::line) gap_ = Gap::bracket; break;
            case Kind::quote: if (gap_ != Gap::line) gap_ = Gap::other; new_sentence_ = true; break;
            default: if (gap_ != Gap::line && gap_ != Gap::stop) gap_ = Gap::other; break;
        }
        at_ += c.size;
    }

    void word() {
        Word w;
        w.span.begin = static_cast<std::uint32_t>(at_);
        w.gap = gap_;
        w.sentence_start = new_sentence_ || out_.words.empty();
        const auto first = next(at_);
        w.upper = first.kind == Kind::upper;
        w.digit = first.kind == Kind::digit;
        bool lower = false, dots = false;
        std::size_t letters = 0;
        while (at_ < text_.size()) {
            const auto c = next(at_);
            if (is_word(c.kind)) {
                lower = lower || c.kind == Kind::lower;
                ++letters;
            } else if (c.kind == Kind::apostrophe && is_letter(next(at_ + c.size).kind) && !possessive_at(at_ + c.size)) {
                // inside a name: "Sana'a"
            } else if (c.kind == Kind::dot && letters == 1 && next(at_ + 1).kind == Kind::upper) {
                dots = true;  // "U.S": one letter, a dot, a capital
                letters = 0;
            } else break;
            at_ += c.size;
        }
        auto end = at_;
        if (next(at_).kind == Kind::dot && ((dots && letters == 1) || takes_dot(text_.substr(w.span.begin, end - w.span.begin)))) {
            ++at_;
            end = at_;
            w.abbreviated = true;
        }
        w.span.end = static_cast<std::uint32_t>(end);
        w.all_upper = w.upper && !lower && w.span.size() > 1;
        if (next(at_).kind == Kind::apostrophe && possessive_at(at_ + next(at_).size)) {
            w.possessive = true;
            at_ += next(at_).size + 1;
        }
        w.key = static_cast<std::uint32_t>(out_.keys.size());
        append_folded(w.span.of(text_), out_.keys);
        shorten_word(out_.keys, w.key);
        w.key_size = static_cast<std::uint16_t>(std::min<std::size_t>(out_.keys.size() - w.key, 0xFFFF));
        out_.words.push_back(w);
        gap_ = Gap::start;
        new_sentence_ = false;
    }

    /// "'s" and nothing more of the word.
    bool possessive_at(std::size_t at) const {
        return at < text_.size() && (text_[at] == 's' || text_[at] == 'S') && !is_word(next(at + 1).kind);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Gap gap_ = Gap::start;
    bool new_sentence_ = true;
    WordScan out_{};
};

}  // namespace

WordScan scan_words(std::string_view text) { return Scanner(text).run(); }

}  // namespace dateline::places
