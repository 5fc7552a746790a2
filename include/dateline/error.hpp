// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace dateline {

/// Stable codes: messages may be reworded, codes may not. Each one has a row in docs/reference/errors.md.
enum class ErrorCode : std::uint8_t {
    usage,            ///< the call or command line is wrong
    not_found,        ///< file, id or place does not exist
    unreadable,       ///< the operating system refused to read
    unwritable,       ///< the operating system refused to write, or the disk is full
    invalid_encoding, ///< bytes that are not UTF-8 and no known legacy encoding
    invalid_format,   ///< a file or message that breaks its own format
    too_large,        ///< a stated limit is exceeded
    empty_input,      ///< nothing to read
    unsupported,      ///< well-formed, but nothing here can read it (language, format, version)
    resource_missing, ///< weights, gazetteer or lexicon not found
    resource_damaged, ///< weights, gazetteer or lexicon fail their checks
    conflict,         ///< another writer holds the case, or the change contradicts what is stored
    damaged_case,     ///< the case file fails its checks
    forbidden,        ///< the caller has no right to it
    interrupted,      ///< stopped by the user
    internal          ///< a programmer's mistake that was caught
};

/// What went wrong, where, and the way out. `message` is one sentence for a person and holds the remedy.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string message;
    std::string where{};                          ///< file, URL or document id; empty where there is none
    std::optional<std::uint64_t> offset{};        ///< byte offset in `where`
};

/// "where: message (byte N)", the one form in which errors are shown.
[[nodiscard]] std::string describe(const Error& error);

/// Stable name of a code as used in JSON, for instance "invalid-encoding".
[[nodiscard]] const char* name(ErrorCode code);

/// Only operations that std::expected shares are used, so that the move to C++23 stays in this file.
template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string where = {},
                                                std::optional<std::uint64_t> offset = std::nullopt) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(where), offset});
}

}  // namespace dateline
