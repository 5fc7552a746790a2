// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace dateline {

/// Half-open range [begin, end) of bytes in a document's UTF-8 text, always on code-point boundaries.
/// Everything inside the program counts bytes; code points exist only in `formats` (see CodePointSpan).
struct ByteSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin >= end; }
    [[nodiscard]] constexpr bool contains(ByteSpan inner) const { return begin <= inner.begin && inner.end <= end; }
    [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
    [[nodiscard]] constexpr bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
    /// Number of bytes that both spans share.
    [[nodiscard]] constexpr std::uint32_t shared(ByteSpan other) const {
        const auto from = std::max(begin, other.begin);
        const auto to = std::min(end, other.end);
        return from < to ? to - from : 0;
    }
    /// The words that the span covers; an empty view where the span does not fit the text.
    [[nodiscard]] constexpr std::string_view of(std::string_view text) const {
        return begin <= end && end <= text.size() ? text.substr(begin, end - begin) : std::string_view{};
    }
    friend constexpr auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

/// Smallest span that covers both.
[[nodiscard]] constexpr ByteSpan cover(ByteSpan a, ByteSpan b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// Half-open range in Unicode code points: what records, APIs and scorers print. A type of its own, so that it can't be
/// mixed up with bytes.
struct CodePointSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend constexpr auto operator<=>(const CodePointSpan&, const CodePointSpan&) = default;
};

/// A reference to the n-th element of one layer of a record. The type parameter says which layer.
template <class T>
struct Index {
    std::uint32_t value = 0;
    friend constexpr auto operator<=>(const Index&, const Index&) = default;
};

}  // namespace dateline
