// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/error.hpp"

namespace dateline::places {

/// Texts of the tables of data/gazetteer (decompressed), by the names of their files.
struct GazetteerSources {
    std::string_view towns{};      ///< towns.tsv
    std::string_view units{};      ///< units.tsv
    std::string_view countries{};  ///< countries.tsv
    std::string_view nations{};    ///< nations.tsv
    std::string_view regions{};    ///< regions.tsv
    std::string_view features{};   ///< features.tsv
    std::string_view villages{};   ///< villages.tsv
    std::string_view aliases{};    ///< aliases.tsv
    std::string_view unit_words{}; ///< unit_words.tsv: "County", "Oblast": what a unit's short name is without
};

/// The bytes of the gazetteer file. Same sources give same bytes. Errors name table and line: unknown targets, points out of range, identifiers twice.
[[nodiscard]] Result<std::string> compile_gazetteer(const GazetteerSources& sources);

}  // namespace dateline::places
