// SPDX-License-Identifier: Apache-2.0
#include "core/tsv.hpp"

#include "core/strings.hpp"

namespace dateline {

Result<std::size_t> TsvTable::column(std::string_view name) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] == name) return i;
    return fail(ErrorCode::invalid_format, "the table has no column '" + std::string(name) + "'");
}

Result<TsvTable> parse_tsv(std::string_view text, std::string_view where) {
    TsvTable table;
    std::size_t number = 0;
    for (auto line : split(text, '\n')) {
        ++number;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        auto cells = split(line, '\t');
        if (table.columns.empty()) {
            table.columns = std::move(cells);
            continue;
        }
        if (cells.size() > table.columns.size())
            return fail(ErrorCode::invalid_format, "line " + std::to_string(number) + " has " + std::to_string(cells.size()) + " cells, the header " +
                                                       std::to_string(table.columns.size()), std::string(where));
        cells.resize(table.columns.size());
        table.rows.push_back({number, std::move(cells)});
    }
    if (table.columns.empty()) return fail(ErrorCode::empty_input, "the table has no header line", std::string(where));
    return table;
}

}  // namespace dateline
