// SPDX-License-Identifier: Apache-2.0
#include "reading/places/resolution_model.hpp"

#include <algorithm>
#include <string>

#include "core/strings.hpp"
#include "core/tsv.hpp"

namespace dateline::places {
namespace {

/// In the order of Evidence.
constexpr std::array<std::string_view, evidence_count> names{
    "continent", "country", "admin1", "admin2", "town", "suburb", "region", "river", "sea", "lake", "mountain", "island", "site", "alternate",
    "abbreviation", "shortened", "adjective", "people", "metonym", "postal", "similar", "population", "town_population", "unpopulated", "capital",
    "seat", "largest", "behind_largest", "same_spelling", "rivals", "unit1_word_fits", "unit1_word_clashes", "unit2_word_fits", "unit2_word_clashes",
    "settlement_word_fits", "settlement_word_clashes", "nature_word_fits", "nature_word_clashes", "parent_beside", "parent_clashes", "child_beside",
    "adjective_beside", "adjective_clashes", "parent_in_text", "country_in_text", "nationality_in_text", "country_share", "unit_share", "near",
    "around", "lead_country", "lead_unit", "lead_near", "publisher_country", "publisher_elsewhere", "prior_inside", "prior_outside", "none",
    "none_unknown", "none_small", "none_likely", "none_common",};

}  // namespace

std::string_view name(Evidence evidence) { return names[static_cast<std::size_t>(evidence)]; }

Result<ResolutionModel> ResolutionModel::parse(std::string_view text, std::string_view where) {
    auto table = parse_tsv(text, where);
    if (!table) return tl::unexpected(table.error());
    ResolutionModel model;
    for (const auto& row : table->rows) {
        const auto weight = row.cells.size() > 1 ? parse_number<float>(row.cells[1]) : std::nullopt;
        const auto at = std::find(names.begin(), names.end(), row.cells[0]);
        if (!weight || (at == names.end() && row.cells[0] != "certain"))
            return fail(ErrorCode::invalid_format, "line " + std::to_string(row.line) + ": '" + std::string(row.cells[0]) + "' is no feature with a weight", std::string(where));
        if (at == names.end()) model.certain = static_cast<double>(*weight);
        else model.weights[static_cast<std::size_t>(at - names.begin())] = *weight;
    }
    return model;
}

}  // namespace dateline::places
