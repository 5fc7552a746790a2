// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/civil_time.hpp"
#include "dateline/record.hpp"

namespace dateline::test {

/// A record in which every field of the format has a value that is not its default: whoever stores, prints or copies records tests with it
/// that nothing is lost. The text is fiction.
inline Record full_record() {
    Record r;
    auto& d = r.document;
    d.id = "sahel-1";
    d.text = "GAO, March 3 (Harmattan) - “Más de 20” villages near Gao were shelled, Gen. Issa Touré said.\nThe rebels deny it.";
    d.sha256 = std::string(64, 'a');
    d.publisher = "Harmattan News";
    d.title = "Villages shelled";
    d.url = "https://harmattan.example/1";
    d.language = "en";
    d.published = parse_iso8601("2013-03-03T19:40Z")->instant;
    d.published_precision = TimePrecision::minute;
    d.published_basis = PublishedBasis::metadata;
    d.embargo_until = parse_iso8601("2013-03-04T06:00Z")->instant;
    d.byline = "A. Writer";
    d.credits = {"Reuters"};
    d.media_type = "text/plain";
    d.dateline = Dateline{{0, 26}, {0, 3}, ByteSpan{5, 12}, ByteSpan{14, 23}};
    const auto end = static_cast<std::uint32_t>(d.text.size());
    const auto at = [&](std::string_view words) {
        const auto begin = static_cast<std::uint32_t>(d.text.find(words));
        return ByteSpan{begin, begin + static_cast<std::uint32_t>(words.size())};
    };
    const auto line = static_cast<std::uint32_t>(d.text.find('\n'));
    r.paragraphs = {{0, line}, {line + 1, end}};
    r.tokens = {{at("GAO"), "Gao", "Number=Sing", "root", -1, Upos::PROPN}, {at("rebels"), "rebel", "Number=Plur", "nsubj", 2, Upos::NOUN},
                {at("deny"), "deny", "Mood=Ind|Tense=Pres", "root", -1, Upos::VERB}};
    r.sentences = {{{0, line}, 0, 1, 0}, {{line + 1, end}, 1, 3, 1}};
    r.entities = {{EntityType::person, "Issa Touré", "general", "Mali", "MLI", Naming::named, true, {{"cameo", "MLIMIL"}}},
                  {EntityType::force, "rebels", "", "", "", Naming::collective, false, {}}};
    r.mentions = {{at("Gen. Issa Touré"), at("Touré"), MentionType::person, MentionForm::name, Index<Entity>{0}, 0.9F}};
    r.toponyms = {{at("Gao"), "Gao", 2457161, Point{16.27, -0.04}, "ML", "Gao", "PPLA", PlacePrecision::settlement, ToponymUse::literal, 5, 0.95F, {{2457163, 0.04F}}, Index<Entity>{1}}};
    r.spatial_relations = {{at("near Gao"), SpatialRelationKind::near, "villages", "Gao", Index<Toponym>{0}, {{Index<Toponym>{0}, 0.8F, 12.5}}, 1.0, 20.0, "NE", Point{16.3, 0.1}, 20, 15.5, 45.0, true}};
    const CivilInterval day{parse_civil("2013-03-03"), parse_civil("2013-03-04")};
    r.times = {{at("March 3"), TimexType::DATE, "2013-03-03", "APPROX", day, TimePrecision::day, TimeAnchor::published, {}, "month-day", true},
               {at("March 3"), TimexType::DATE, "2013-03-03", "", {day.from, {}}, TimePrecision::day, TimeAnchor::mentioned, Index<TimeExpression>{0}, "since", false}};
    r.quantities = {{at("Más de 20” villages"), 20.0, 30.0, true, true, true, "village", "places_hit", "Más de 20” villages", "dozens", Index<Quantity>{0}, "bound"}};
    Attribution said;
    said.source = {at("Gen. Issa Touré")};
    said.cue = {at("said")};
    said.content = {at("“Más de 20” villages near Gao were shelled")};
    said.style = AttributionStyle::mixed;
    said.speakers = {{0}};
    said.medium = "television";
    said.time_said = "2013-03-03";
    said.place_said = "Bamako";
    said.addressee = "Harmattan";
    said.score = 0.75F;
    said.rule = "head";
    Attribution denied = said;
    denied.source = {at("The rebels")};
    denied.cue = {at("deny")};
    denied.content = {at("it")};
    denied.kind = AttributionKind::denial;
    denied.speakers = {{1}};
    denied.nested_in = Index<Attribution>{0};
    denied.bears_on = {{0}};
    denied.bears_on_events = {{0}};
    r.attributions = {said, denied};
    Event shelled;
    shelled.trigger = {at("shelled")};
    shelled.type = "ASSAULT";
    shelled.mode = "heavy-weapons";
    shelled.actors = {{at("The rebels"), Index<Entity>{1}, "rebels", "REB", "MLIREB", 0.5F}};
    shelled.recipients = {{std::nullopt, std::nullopt, "villages", "", "", 0.25F}, {at("villages"), Index<Entity>{0}, "villages", "MLI", "MLICVL", 0.25F}};
    shelled.places = {{at("Gao"), "Gao", 2457161, Point{16.27, -0.04}, 20, PlaceRole::near, Index<Toponym>{0}, Index<SpatialRelation>{0}}};
    shelled.time = EventTime{at("March 3"), "2013-03-03", day, TimePrecision::day, Index<TimeExpression>{0}, "inferred"};
    shelled.polarity = Polarity::negative;
    shelled.certainty = Certainty::denied;
    shelled.hedge = Hedge::reported;
    shelled.condition_of = Index<Event>{1};
    shelled.extent = Extent::most;
    shelled.attribution = Index<Attribution>{0};
    shelled.quantities = {{0}};
    shelled.same_as = Index<Event>{1};
    shelled.denies = Index<Event>{1};
    shelled.answers = Index<Event>{1};
    shelled.reciprocal = true;
    shelled.plover = "ASSAULT";
    shelled.instrument = Phrase{at("villages"), "villages"};
    shelled.content = Phrase{at("Gao"), "Gao"};
    shelled.score = 0.5F;
    shelled.rule = "head";
    Event second;
    second.trigger = {at("deny")};
    second.type = "DENY";
    r.events = {shelled, second};
    r.claims = {{Index<Event>{0}, Index<Attribution>{0}, {{0}, {1}}, Stance::denies, Verification::disputed, Index<Attribution>{1}, Dimension::responsibility, day, "content", 0.4F}};
    r.event_relations = {{Index<Event>{1}, Index<Event>{0}, EventRelationType::denies, 0.6F}};
    r.diagnostics = {{"spatial-mismatch", at("near Gao"), "an example"}};
    return r;
}

}  // namespace dateline::test
