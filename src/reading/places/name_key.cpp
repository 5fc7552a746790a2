// SPDX-License-Identifier: Apache-2.0
#include "reading/places/name_key.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <utility>

namespace dateline::places {
namespace {

/// Letters without a Unicode decomposition, as dispatches write them in plain Latin letters.
constexpr std::array<std::pair<std::int32_t, std::string_view>, 22> plain_letters{{
    {0xDF, "ss"}, {0xE6, "ae"}, {0xF0, "d"}, {0xF8, "o"}, {0xFE, "th"}, {0x111, "d"}, {0x127, "h"}, {0x131, "i"}, {0x138, "k"}, {0x142, "l"}, {0x14B, "n"},
    {0x153, "oe"}, {0x167, "t"}, {0x180, "b"}, {0x18D, "d"}, {0x192, "f"}, {0x199, "k"}, {0x19A, "l"}, {0x1DD, "e"}, {0x253, "b"}, {0x257, "d"}, {0x259, "e"}}};

/// Marks that belong to a word but not to its key: apostrophes and letters that stand for them (ayn, hamza, soft sign).
bool is_apostrophe(std::int32_t c) {
    return c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2B9 && c <= 0x2BF) || (c >= 0x2C8 && c <= 0x2CB) || c == 0x2018 || c == 0x2019 || c == 0x201B ||
           c == 0x2032 || c == 0x2033;
}

void append_code_point(std::int32_t c, std::string& out) {
    for (const auto& [letter, plain] : plain_letters)
        if (letter == c) {
            out += plain;
            return;
        }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(c, bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

/// Folds text that is not ASCII. Characters that are neither letters, marks nor digits become a space.
void append_folded_unicode(std::string_view text, std::string& out) {
    std::array<utf8proc_int32_t, 32> parts{};
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
    const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t c = 0;
        const auto used = utf8proc_iterate(data, left, &c);
        if (used <= 0) break;  // documents are valid UTF-8; a damaged table ends here
        data += used;
        left -= used;
        if (is_apostrophe(c)) continue;
        int boundary = 0;
        const auto count = utf8proc_decompose_char(c, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
        for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i) {
            const auto part = parts[static_cast<std::size_t>(i)];
            const auto category = utf8proc_category(part);
            const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
            if (letter || (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO)) append_code_point(part, out);
            else if (category < UTF8PROC_CATEGORY_MN || category > UTF8PROC_CATEGORY_ME) {
                if (!is_apostrophe(part)) out += ' ';
            }
        }
    }
}

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

void replace_tail(std::string& key, std::size_t begin, std::string_view with) { key.replace(begin, std::string::npos, with); }

}  // namespace

void append_folded(std::string_view word, std::string& out) {
    if (!is_ascii(word)) return append_folded_unicode(word, out);
    for (const char c : word) {
        if (c >= 'A' && c <= 'Z') out += static_cast<char>(c + 32);
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
        else if (c == '&') out += "and";
        else if (c != '\'' && c != '`' && c != '.') out += ' ';
    }
}

void shorten_word(std::string& key, std::size_t begin) {
    const auto word = std::string_view(key).substr(begin);
    if (word == "saint" || word == "sainte" || word == "ste" || word == "sankt") replace_tail(key, begin, "st");
    else if (word == "mount") replace_tail(key, begin, "mt");
    else if (word == "fort") replace_tail(key, begin, "ft");
}

std::string name_key(std::string_view name) {
    std::string folded;
    folded.reserve(name.size());
    append_folded(name, folded);
    std::string key;
    key.reserve(folded.size());
    std::size_t at = 0;
    while (at < folded.size()) {
        while (at < folded.size() && folded[at] == ' ') ++at;
        const auto end = std::min(folded.find(' ', at), folded.size());
        if (end == at) break;
        if (!key.empty()) key += ' ';
        const auto begin = key.size();
        key.append(folded, at, end - at);
        shorten_word(key, begin);
        at = end;
    }
    if (key.starts_with("the ") && key.size() > 5) key.erase(0, 4);
    return key;
}

std::string skeleton_key(std::string_view key) {
    // Pairs that romanisations write differently, longest first; applied left to right, once.
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 26> pairs{{
        {"shch", "s"}, {"tch", "c"}, {"sch", "s"}, {"kh", "h"}, {"gh", "g"}, {"zh", "z"}, {"sh", "s"}, {"ch", "c"}, {"ts", "c"}, {"tz", "c"}, {"dj", "j"}, {"dzh", "j"},
        {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"ei", "i"}, {"ey", "i"}, {"ay", "ai"}, {"ia", "a"}, {"ya", "a"}, {"iu", "u"}, {"yu", "u"}, {"yo", "o"}, {"ie", "e"}, {"ye", "e"},
        {"q", "k"}}};
    std::string out;
    for (std::size_t at = 0; at < key.size();) {
        std::string_view piece = key.substr(at, 1);
        std::size_t used = 1;
        for (const auto& [from, to] : pairs)
            if (key.substr(at).starts_with(from)) {
                piece = to;
                used = from.size();
                break;
            }
        at += used;
        for (char c : piece) {
            if (c == 'y') c = 'i';
            if (c == 'w') c = 'v';
            if (c == 'e' && !out.empty()) c = 'a';
            if (c == 'o') c = 'a';
            if (c == 'h' && !out.empty() && out.back() != ' ' && (at >= key.size() || key[at] == ' ')) continue;
            if (!out.empty() && out.back() == c) continue;
            out += c;
        }
    }
    return out;
}

}  // namespace dateline::places
