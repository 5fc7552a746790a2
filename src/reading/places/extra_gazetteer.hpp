// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/error.hpp"
#include "reading/places/gazetteer.hpp"

namespace dateline::places {

/// A row that was skipped, and why.
struct SkippedRow {
    std::size_t line = 0;      ///< 1-based
    std::string reason{};
};

struct ExtraGazetteer {
    std::vector<ExtraPlace> places{};
    std::vector<SkippedRow> skipped{};   ///< at most max_reported; `skipped_count` tells how many there were
    std::size_t skipped_count = 0;
};

inline constexpr std::size_t max_extra_places = 8'000'000;
inline constexpr std::size_t max_reported = 1000;

/// A gazetteer that a user adds (--gazetteer FILE), told apart by its first line:
/// - a GeoNames table as published (allCountries.txt, UA.txt): 19 tab-separated columns, no header; classes A, H, L, P, S, T, U and V are all read;
/// - CSV (RFC 4180) with a header that names at least name, lat and lon; aliases (joined by '|' or ';'), country, parent, feature, population,
///   radius_km and id are optional, in any order. Also with semicolons or tabs between the cells.
/// Rows without a name or with a point off the globe are skipped and named; the rest is read. Places without an id get a negative one that stays
/// the same for the same name and point. Errors: empty_input; invalid_format for a header without name, lat and lon; too_large.
[[nodiscard]] Result<ExtraGazetteer> parse_extra_gazetteer(std::string_view text, const std::string& where);

}  // namespace dateline::places
