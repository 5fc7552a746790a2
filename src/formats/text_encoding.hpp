// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/error.hpp"

namespace dateline {

/// Byte offset of the first malformed UTF-8 sequence (overlong forms, surrogates and values past U+10FFFF included), or nothing.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

/// Text of a plain file: byte order mark removed, line breaks made \n. Errors: empty_input, invalid_format (NUL bytes: binary),
/// invalid_encoding; `where` names the file.
[[nodiscard]] Result<std::string> decode_plain_text(std::string_view bytes, std::string_view where);

}  // namespace dateline
