// SPDX-License-Identifier: Apache-2.0
// dateline-places-eval: runs the stage for places alone over JSON Lines, for training and measuring.
//   dateline-places-eval [--gold-mentions] [--examples recognition|resolution] SHARE_FOLDER < docs.jsonl > out.jsonl
// --gold-mentions takes the spans of "toponyms" as the engine's mentions. --examples prints training examples instead of toponyms.
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "core/mapped_file.hpp"
#include "dateline/record.hpp"
#include "formats/offset_map.hpp"
#include "reading/places/place_resources.hpp"
#include "reading/places/read_places.hpp"
#include "reading/places/recognition.hpp"
#include "reading/places/resolution.hpp"

namespace {

using nlohmann::json;

struct Options {
    bool gold_mentions = false;
    std::string examples{};
    std::string share{};
};

struct Input {
    dateline::Document document{};
    std::vector<dateline::Mention> mentions{};
};

dateline::MentionType type_named(const std::string& name) {
    const auto& names = dateline::EnumNames<dateline::MentionType>::values;
    const auto at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? dateline::MentionType::other : static_cast<dateline::MentionType>(at - names.begin());
}

Input read_input(const json& doc, const dateline::OffsetMap& map, const Options& options) {
    Input in;
    in.document.id = doc.value("id", "");
    in.document.text = doc.value("text", "");
    in.document.publisher = doc.value("publisher", "");
    in.document.url = doc.value("url", doc.value("source_url", ""));
    const auto key = options.gold_mentions ? "toponyms" : "mentions";
    for (const auto& m : doc.value(key, json::array())) {
        const auto span = map.bytes({m["span"][0].get<std::uint32_t>(), m["span"][1].get<std::uint32_t>()});
        if (!span) continue;
        dateline::Mention mention;
        mention.span = *span;
        mention.type = options.gold_mentions ? dateline::MentionType::place : type_named(m.value("type", "other"));
        mention.form = m.value("form", "name") == "name" ? dateline::MentionForm::name : dateline::MentionForm::nominal;
        mention.score = m.value("score", 1.0F);
        in.mentions.push_back(mention);
    }
    return in;
}

json code_points(const dateline::OffsetMap& map, dateline::ByteSpan span) {
    const auto c = map.code_points(span);
    return {c.begin, c.end};
}

json toponyms(const dateline::places::PlacesLayer& layer, const dateline::OffsetMap& map) {
    json out = json::array();
    for (const auto& t : layer.toponyms) {
        json j{{"span", code_points(map, t.span)}, {"name", t.name}, {"country", t.country}, {"feature", t.feature}, {"p", t.p}, {"radius_km", t.radius_km},
               {"use", dateline::EnumNames<dateline::ToponymUse>::values[static_cast<std::size_t>(t.use)]}, {"lat", nullptr}, {"lon", nullptr}};
        if (t.geonameid) j["geonameid"] = *t.geonameid;
        if (t.point) {
            j["lat"] = t.point->lat;
            j["lon"] = t.point->lon;
        }
        out.push_back(std::move(j));
    }
    return out;
}

int run(const Options& options) {
    using namespace dateline::places;
    auto resources = load_place_resources(options.share, [](const std::filesystem::path& path) { return dateline::read_file(path); });
    if (!resources) {
        std::fprintf(stderr, "%s\n", describe(resources.error()).c_str());
        return 4;
    }
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto doc = json::parse(line);
        const std::string text = doc.value("text", "");
        const dateline::OffsetMap map(text);
        const auto in = read_input(doc, map, options);
        json out{{"id", in.document.id}};
        if (options.examples == "recognition") {
            out["examples"] = json::array();
            for (const auto& e : recognition_examples(text, in.mentions, resources->lexicon, resources->gazetteer)) out["examples"].push_back({{"span", code_points(map, e.span)}, {"features", e.features}});
        } else if (options.examples == "resolution") {
            out["examples"] = json::array();
            for (const auto& e : resolution_examples({.document = in.document, .mentions = in.mentions, .quantities = {}, .prior = {}, .names_given = options.gold_mentions}, *resources)) {
                json candidates = json::array();
                for (const auto& c : e.candidates) candidates.push_back({{"lat", c.point.lat}, {"lon", c.point.lon}, {"geonameid", c.geonameid}, {"name", c.name}, {"country", c.country}, {"x", c.features}});
                out["examples"].push_back({{"span", code_points(map, e.span)}, {"candidates", candidates}});
            }
        } else {
            const auto layer = read_places({.document = in.document, .mentions = in.mentions, .quantities = {}, .prior = {}, .names_given = options.gold_mentions}, *resources);
            out["toponyms"] = toponyms(layer, map);
        }
        std::cout << out.dump() << '\n';
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string a = argv[i];
        if (a == "--gold-mentions") options.gold_mentions = true;
        else if (a == "--examples" && i + 1 < argc) options.examples = argv[++i];
        else options.share = a;
    }
    if (options.share.empty()) {
        std::fprintf(stderr, "usage: dateline-places-eval [--gold-mentions] [--examples recognition|resolution] SHARE_FOLDER < docs.jsonl\n");
        return 2;
    }
    return run(options);
}
