// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/span.hpp"

namespace dateline::places {

/// What stands between a word and the one before it.
enum class Gap : std::uint8_t { start, space, hyphen, comma, stop, bracket, other, line };

/// A word as place names are made of: letters and digits with inner apostrophes and the dots of abbreviations ("U.S.", "St."); hyphens part
/// words ("Kosovska-Mitrovica" is two). A possessive "'s" is no part of it. These are not the tokens of syntax: names need no trees.
struct Word {
    ByteSpan span{};
    std::uint32_t key = 0;        ///< offset of its folded form in WordScan::keys
    std::uint16_t key_size = 0;
    Gap gap = Gap::start;         ///< before it
    bool upper = false;           ///< begins with a capital
    bool all_upper = false;       ///< two letters or more, all capitals
    bool digit = false;           ///< begins with a digit
    bool possessive = false;      ///< "'s" follows
    bool abbreviated = false;     ///< ends in a dot that belongs to it
    bool sentence_start = false;  ///< first after a full stop, a line break or an opening quotation mark
};

struct WordScan {
    std::vector<Word> words{};
    std::string keys{};           ///< folded forms, one after another

    [[nodiscard]] std::string_view key(const Word& word) const { return std::string_view(keys).substr(word.key, word.key_size); }
    [[nodiscard]] std::string_view key(std::size_t word) const { return word < words.size() ? key(words[word]) : std::string_view{}; }
    [[nodiscard]] ByteSpan span(std::size_t first, std::size_t last) const { return {words[first].span.begin, words[last - 1].span.end}; }
};

[[nodiscard]] WordScan scan_words(std::string_view text);

}  // namespace dateline::places
