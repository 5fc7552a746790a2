// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "dateline/span.hpp"

namespace dateline {

/// Converts between byte offsets and code-point offsets of one valid UTF-8 text. Checkpoints every 64 code points: conversion is O(64), memory is
/// one sixteenth of the text or less. For ASCII text both are the same and nothing is stored.
class OffsetMap {
  public:
    explicit OffsetMap(std::string_view text);
    /// Offsets past the end give the end.
    [[nodiscard]] std::uint32_t code_point(std::uint32_t byte) const;
    [[nodiscard]] std::uint32_t byte(std::uint32_t code_point) const;
    [[nodiscard]] CodePointSpan code_points(ByteSpan span) const { return {code_point(span.begin), code_point(span.end)}; }
    /// Nothing where the span does not fit the text.
    [[nodiscard]] std::optional<ByteSpan> bytes(CodePointSpan span) const;
    [[nodiscard]] std::uint32_t size() const { return code_points_; }

  private:
    std::string_view text_;
    std::vector<std::uint32_t> byte_of_checkpoint_{};  ///< empty where the text is ASCII
    std::uint32_t code_points_ = 0;
};

}  // namespace dateline
