// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "dateline/error.hpp"
#include "dateline/record.hpp"

namespace dateline {

/// Layers to write, by their names in the record ("tokens", "claims" ...). Empty: all. `id`, `text`, `document` and `paragraphs` are
/// always written.
using LayerNames = std::set<std::string, std::less<>>;

/// The names that LayerNames may hold, in the order of the record.
[[nodiscard]] const std::vector<std::string_view>& layer_names();

/// One record as one line of JSON without the line break (docs/format/record.md). Spans are code points there.
void write_record(std::string& out, const Record& record, const LayerNames& only = {});

/// Reads what write_record wrote. Layers that are absent stay empty; unknown keys are ignored. Errors (invalid_format) name the path of the
/// field ("events[3].polarity"); spans outside the text and references to elements that are not there are errors too.
/// `where` names the source in errors.
[[nodiscard]] Result<Record> read_record(std::string_view json, std::string_view where);

}  // namespace dateline
