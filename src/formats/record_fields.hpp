// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <type_traits>

#include "dateline/record.hpp"

/// The record's field names, once for reading and writing: an archive is called with each field in the order of the format
/// (docs/format/record.md). Archives offer
///   a.field(name, x)     always written;
///   a.nullable(name, x)  written as null where empty ("looked for and not found");
///   a.sparse(name, x)    left out where empty or default ("not applicable").
/// Values that are spread over several keys have operations of their own (point, interval, range, anchor, speakers, bears_on).
namespace dateline::record_fields {

template <class T, class U>
concept Same = std::same_as<std::remove_const_t<T>, U>;

template <class A, Same<Dateline> T>
void fields(A& a, T& x) {
    a.field("span", x.span);
    a.field("place_span", x.place);
    a.sparse("date_span", x.date);
    a.sparse("agency_span", x.agency);
}

template <class A, Same<Document> T>
void fields(A& a, T& x) {
    a.field("sha256", x.sha256);
    a.field("publisher", x.publisher);
    a.instant("published", x.published, x.published_precision);
    a.field("published_basis", x.published_basis);
    a.nullable("dateline", x.dateline);
    a.field("title", x.title);
    a.field("url", x.url);
    a.field("language", x.language);
    a.sparse("byline", x.byline);
    a.sparse("credits", x.credits);
    a.sparse("embargo_until", x.embargo_until);
    a.sparse("media_type", x.media_type);
}

template <class A, Same<Token> T>
void fields(A& a, T& x) {
    a.field("span", x.span);
    a.field("lemma", x.lemma);
    a.field("upos", x.upos);
    a.field("feats", x.feats);
    a.field("head", x.head);
    a.field("deprel", x.deprel);
}

template <class A, Same<Entity> T>
void fields(A& a, T& x) {
    a.field("type", x.type);
    a.field("name", x.name);
    a.sparse("role", x.role);
    a.sparse("affiliation", x.affiliation);
    a.sparse("side", x.side);
    a.field("named", x.named);
    a.field("public_role", x.public_role);
    a.sparse("codes", x.codes);
}

template <class A, Same<Mention> T>
void fields(A& a, T& x) {
    a.field("span", x.span);
    a.field("head", x.head);
    a.field("type", x.type);
    a.field("form", x.form);
    a.sparse("entity", x.entity);
    a.field("score", x.score);
}

template <class A, Same<PlaceCandidate> T>
void fields(A& a, T& x) {
    a.field("geonameid", x.geonameid);
    a.field("p", x.p);
}

template <class A, Same<Toponym> T>
void fields(A& a, T& x) {
    a.field("span", x.span);
    a.field("name", x.name);
    a.nullable("geonameid", x.geonameid);
    a.point(x.point);
    a.sparse("country", x.country);
    a.sparse("admin1", x.admin1);
    a.sparse("feature", x.feature);
    a.field("precision", x.precision);
    a.field("radius_km", x.radius_km);
    a.field("p", x.p);
    a.field("use", x.use);
    a.field("candidates", x.candidates);
    a.sparse("entity", x.entity);
}

template <class A, Same<GroundReading> T>
void fields(A& a, T& x) {
    a.field("toponym", x.ground);
    a.field("p", x.p);
    a.field("measured_km", x.measured_km);
}

template <class A, Same<SpatialRelation> T>
void fields(A& a, T& x) {
    a.field("span", x.span);
    a.field("figure", x.figure);
    a.field("relation", x.relation);
    a.field("ground", x.ground);
    a.range("km", x.km_min, x.km_max);
    a.sparse("bearing", x.bearing);
    a.sparse("figure_toponym", x.figure_toponym);
    a.field("grounds", x.grounds);
    a.point(x.point);
    a.field("radius_km", x.radius_km);
    a.nullable("measured_km", x.measured_km);
    a.sparse("measured_bearing", x.measured_bearing);
    a.nullable("agrees", x.agrees);
}

template <class A, Same<TimeExpression> T>
void fields(A& a, T& x) {
    a.field("span", x.span);
    a.field("type", x.type);
    a.field("value", x.value);
    a.sparse("mod", x.mod);
    a.interval(x.interval);
    a.field("precision", x.precision);
    a.anchor("anchor", x.anchor, x.anchor_time);
    a.sparse("rule", x.rule);
    a.sparse("inferred_year", x.inferred_year);
}

template <class A, Same<Quantity> T>
void fields(A& a, T& x) {
    a.field("span", x.span);
    a.nullable("min", x.min);
    a.nullable("max", x.max);
    a.field("min_open", x.min_open);
    a.field("max_open", x.max_open);
    a.field("approximate", x.approximate);
    a.field("unit", x.unit);
    a.field("counts", x.counts);
    a.field("words", x.words);
    a.sparse("vague", x.vague);
    a.nullable("restates", x.restates);
    a.sparse("rule", x.rule);
}

template <class A, Same<Attribution> T>
void fields(A& a, T& x) {
    a.field("source", x.source);
    a.field("cue", x.cue);
    a.field("content", x.content);
    a.field("style", x.style);
    a.field("kind", x.kind);
    a.speakers(x.speakers);
    a.sparse("medium", x.medium);
    a.sparse("time_said", x.time_said);
    a.sparse("place_said", x.place_said);
    a.sparse("addressee", x.addressee);
    a.nullable("nested_in", x.nested_in);
    a.bears_on("bears_on", x.bears_on, x.bears_on_events);
    a.field("score", x.score);
    a.sparse("rule", x.rule);
}

template <class A, Same<Participant> T>
void fields(A& a, T& x) {
    a.nullable("span", x.span);
    a.sparse("entity", x.entity);
    a.field("name", x.name);
    a.sparse("side", x.side);
    a.sparse("code", x.code);
    a.field("score", x.score);
}

template <class A, Same<EventPlace> T>
void fields(A& a, T& x) {
    a.nullable("span", x.span);
    a.field("name", x.name);
    a.nullable("geonameid", x.geonameid);
    a.point(x.point);
    a.field("radius_km", x.radius_km);
    a.field("relation", x.relation);
    a.sparse("toponym", x.toponym);
    a.sparse("spatial", x.spatial);
}

template <class A, Same<EventTime> T>
void fields(A& a, T& x) {
    a.nullable("span", x.span);
    a.field("value", x.value);
    a.interval(x.interval);
    a.field("precision", x.precision);
    a.sparse("time", x.time);
    a.field("basis", x.basis);
}

template <class A, Same<Phrase> T>
void fields(A& a, T& x) {
    a.field("span", x.span);
    a.field("text", x.text);
}

template <class A, Same<Event> T>
void fields(A& a, T& x) {
    a.field("trigger", x.trigger);
    a.field("type", x.type);
    a.field("mode", x.mode);
    a.field("actors", x.actors);
    a.field("recipients", x.recipients);
    a.field("place", x.places);
    a.nullable("time", x.time);
    a.field("polarity", x.polarity);
    a.field("certainty", x.certainty);
    a.field("hedge", x.hedge);
    a.nullable("condition_of", x.condition_of);
    a.sparse("extent", x.extent);
    a.nullable("attribution", x.attribution);
    a.field("quantities", x.quantities);
    a.nullable("same_as", x.same_as);
    a.nullable("denies", x.denies);
    a.nullable("answers", x.answers);
    a.field("reciprocal", x.reciprocal);
    a.sparse("plover", x.plover);
    a.nullable("instrument", x.instrument);
    a.nullable("content", x.content);
    a.field("score", x.score);
    a.sparse("rule", x.rule);
}

template <class A, Same<Claim> T>
void fields(A& a, T& x) {
    a.field("event", x.event);
    a.nullable("attribution", x.attribution);
    a.field("speakers", x.speakers);
    a.field("stance", x.stance);
    a.field("verification", x.verification);
    a.sparse("verification_by", x.verification_by);
    a.sparse("dimension", x.dimension);
    a.valid("valid", x.valid);
    a.sparse("rule", x.rule);
    a.field("score", x.score);
}

template <class A, Same<EventRelation> T>
void fields(A& a, T& x) {
    a.field("a", x.a);
    a.field("b", x.b);
    a.field("type", x.type);
    a.field("score", x.score);
}

template <class A, Same<Diagnostic> T>
void fields(A& a, T& x) {
    a.field("code", x.code);
    a.sparse("span", x.span);
    a.field("message", x.message);
}

/// Letters that begin an id; layers without one are referred to by number.
template <class T>
inline constexpr char id_letter = '\0';
template <>
inline constexpr char id_letter<Entity> = 'e';
template <>
inline constexpr char id_letter<TimeExpression> = 't';
template <>
inline constexpr char id_letter<Attribution> = 'a';
template <>
inline constexpr char id_letter<Event> = 'v';
template <>
inline constexpr char id_letter<Claim> = 'c';

/// Layers whose elements carry an id of their own in the record.
template <class T>
inline constexpr bool has_id = std::same_as<T, Entity> || std::same_as<T, Attribution> || std::same_as<T, Event> || std::same_as<T, Claim>;

/// The layers after the sentences, by their names in the record.
template <class F, class R>
void each_layer(F&& visit, R& record) {
    visit("tokens", record.tokens);
    visit("entities", record.entities);
    visit("mentions", record.mentions);
    visit("toponyms", record.toponyms);
    visit("spatial_relations", record.spatial_relations);
    visit("times", record.times);
    visit("quantities", record.quantities);
    visit("attributions", record.attributions);
    visit("events", record.events);
    visit("claims", record.claims);
    visit("event_relations", record.event_relations);
    visit("diagnostics", record.diagnostics);
}

}  // namespace dateline::record_fields
