// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/attribution.hpp"
#include "dateline/enum_names.hpp"
#include "dateline/mention.hpp"
#include "dateline/place.hpp"
#include "dateline/quantity.hpp"
#include "dateline/span.hpp"
#include "dateline/time_expression.hpp"

namespace dateline {

enum class Polarity : std::uint8_t { positive, negative };
template <>
struct EnumNames<Polarity> {
    static constexpr std::array<std::string_view, 2> values{"positive", "negative"};
};

/// What kind of assertion: `fact` is the outlet's own voice.
enum class Certainty : std::uint8_t { fact, claimed, denied, intended, conditional, possible, unknown };
template <>
struct EnumNames<Certainty> {
    static constexpr std::array<std::string_view, 7> values{"fact", "claimed", "denied", "intended", "conditional", "possible", "unknown"};
};

/// How surely the speaker puts it.
enum class Hedge : std::uint8_t { stated, reported, seemed, likely, unclear, presupposed, implied };
template <>
struct EnumNames<Hedge> {
    static constexpr std::array<std::string_view, 7> values{"stated", "reported", "seemed", "likely", "unclear", "presupposed", "implied"};
};

/// Extent of a CONTROL event.
enum class Extent : std::uint8_t { none, whole, most, half, part, outskirts };
template <>
struct EnumNames<Extent> {
    static constexpr std::array<std::string_view, 6> values{"none", "whole", "most", "half", "part", "outskirts"};
};

enum class PlaceRole : std::uint8_t { at, near, towards, from, within, between };
template <>
struct EnumNames<PlaceRole> {
    static constexpr std::array<std::string_view, 6> values{"at", "near", "towards", "from", "within", "between"};
};

/// An actor or recipient as the text gives it, with the resolved name.
struct Participant {
    std::optional<ByteSpan> span{};             ///< absent where carried over from context
    std::optional<Index<Entity>> entity{};
    std::string name{};
    std::string side{};
    std::string code{};                         ///< CAMEO-style country and sector code, for export ("UKRMIL"); empty: unknown
    float score = 0;
    friend bool operator==(const Participant&, const Participant&) = default;
};

struct EventPlace {
    std::optional<ByteSpan> span{};             ///< absent where carried over from an earlier sentence
    std::string name{};
    std::optional<std::int64_t> geonameid{};
    std::optional<Point> point{};
    double radius_km = 0;
    PlaceRole relation = PlaceRole::at;
    std::optional<Index<Toponym>> toponym{};
    std::optional<Index<SpatialRelation>> spatial{};  ///< where a relative place gives the point
    friend bool operator==(const EventPlace&, const EventPlace&) = default;
};

struct EventTime {
    std::optional<ByteSpan> span{};             ///< absent where it follows from context
    std::string value{};                        ///< TIMEX3
    CivilInterval interval{};
    TimePrecision precision = TimePrecision::unknown;
    std::optional<Index<TimeExpression>> time{};
    std::string basis{"stated"};                ///< stated|inferred|published
    friend bool operator==(const EventTime&, const EventTime&) = default;
};

struct Phrase {
    ByteSpan span{};
    std::string text{};
    friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// One act, state of control, casualty or assessment: one a trigger and source. Types and modes are data (data/ontology.tsv).
struct Event {
    std::vector<ByteSpan> trigger{};
    std::string type{};
    std::string mode{};                          ///< empty: none
    std::vector<Participant> actors{};
    std::vector<Participant> recipients{};
    std::vector<EventPlace> places{};
    std::optional<EventTime> time{};
    Polarity polarity = Polarity::positive;
    Certainty certainty = Certainty::fact;
    Hedge hedge = Hedge::stated;
    std::optional<Index<Event>> condition_of{};  ///< the event that this one depends on
    std::optional<Extent> extent{};              ///< CONTROL only
    std::optional<Index<Attribution>> attribution{};  ///< absent: the outlet's own voice
    std::vector<Index<Quantity>> quantities{};
    std::optional<Index<Event>> same_as{};
    std::optional<Index<Event>> denies{};
    std::optional<Index<Event>> answers{};
    bool reciprocal = false;
    std::string plover{};                        ///< type by PLOVER 0.8's own rules, for export
    std::optional<Phrase> instrument{};
    std::optional<Phrase> content{};             ///< what is asked for, agreed, or the label of a framing
    float score = 0;                             ///< calibrated probability of trigger and type
    std::string rule{};                          ///< rule or head that found it
    friend bool operator==(const Event&, const Event&) = default;
};

enum class EventRelationType : std::uint8_t { before, after, because, despite, if_, part_of, same_as, denies, answers, contradicts };
template <>
struct EnumNames<EventRelationType> {
    static constexpr std::array<std::string_view, 10> values{"before", "after", "because", "despite", "if",
                                                             "part_of", "same_as", "denies", "answers", "contradicts"};
};

struct EventRelation {
    Index<Event> a{};
    Index<Event> b{};
    EventRelationType type = EventRelationType::same_as;
    float score = 0;
    friend bool operator==(const EventRelation&, const EventRelation&) = default;
};

}  // namespace dateline
