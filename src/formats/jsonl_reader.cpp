// SPDX-License-Identifier: Apache-2.0
#include "formats/jsonl_reader.hpp"

#include <simdjson.h>

#include "core/sha256.hpp"
#include "core/strings.hpp"
#include "formats/text_encoding.hpp"

namespace dateline {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

std::string optional_text(object json, const char* key) {
    std::string_view text;
    return json[key].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

Result<void> take_published(Document& document, object json, const InputOptions& options, const std::string& where) {
    auto published = options.published;
    auto basis = PublishedBasis::given;
    if (const auto text = optional_text(json, "published"); !text.empty()) {
        published = parse_iso8601(text);
        basis = PublishedBasis::metadata;
        if (!published) return fail(ErrorCode::invalid_format, "\"published\" is '" + text + "', which is no ISO 8601 date", where);
    }
    if (!published) return {};
    document.published = published->instant;
    document.published_precision = published->precision;
    document.published_basis = basis;
    return {};
}

/// Reads one line of at most `limit` bytes. Returns the bytes that the line has, which are more than `out` keeps where it is too long.
std::optional<std::size_t> read_line(std::istream& in, std::string& out, std::size_t limit) {
    out.clear();
    std::size_t size = 0;
    auto* buffer = in.rdbuf();
    int c = buffer->sbumpc();
    if (c == std::char_traits<char>::eof()) return std::nullopt;
    for (; c != std::char_traits<char>::eof() && c != '\n'; c = buffer->sbumpc()) {
        ++size;
        if (size <= limit) out += static_cast<char>(c);
    }
    return size;
}

}  // namespace

Result<InputDocument> read_json_document(std::string_view line, const InputOptions& options, const std::string& where) {
    thread_local simdjson::dom::parser parser;
    element root;
    if (const auto problem = parser.parse(line.data(), line.size()).get(root); problem != simdjson::SUCCESS)
        return fail(ErrorCode::invalid_format, std::string("not valid JSON: ") + simdjson::error_message(problem), where);
    object json;
    if (root.get(json) != simdjson::SUCCESS) return fail(ErrorCode::invalid_format, "expected a JSON object with \"id\" and \"text\"", where);
    InputDocument out;
    std::string_view text;
    if (json["text"].get(text) != simdjson::SUCCESS) return fail(ErrorCode::invalid_format, "the object has no \"text\" string", where);
    if (text.size() > options.max_document_bytes)
        return fail(ErrorCode::too_large, "the text has " + std::to_string(text.size()) + " bytes, the limit is " + std::to_string(options.max_document_bytes), where);
    out.document.id = optional_text(json, "id");
    if (out.document.id.empty()) return fail(ErrorCode::invalid_format, "the object has no \"id\" string", where);
    if (trim(text).empty()) return fail(ErrorCode::empty_input, "document '" + out.document.id + "' has no text", where);
    out.document.text = text;
    out.document.publisher = optional_text(json, "publisher");
    out.document.title = optional_text(json, "title");
    out.document.url = optional_text(json, "url");
    if (const auto language = optional_text(json, "language"); !language.empty()) out.document.language = language;
    if (auto taken = take_published(out.document, json, options, where); !taken) return tl::unexpected(taken.error());
    out.document.media_type = "application/json";
    out.document.sha256 = sha256_hex(line);
    out.bytes = line;
    return out;
}

bool looks_like_json_lines(std::string_view head) {
    head = trim(head);
    return head.starts_with('{') && head.find("\"text\"") != std::string_view::npos;
}

bool read_json_lines(std::istream& in, const InputOptions& options, const std::string& name, const InputSink& sink) {
    std::string line;
    std::size_t number = 0;
    while (const auto size = read_line(in, line, options.max_item_bytes)) {
        ++number;
        const auto where = name + ":" + std::to_string(number);
        if (*size > options.max_item_bytes) {
            if (!sink(fail(ErrorCode::too_large, "the line has " + std::to_string(*size) + " bytes, the limit is " + std::to_string(options.max_item_bytes), where)))
                return false;
            continue;
        }
        if (trim(line).empty()) continue;
        if (const auto at = find_invalid_utf8(line)) {
            if (!sink(fail(ErrorCode::invalid_encoding, "the line is not UTF-8", where, *at))) return false;
            continue;
        }
        if (!sink(read_json_document(line, options, where))) return false;
    }
    return true;
}

}  // namespace dateline
