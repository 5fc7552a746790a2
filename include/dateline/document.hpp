// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/enum_names.hpp"
#include "dateline/span.hpp"
#include "dateline/time_types.hpp"

namespace dateline {

/// Where the publication time comes from. Times resolved against an inferred one are marked as such.
enum class PublishedBasis : std::uint8_t { none, given, metadata, byline, inferred };
template <>
struct EnumNames<PublishedBasis> {
    static constexpr std::array<std::string_view, 5> values{"none", "given", "metadata", "byline", "inferred"};
};

/// "GOMA, March 3 (Agency) -" at the head of a dispatch.
struct Dateline {
    ByteSpan span{};                          ///< the whole of it, up to and with the dash
    ByteSpan place{};                         ///< GOMA
    std::optional<ByteSpan> date{};           ///< March 3
    std::optional<ByteSpan> agency{};         ///< Agency
    friend bool operator==(const Dateline&, const Dateline&) = default;
};

/// One dispatch as it was received. Immutable after ingest; every span of every layer counts bytes of `text`.
struct Document {
    std::string id{};
    std::string text{};                       ///< valid UTF-8 without NUL, line breaks as \n
    std::string sha256{};                     ///< of the bytes as received, lower-case hexadecimal
    std::string publisher{};
    std::string title{};
    std::string url{};
    std::string language{"en"};               ///< BCP 47
    std::optional<UtcMinute> published{};
    TimePrecision published_precision = TimePrecision::unknown;
    PublishedBasis published_basis = PublishedBasis::none;
    std::optional<UtcMinute> embargo_until{}; ///< from NewsML-G2, ninjs or the case's settings
    std::string byline{};
    std::vector<std::string> credits{};       ///< agencies whose copy this is or uses ("Reuters", "AFP contributed")
    std::string media_type{};                 ///< of the bytes as received, for instance text/html
    std::optional<Dateline> dateline{};       ///< found by the reader in `text`
    friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace dateline
