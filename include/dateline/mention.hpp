// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "dateline/enum_names.hpp"
#include "dateline/span.hpp"

namespace dateline {

enum class EntityType : std::uint8_t { person, organization, force, outlet, place, group, weapon, other };
template <>
struct EnumNames<EntityType> {
    static constexpr std::array<std::string_view, 8> values{"person", "organization", "force", "outlet", "place", "group", "weapon", "other"};
};

enum class MentionType : std::uint8_t {
    person, organization, force, outlet, place, group, facility, weapon, vehicle, event, object, substance, animal, plant,
    abstract, time, money, product, misc, other
};
template <>
struct EnumNames<MentionType> {
    static constexpr std::array<std::string_view, 20> values{
        "person", "organization", "force", "outlet", "place", "group", "facility", "weapon", "vehicle", "event",
        "object", "substance", "animal", "plant", "abstract", "time", "money", "product", "misc", "other"};
};

enum class MentionForm : std::uint8_t { name, nominal, pronoun };
template <>
struct EnumNames<MentionForm> {
    static constexpr std::array<std::string_view, 3> values{"name", "nominal", "pronoun"};
};

/// How far a source is named: "Serhiy Gaidai"; "a commander who gave his name as Maxym"; "a resident"; "the army"; "both sides".
enum class Naming : std::uint8_t { named, partly, unnamed, institution, collective };
template <>
struct EnumNames<Naming> {
    static constexpr std::array<std::string_view, 5> values{"named", "partly", "unnamed", "institution", "collective"};
};

/// Somebody or something that the document speaks of, with the best name that the document gives.
struct Entity {
    EntityType type = EntityType::other;
    std::string name{};                          ///< canonical: the fullest proper name, else the head words
    std::string role{};                          ///< "governor of Luhansk province"
    std::string affiliation{};                   ///< country or body that it speaks or acts for
    std::string side{};                          ///< id of a side of the case, or an ISO 3166 alpha-3 code where it is inferred
    Naming named = Naming::unnamed;
    bool public_role = false;                    ///< speaks or acts in an office; private or unknown persons are protected in releases
    std::map<std::string, std::string> codes{};  ///< coding scheme to code: {"cameo": "UKRGOV"}
    friend bool operator==(const Entity&, const Entity&) = default;
};

/// A stretch of text that refers to an entity. Holds every layer: newswire names (form name) and nested nominal mentions.
struct Mention {
    ByteSpan span{};
    ByteSpan head{};                             ///< head word
    MentionType type = MentionType::other;
    MentionForm form = MentionForm::nominal;
    std::optional<Index<Entity>> entity{};
    float score = 0;                             ///< calibrated probability of span and type
    friend bool operator==(const Mention&, const Mention&) = default;
};

}  // namespace dateline
