// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/attribution.hpp"
#include "dateline/claim.hpp"
#include "dateline/document.hpp"
#include "dateline/event.hpp"
#include "dateline/mention.hpp"
#include "dateline/place.hpp"
#include "dateline/quantity.hpp"
#include "dateline/span.hpp"
#include "dateline/syntax.hpp"
#include "dateline/time_expression.hpp"

namespace dateline {

/// Something that a reader of the record should know: an oddity of the text, never an error that stopped the reading.
/// Codes are listed in docs/reference/diagnostics.md.
struct Diagnostic {
    std::string code{};
    std::optional<ByteSpan> span{};
    std::string message{};
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Everything that was read from one document. Layers refer to one another by index; all spans count bytes of
/// `document.text`. Format on the outside: docs/format/record.md and record.schema.json.
struct Record {
    Document document{};
    std::vector<ByteSpan> paragraphs{};
    std::vector<Sentence> sentences{};
    std::vector<Token> tokens{};
    std::vector<Entity> entities{};
    std::vector<Mention> mentions{};
    std::vector<Toponym> toponyms{};
    std::vector<SpatialRelation> spatial_relations{};
    std::vector<TimeExpression> times{};
    std::vector<Quantity> quantities{};
    std::vector<Attribution> attributions{};
    std::vector<Event> events{};
    std::vector<Claim> claims{};
    std::vector<EventRelation> event_relations{};
    std::vector<Diagnostic> diagnostics{};
    friend bool operator==(const Record&, const Record&) = default;
};

/// The version of the record that this program writes; it reads the same major version.
inline constexpr std::string_view record_format = "dateline-record/1";

}  // namespace dateline
