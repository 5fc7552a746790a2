// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "dateline/span.hpp"

namespace dateline {

/// A number with its bounds, unit and what is counted. "more than 20 communities": min 20, min_open, unit community.
/// Vague words ("dozens") have no numbers and keep their words; named profiles turn them into numbers at export.
struct Quantity {
    ByteSpan span{};                         ///< with its bound words and unit: "more than 20 communities"
    std::optional<double> min{};             ///< absent: unbounded or unknown
    std::optional<double> max{};
    bool min_open = false;                   ///< strictly more than min
    bool max_open = false;                   ///< strictly less than max
    bool approximate = false;                ///< "about", "some", "nearly"
    std::string unit{};                      ///< singular, canonical: kilometre, percent, dollar, person, community
    std::string counts{};                    ///< killed|wounded|missing|captured|displaced|casualties|troops|equipment|munitions|attacks|deliveries|places|places_hit|people|money|area|distance|duration|age|percent|weight|speed|other
    std::string words{};                     ///< the text of `span`
    std::string vague{};                     ///< key of the vague word ("dozens"), for profiles; empty for numbers
    std::optional<Index<Quantity>> restates{};  ///< "(53 miles)" restates "85 km"
    std::string rule{};
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

}  // namespace dateline
