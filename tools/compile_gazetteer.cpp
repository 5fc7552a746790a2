// SPDX-License-Identifier: Apache-2.0
// dateline-compile-gazetteer DATA OUT: makes gazetteer.bin from the tables of data/gazetteer. Run by the build.
#include <zstd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "core/mapped_file.hpp"
#include "reading/places/gazetteer_compiler.hpp"

namespace {

using dateline::ErrorCode;
using dateline::fail;
using dateline::Result;

Result<std::string> decompress(const std::string& packed, const std::string& where) {
    const auto size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    constexpr unsigned long long limit = 1ULL << 30U;
    std::string out;
    if (size == ZSTD_CONTENTSIZE_ERROR) return fail(ErrorCode::invalid_format, "not a zstd file", where);
    out.resize(size == ZSTD_CONTENTSIZE_UNKNOWN || size > limit ? limit : size);
    const auto used = ZSTD_decompress(out.data(), out.size(), packed.data(), packed.size());
    if (ZSTD_isError(used) != 0U) return fail(ErrorCode::invalid_format, ZSTD_getErrorName(used), where);
    out.resize(used);
    return out;
}

Result<std::string> table(const std::filesystem::path& folder, const std::string& name) {
    const auto plain = folder / (name + ".tsv");
    if (std::filesystem::exists(plain)) return dateline::read_file(plain);
    const auto packed = folder / (name + ".tsv.zst");
    auto bytes = dateline::read_file(packed);
    if (!bytes) return bytes;
    return decompress(*bytes, packed.string());
}

int run(const std::filesystem::path& folder, const std::filesystem::path& out) {
    std::map<std::string, std::string> texts;
    for (const auto* name : {"towns", "units", "countries", "nations", "regions", "features", "villages", "aliases", "unit_words"}) {
        auto text = table(folder, name);
        if (!text) {
            std::fprintf(stderr, "%s\n", describe(text.error()).c_str());
            return 3;
        }
        texts[name] = std::move(*text);
    }
    const auto compiled = dateline::places::compile_gazetteer({texts["towns"], texts["units"], texts["countries"], texts["nations"], texts["regions"], texts["features"],
                                                               texts["villages"], texts["aliases"], texts["unit_words"]});
    if (!compiled) {
        std::fprintf(stderr, "%s\n", describe(compiled.error()).c_str());
        return 1;
    }
    std::ofstream file(out, std::ios::binary);
    file.write(compiled->data(), static_cast<std::streamsize>(compiled->size()));
    file.close();
    return file ? 0 : 3;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: dateline-compile-gazetteer DATA_FOLDER OUT_FILE\n");
        return 2;
    }
    return run(argv[1], argv[2]);
}
