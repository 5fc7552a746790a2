// SPDX-License-Identifier: Apache-2.0
#include "reading/places/spatial_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/strings.hpp"
#include "core/tsv.hpp"
#include "reading/places/skeleton_hash.hpp"

namespace dateline::places {
namespace {
constexpr std::array<std::string_view, 11> kind_names{"direction", "part", "near", "outskirts", "across", "offshore", "between", "line", "joined", "link", "nominal"};
}

Result<SpatialWords> SpatialWords::parse(std::string_view text, std::string_view where) {
    auto table = parse_tsv(text, where);
    if (!table) return tl::unexpected(table.error());
    SpatialWords out;
    for (const auto& row : table->rows) {
        const auto kind = row.cells.size() == 3 ? std::find(kind_names.begin(), kind_names.end(), row.cells[1]) : kind_names.end();
        const auto value = row.cells.size() == 3 ? parse_number<double>(row.cells[2]) : std::nullopt;
        if (kind == kind_names.end() || !value) return fail(ErrorCode::invalid_format, "line " + std::to_string(row.line) + " needs a phrase, a known class and a number", std::string(where));
        const auto phrase = row.cells[0];
        out.phrases_[fnv1a(phrase)].push_back({static_cast<SpatialWord>(kind - kind_names.begin()), *value});
        auto& longest = out.first_words_[fnv1a(phrase.substr(0, phrase.find(' ')))];
        longest = std::max(longest, static_cast<std::uint32_t>(1 + std::count(phrase.begin(), phrase.end(), ' ')));
    }
    return out;
}

std::optional<SpatialMatch> SpatialWords::at(const WordScan& scan, std::size_t word, std::uint32_t kinds) const {
    if (word >= scan.words.size()) return std::nullopt;
    const auto longest = first_words_.find(fnv1a(scan.key(word)));
    if (longest == first_words_.end()) return std::nullopt;
    std::optional<SpatialMatch> best;
    auto hash = fnv1a("");
    for (std::size_t i = word; i < scan.words.size() && i < word + longest->second; ++i) {
        if (i > word) {
            if (scan.words[i].gap != Gap::space && scan.words[i].gap != Gap::hyphen) break;
            hash = fnv1a(" ", hash);
        }
        hash = fnv1a(scan.key(i), hash);
        const auto found = phrases_.find(hash);
        if (found == phrases_.end()) continue;
        for (const auto& e : found->second)
            if (kinds & bit(e.kind)) best = SpatialMatch{static_cast<std::uint32_t>(i + 1), e.kind, e.value};
    }
    return best;
}

}  // namespace dateline::places
