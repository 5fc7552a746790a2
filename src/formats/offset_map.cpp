// SPDX-License-Identifier: Apache-2.0
#include "formats/offset_map.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::uint32_t stride = 64;

constexpr bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

OffsetMap::OffsetMap(std::string_view text) : text_(text) {
    std::vector<std::uint32_t> checkpoints;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!starts_code_point(text[i])) continue;
        if (code_points_ % stride == 0) checkpoints.push_back(static_cast<std::uint32_t>(i));
        ++code_points_;
    }
    if (code_points_ != text.size()) byte_of_checkpoint_ = std::move(checkpoints);
}

std::uint32_t OffsetMap::code_point(std::uint32_t byte) const {
    if (byte >= text_.size()) return code_points_;
    if (byte_of_checkpoint_.empty()) return byte;
    const auto after = std::upper_bound(byte_of_checkpoint_.begin(), byte_of_checkpoint_.end(), byte);
    const auto block = static_cast<std::uint32_t>(after - byte_of_checkpoint_.begin()) - 1;
    auto count = block * stride;
    for (auto i = byte_of_checkpoint_[block]; i < byte; ++i) count += starts_code_point(text_[i]) ? 1U : 0U;
    // A byte inside a code point belongs to it.
    return starts_code_point(text_[byte]) ? count : count - 1;
}

std::uint32_t OffsetMap::byte(std::uint32_t code_point) const {
    if (code_point >= code_points_) return static_cast<std::uint32_t>(text_.size());
    if (byte_of_checkpoint_.empty()) return code_point;
    auto at = byte_of_checkpoint_[code_point / stride];
    for (auto left = code_point % stride; left > 0; --left)
        do ++at;
        while (at < text_.size() && !starts_code_point(text_[at]));
    return at;
}

std::optional<ByteSpan> OffsetMap::bytes(CodePointSpan span) const {
    if (span.begin > span.end || span.end > code_points_) return std::nullopt;
    return ByteSpan{byte(span.begin), byte(span.end)};
}

}  // namespace dateline
