// SPDX-License-Identifier: Apache-2.0
#include "reading/places/linear_model.hpp"

#include <bit>
#include <string>

#include "core/strings.hpp"
#include "core/tsv.hpp"

namespace dateline::places {

Result<LinearModel> LinearModel::parse(std::string_view text, std::string_view where) {
    auto table = parse_tsv(text, where);
    if (!table) return tl::unexpected(table.error());
    LinearModel model;
    model.slots_.resize(std::bit_ceil(table->rows.size() * 2 + 2));
    model.mask_ = model.slots_.size() - 1;
    for (const auto& row : table->rows) {
        const auto weight = row.cells.size() > 1 ? parse_number<float>(row.cells[1]) : std::nullopt;
        if (!weight || row.cells[0].empty())
            return fail(ErrorCode::invalid_format, "line " + std::to_string(row.line) + " needs a feature and a number", std::string(where));
        const auto feature = fnv1a(row.cells[0]);
        auto at = feature & model.mask_;
        while (model.slots_[at].feature != 0 && model.slots_[at].feature != feature) at = (at + 1) & model.mask_;
        model.slots_[at] = {feature, *weight};
        ++model.size_;
    }
    return model;
}

}  // namespace dateline::places
