// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <span>
#include <string>

#include "core/civil_time.hpp"
#include "dateline/document.hpp"
#include "dateline/error.hpp"

namespace dateline {

struct InputOptions {
    std::optional<ParsedInstant> published{};               ///< for documents that carry no publication time
    std::size_t max_document_bytes = std::size_t{8} << 20U; ///< of one document's text; larger ones are an error, not a truncation
    std::size_t max_item_bytes = std::size_t{64} << 20U;    ///< of one line or file as it is read
};

/// A document as it was received, with the bytes that it was made from (a file, a line, a page) for the ledger.
struct InputDocument {
    Document document{};
    std::string bytes{};
};

/// Receives each document, or the error that took its place; the rest of the batch goes on. False stops the reading.
using InputSink = std::function<bool(Result<InputDocument>)>;

/// Reads files, folders (recursively, in the order of their names; hidden files left out) and "-" (standard input, given as `standard_input`).
/// What a file is follows from its bytes. Unreadable and malformed items reach the sink as errors that name the file and the position.
void read_inputs(std::span<const std::string> paths, const InputOptions& options, std::istream& standard_input, const InputSink& sink);

}  // namespace dateline
