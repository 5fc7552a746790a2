// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "dateline/error.hpp"
#include "reading/places/gazetteer.hpp"
#include "reading/places/linear_model.hpp"
#include "reading/places/place_lexicon.hpp"
#include "reading/places/recognition.hpp"
#include "reading/places/resolution_model.hpp"
#include "reading/places/spatial_words.hpp"

namespace dateline::places {

/// Everything that reading places needs besides the document; loaded once, shared by all threads.
struct PlaceResources {
    Gazetteer gazetteer{};
    PlaceLexicon lexicon{};
    RecognitionModels recognition{};
    ResolutionModel resolution{};
    LinearModel use{};       ///< literal or metonymic
    SpatialWords spatial{};
};

/// Gives the text of a file; the pipeline's, so that no stage opens files of its own.
using ReadFile = std::function<Result<std::string>(const std::filesystem::path&)>;

/// From the data folder: gazetteer.bin and places/*.tsv. Errors: resource_missing, resource_damaged, invalid_format.
[[nodiscard]] Result<PlaceResources> load_place_resources(const std::filesystem::path& folder, const ReadFile& read);

}  // namespace dateline::places
