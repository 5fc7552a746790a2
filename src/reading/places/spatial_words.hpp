// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/error.hpp"
#include "reading/places/word_scan.hpp"

namespace dateline::places {

enum class SpatialWord : std::uint8_t { direction, part, near, outskirts, across, offshore, between, line, joined, link, nominal };

/// A phrase that was found at a word.
struct SpatialMatch {
    std::uint32_t last = 0;    ///< first word after it
    SpatialWord kind = SpatialWord::near;
    double value = 0;          ///< degrees or kilometres
};

/// The words of relative places, read from data/places/spatial_words.tsv.
class SpatialWords {
  public:
    [[nodiscard]] static Result<SpatialWords> parse(std::string_view text, std::string_view where);
    /// The longest phrase of one of `kinds` (bits) that begins at this word.
    [[nodiscard]] std::optional<SpatialMatch> at(const WordScan& scan, std::size_t word, std::uint32_t kinds) const;

  private:
    struct Entry {
        SpatialWord kind;
        double value;
    };
    std::unordered_map<std::uint64_t, std::vector<Entry>> phrases_{};
    std::unordered_map<std::uint64_t, std::uint32_t> first_words_{};  ///< longest phrase, in words, that begins with a word
};

[[nodiscard]] constexpr std::uint32_t bit(SpatialWord kind) { return 1U << static_cast<unsigned>(kind); }

}  // namespace dateline::places
