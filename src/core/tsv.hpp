// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/error.hpp"

namespace dateline {

/// A reviewed table of `data/`: UTF-8, tab separated, first line the column names, lines that begin with '#' are notes (source,
/// licence), empty lines are skipped. No quoting: cells hold neither tabs nor line breaks.
/// Views point into the text that was given; keep it alive.
struct TsvTable {
    std::vector<std::string_view> columns{};
    struct Row {
        std::size_t line = 0;                       ///< 1-based, for messages
        std::vector<std::string_view> cells{};      ///< as many as columns
    };
    std::vector<Row> rows{};

    /// Position of a column.
    [[nodiscard]] Result<std::size_t> column(std::string_view name) const;
};

/// Rows with too many cells are an error that names the line; missing cells at the end are empty.
[[nodiscard]] Result<TsvTable> parse_tsv(std::string_view text, std::string_view where);

}  // namespace dateline
