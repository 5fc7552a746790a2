// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <istream>
#include <string>
#include <string_view>

#include "formats/input.hpp"

namespace dateline {

/// One document of the JSON Lines input format: {"id","text","published","publisher","title","url","language"}; only id and text are
/// needed, unknown keys are ignored (an evaluation file's gold is never looked at). `where` is "file:line".
[[nodiscard]] Result<InputDocument> read_json_document(std::string_view line, const InputOptions& options, const std::string& where);

/// Whether these bytes begin like JSON Lines: a line that is a JSON object with "text".
[[nodiscard]] bool looks_like_json_lines(std::string_view head);

/// Each line of the stream; empty lines are skipped. Lines over the limit are read past without being kept. False: the sink stopped it.
bool read_json_lines(std::istream& in, const InputOptions& options, const std::string& name, const InputSink& sink);

}  // namespace dateline
