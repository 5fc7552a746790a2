// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "reading/places/gazetteer.hpp"

namespace dateline::places {

/// ISO code of the country that a publisher works from, as far as its address or name tells: "civil.ge", "https://www.independent.ie/...",
/// "Kyiv Independent", "Iraqi Ministry of Defence". Empty where it tells nothing.
[[nodiscard]] std::string publisher_country(std::string_view publisher, std::string_view url, const Gazetteer& gazetteer, Gazetteer::Lookup& lookup);

}  // namespace dateline::places
