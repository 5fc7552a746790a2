// SPDX-License-Identifier: Apache-2.0
#include "reading/places/read_places.hpp"

#include <algorithm>

#include "reading/places/resolution_evidence.hpp"
#include "reading/places/spatial_layer.hpp"
#include "reading/places/toponym_layer.hpp"

namespace dateline::places {
namespace {

struct Reading {
    WordScan scan{};
    std::vector<RecognisedName> names{};
    std::vector<Resolution> resolutions{};
};

Reading read(const PlacesInput& input, const PlaceResources& resources) {
    Reading out;
    const std::string_view text = input.document.text;
    out.scan = scan_words(text);
    out.names = input.names_given ? take_mentions(text, out.scan, input.mentions, resources.lexicon, resources.gazetteer)
                                  : recognise(text, out.scan, input.mentions, resources.recognition, resources.lexicon, resources.gazetteer);
    const ResolutionInput task{text, out.scan, out.names, input.document.publisher, input.document.url, input.prior};
    out.resolutions = resolve(task, resources.resolution, resources.lexicon, resources.gazetteer);
    return out;
}

}  // namespace

PlacesLayer read_places(const PlacesInput& input, const PlaceResources& resources) {
    const auto reading = read(input, resources);
    PlacesLayer out;
    out.toponyms = toponym_layer({input.document.text, reading.scan, reading.names, reading.resolutions, input.mentions}, resources);
    auto spatial = spatial_layer({input.document.text, reading.scan, out.toponyms, input.quantities}, resources.spatial, resources.lexicon);
    out.spatial_relations = std::move(spatial.relations);
    out.diagnostics = std::move(spatial.diagnostics);
    return out;
}

std::vector<ResolutionExample> resolution_examples(const PlacesInput& input, const PlaceResources& resources) {
    const auto reading = read(input, resources);
    const ResolutionInput task{input.document.text, reading.scan, reading.names, input.document.publisher, input.document.url, input.prior};
    std::vector<ResolutionExample> out;
    for (std::size_t n = 0; n < reading.names.size(); ++n) {
        ResolutionExample example{reading.names[n].span, {}};
        NameGroup group;
        group.mentions = {static_cast<std::uint32_t>(n)};
        group.shape = reading.names[n].shape;
        for (const auto& c : reading.resolutions[n].candidates) {
            const auto place = resources.gazetteer.place(c.posting.place);
            example.candidates.push_back({place.point, place.geonameid, std::string(place.name), std::string(place.country), {c.evidence.begin(), c.evidence.end()}});
            group.candidates.push_back(c);
        }
        const auto none = none_evidence(task, resources.lexicon, resources.gazetteer, group);
        example.candidates.push_back({{}, 0, {}, {}, {none.begin(), none.end()}});
        out.push_back(std::move(example));
    }
    return out;
}

}  // namespace dateline::places
