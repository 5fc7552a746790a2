// SPDX-License-Identifier: Apache-2.0
// Speed of reading places: names a second through the whole stage, look-ups a second, start of the gazetteer.
// Run: build/dev/bench_places [--benchmark_filter=...]; needs build/dev/share.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "core/mapped_file.hpp"
#include "reading/places/name_key.hpp"
#include "reading/places/read_places.hpp"

namespace {

using namespace dateline::places;

std::filesystem::path share() {
    const char* folder = std::getenv("DATELINE_DATA");
    return folder ? folder : "build/dev/share";
}

const PlaceResources& resources() {
    static const auto loaded = load_place_resources(share(), [](const std::filesystem::path& p) { return dateline::read_file(p); });
    if (!loaded) std::abort();
    return *loaded;
}

// Invented dispatch over real places; about one name in eight words, as in news of wars.
const std::string dispatch =
    "GOMA, Democratic Republic of Congo - Fighting resumed on Monday around Sake, 25 km west of Goma in North Kivu, residents and two officials said.\n"
    "Rebels who took Bunagana on the border with Uganda in June pushed towards Rutshuru and Kiwanja, while Congolese troops held Kanyabayonga. "
    "A spokesman in Kinshasa said Rwanda was sending men across the border near Kibumba; Kigali denied it.\n"
    "The United Nations said 18,000 people had fled Masisi and Kitshanga for Minova in South Kivu and for Bukavu across Lake Kivu. "
    "Envoys from Kenya, Angola and the European Union are to meet in Nairobi on Thursday, and in Luanda a week later. "
    "The road between Goma and Butembo has been cut since Friday, and fuel from Kampala no longer reaches Beni or Bunia in Ituri province.\n";

void start(benchmark::State& state) {
    for (auto _ : state) {
        auto loaded = load_place_resources(share(), [](const std::filesystem::path& p) { return dateline::read_file(p); });
        benchmark::DoNotOptimize(loaded->gazetteer.size());
    }
}
BENCHMARK(start)->Unit(benchmark::kMillisecond);

void look_up(benchmark::State& state) {
    const auto& gazetteer = resources().gazetteer;
    std::vector<std::string> keys;
    for (PlaceNumber n = 0; n < gazetteer.size(); n += 97) keys.push_back(name_key(gazetteer.place(n).name));
    Gazetteer::Lookup lookup(gazetteer);
    std::size_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(lookup.find(keys[i]).size());
        if (++i == keys.size()) i = 0;
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(look_up);

void read_dispatch(benchmark::State& state) {
    dateline::Document document;
    document.text = dispatch;
    std::size_t names = 0;
    for (auto _ : state) {
        const auto layer = read_places({.document = document, .mentions = {}, .quantities = {}, .prior = {}}, resources());
        names += layer.toponyms.size();
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(names));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(dispatch.size()));
}
BENCHMARK(read_dispatch);

void resolve_names(benchmark::State& state) {
    const auto scan = scan_words(dispatch);
    const auto names = recognise(dispatch, scan, {}, resources().recognition, resources().lexicon, resources().gazetteer);
    const RegionPrior prior;
    for (auto _ : state) benchmark::DoNotOptimize(resolve({dispatch, scan, names, {}, {}, prior}, resources().resolution, resources().lexicon, resources().gazetteer).size());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(names.size()));
}
BENCHMARK(resolve_names);

}  // namespace

BENCHMARK_MAIN();
