// SPDX-License-Identifier: Apache-2.0
#include "formats/text_encoding.hpp"

#include <utf8proc.h>

#include "core/strings.hpp"

namespace dateline {

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        utf8proc_int32_t code_point = 0;
        const auto length = utf8proc_iterate(data + at, static_cast<utf8proc_ssize_t>(bytes.size() - at), &code_point);
        if (length <= 0) return at;
        at += static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

Result<std::string> decode_plain_text(std::string_view bytes, std::string_view where) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (trim(bytes).empty()) return fail(ErrorCode::empty_input, "there is no text in it", std::string(where));
    if (const auto at = bytes.find('\0'); at != std::string_view::npos)
        return fail(ErrorCode::invalid_format, "is a binary file, not text; give plain text in UTF-8 or JSON Lines", std::string(where), at);
    if (const auto at = find_invalid_utf8(bytes))
        return fail(ErrorCode::invalid_encoding, "is not UTF-8; convert it, for instance with: iconv -f WINDOWS-1252 -t UTF-8", std::string(where), *at);
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r') out += bytes[i];
        else if (i + 1 == bytes.size() || bytes[i + 1] != '\n') out += '\n';
    }
    return out;
}

}  // namespace dateline
