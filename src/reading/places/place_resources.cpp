// SPDX-License-Identifier: Apache-2.0
#include "reading/places/place_resources.hpp"

namespace dateline::places {
namespace {

/// Reads places/<name> and parses it; `into` receives the result.
template <class T, class Parse>
Result<bool> load(const std::filesystem::path& folder, const ReadFile& read, const char* name, Parse parse, T& into) {
    const auto path = folder / "places" / name;
    auto text = read(path);
    if (!text) return fail(ErrorCode::resource_missing, "can't be read: " + text.error().message, path.string());
    auto parsed = parse(*text, path.string());
    if (!parsed) return tl::unexpected(parsed.error());
    into = std::move(*parsed);
    return true;
}

}  // namespace

Result<PlaceResources> load_place_resources(const std::filesystem::path& folder, const ReadFile& read) {
    PlaceResources out;
    auto gazetteer = Gazetteer::open(folder / "gazetteer.bin");
    if (!gazetteer) return tl::unexpected(gazetteer.error());
    out.gazetteer = std::move(*gazetteer);
    bool added = false;
    const auto add_names = [&](std::string_view text, const std::string& where) { return out.lexicon.add(text, where); };
    for (const auto& step : {
             std::function<Result<bool>()>{[&] { return load(folder, read, "words.tsv", [](std::string_view t, const std::string& w) { return PlaceLexicon::parse(t, w); }, out.lexicon); }},
             {[&] { return load(folder, read, "name_words.tsv", add_names, added); }},
             {[&] { return load(folder, read, "recognition.tsv", [](std::string_view t, const std::string& w) { return LinearModel::parse(t, w); }, out.recognition.alone); }},
             {[&] { return load(folder, read, "recognition_with_mentions.tsv", [](std::string_view t, const std::string& w) { return LinearModel::parse(t, w); }, out.recognition.with_mentions); }},
             {[&] { return load(folder, read, "use.tsv", [](std::string_view t, const std::string& w) { return LinearModel::parse(t, w); }, out.use); }},
             {[&] { return load(folder, read, "spatial_words.tsv", [](std::string_view t, const std::string& w) { return SpatialWords::parse(t, w); }, out.spatial); }},
             {[&] { return load(folder, read, "resolution.tsv", [](std::string_view t, const std::string& w) { return ResolutionModel::parse(t, w); }, out.resolution); }}})
        if (auto done = step(); !done) return tl::unexpected(done.error());
    if (const auto bar = out.recognition.alone.weight("threshold"); bar > 0 && bar < 1) out.recognition.threshold = static_cast<double>(bar);
    return out;
}

}  // namespace dateline::places
