// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/error.hpp"
#include "reading/places/gazetteer_compiler.hpp"
#include "reading/places/gazetteer_format.hpp"
#include "reading/places/place_class.hpp"

namespace dateline::places {

/// A gazetteer place while it is being put together; becomes a PlaceRow.
struct DraftPlace {
    std::int64_t geonameid = 0;
    std::string name{};
    double lat = 0;
    double lon = 0;
    double radius_km = 0;
    std::uint32_t population = 0;
    std::string feature{};
    std::string country{};
    std::string admin1{};  ///< code, "UA.14"
    std::string admin2{};  ///< code, "UA.14.1234"
    bool located = true;
};

struct DraftName {
    std::string text{};
    std::uint32_t place = 0;
    NameKind kind = NameKind::primary;
    bool exact = false;
};

/// Places and names of all tables, joined but not yet laid out.
struct Draft {
    std::vector<DraftPlace> places{};
    std::vector<DraftName> names{};
    std::unordered_map<std::string, std::uint32_t> countries{};  ///< by ISO 3166-1 alpha-2
    std::unordered_map<std::string, std::uint32_t> units{};      ///< by GeoNames code
};

[[nodiscard]] Result<Draft> draft_gazetteer(const GazetteerSources& sources);

}  // namespace dateline::places
