// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/places/place_resources.hpp"
#include "reading/places/resolution.hpp"

namespace dateline::places {

/// One place of a looked-up name, and why it stands where it does.
struct PlaceAnswer {
    struct Reason {
        std::string_view evidence{};  ///< name of the feature ("population", "country_in_text")
        double value = 0;
        double weight = 0;            ///< value × weight is what it adds to the score
    };
    std::int64_t geonameid = 0;
    std::string name{};
    Point point{};
    double radius_km = 0;
    PlacePrecision precision = PlacePrecision::settlement;
    std::string feature{};
    std::string country{};
    std::string country_name{};
    std::string admin1{};
    std::string admin2{};
    std::uint32_t population = 0;
    NameKind kind = NameKind::primary;  ///< how the name belongs to the place
    double p = 0;
    std::vector<Reason> reasons{};      ///< those that weigh anything, the strongest first
};

struct PlaceLookup {
    std::string name{};
    std::vector<PlaceAnswer> answers{};  ///< likeliest first
    double none = 1;                     ///< probability that none of them is meant
    bool similar = false;                ///< nothing has this name; the answers are spelt much like it
};

/// What `dateline places NAME` shows: every place of the name with its probability and the evidence. `context` is text around the name
/// ("Hit, Anbar", a sentence), which is weighed as in a document; it may be empty. Names of any case and spelling are found.
[[nodiscard]] PlaceLookup look_up_place(std::string_view name, std::string_view context, const RegionPrior& prior, const PlaceResources& resources);

}  // namespace dateline::places
