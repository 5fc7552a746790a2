// SPDX-License-Identifier: Apache-2.0
#include "formats/input.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

#include "core/mapped_file.hpp"
#include "core/sha256.hpp"
#include "formats/jsonl_reader.hpp"
#include "formats/text_encoding.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t head_bytes = 65536;  ///< as much as is looked at to tell what a file is

Result<InputDocument> plain_document(std::string bytes, const InputOptions& options, const std::string& name) {
    auto text = decode_plain_text(bytes, name);
    if (!text) return tl::unexpected(text.error());
    if (text->size() > options.max_document_bytes)
        return fail(ErrorCode::too_large, "the text has " + std::to_string(text->size()) + " bytes, the limit is " + std::to_string(options.max_document_bytes), name);
    InputDocument out;
    out.document.id = name;
    out.document.text = std::move(*text);
    out.document.media_type = "text/plain";
    out.document.sha256 = sha256_hex(bytes);
    if (options.published) {
        out.document.published = options.published->instant;
        out.document.published_precision = options.published->precision;
        out.document.published_basis = PublishedBasis::given;
    }
    out.bytes = std::move(bytes);
    return out;
}

bool read_stream(std::istream& in, const InputOptions& options, const std::string& name, const InputSink& sink) {
    std::string head(head_bytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    in.clear();
    if (looks_like_json_lines(head)) {
        // The head is put before the rest without holding the rest in memory.
        if (in.seekg(0)) return read_json_lines(in, options, name, sink);
        in.clear();
        std::string all(head);
        std::copy(std::istreambuf_iterator<char>(in), {}, std::back_inserter(all));
        std::istringstream whole(std::move(all));
        return read_json_lines(whole, options, name, sink);
    }
    std::string bytes = std::move(head);
    std::string block(head_bytes, '\0');
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
        bytes.append(block, 0, static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > options.max_item_bytes)
            return sink(fail(ErrorCode::too_large, "larger than the limit of " + std::to_string(options.max_item_bytes) + " bytes for one file", name));
    }
    return sink(plain_document(std::move(bytes), options, name));
}

bool read_file_input(const fs::path& path, const InputOptions& options, const InputSink& sink) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        std::error_code problem;
        const bool there = fs::exists(path, problem);
        return sink(fail(there ? ErrorCode::unreadable : ErrorCode::not_found, there ? "cannot be opened; check its permissions" : "there is no such file", path.string()));
    }
    return read_stream(in, options, path.string(), sink);
}

bool read_folder(const fs::path& folder, const InputOptions& options, const InputSink& sink) {
    std::error_code problem;
    std::vector<fs::path> members;
    for (fs::directory_iterator it(folder, problem), end; !problem && it != end; it.increment(problem)) members.push_back(it->path());
    if (problem && !sink(fail(ErrorCode::unreadable, problem.message(), folder.string()))) return false;
    std::sort(members.begin(), members.end());
    for (const auto& member : members) {
        if (member.filename().string().starts_with('.')) continue;
        const bool is_folder = fs::is_directory(member, problem);
        if (!(is_folder ? read_folder(member, options, sink) : read_file_input(member, options, sink))) return false;
    }
    return true;
}

}  // namespace

void read_inputs(std::span<const std::string> paths, const InputOptions& options, std::istream& standard_input, const InputSink& sink) {
    for (const auto& path : paths) {
        std::error_code problem;
        const bool go_on = path == "-"                           ? read_stream(standard_input, options, "-", sink)
                           : fs::is_directory(path, problem)     ? read_folder(path, options, sink)
                                                                 : read_file_input(path, options, sink);
        if (!go_on) return;
    }
}

}  // namespace dateline
