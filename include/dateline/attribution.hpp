// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/enum_names.hpp"
#include "dateline/mention.hpp"
#include "dateline/span.hpp"

namespace dateline {

enum class AttributionStyle : std::uint8_t { direct, indirect, mixed };
template <>
struct EnumNames<AttributionStyle> {
    static constexpr std::array<std::string_view, 3> values{"direct", "indirect", "mixed"};
};

enum class AttributionKind : std::uint8_t { statement, denial, appeal, pledge, opinion, framing, non_verification, verification, question };
template <>
struct EnumNames<AttributionKind> {
    static constexpr std::array<std::string_view, 9> values{"statement", "denial", "appeal", "pledge", "opinion",
                                                            "framing", "non_verification", "verification", "question"};
};

struct Event;  // event.hpp; an index needs its name only

/// Who said what, in PARC/PolNeAR terms: source (whole noun phrase with titles), cue (the saying word), content (pieces).
/// No source span: nobody is named ("it was reported").
struct Attribution {
    std::vector<ByteSpan> source{};
    std::vector<ByteSpan> cue{};
    std::vector<ByteSpan> content{};
    AttributionStyle style = AttributionStyle::indirect;
    AttributionKind kind = AttributionKind::statement;
    std::vector<Index<Entity>> speakers{};             ///< several where a source is distributive ("both sides say")
    std::string medium{};                              ///< "television", "video address"
    std::string time_said{};                           ///< TIMEX3 value; empty: not stated
    std::string place_said{};
    std::string addressee{};                           ///< "Reuters" in "told Reuters"
    std::optional<Index<Attribution>> nested_in{};
    std::vector<Index<Attribution>> bears_on{};        ///< statements that a denial, caveat or verification is about
    std::vector<Index<Event>> bears_on_events{};       ///< events that it is about
    float score = 0;                                   ///< calibrated probability of the reading
    std::string rule{};                                ///< rule or head that found it
    friend bool operator==(const Attribution&, const Attribution&) = default;
};

}  // namespace dateline
