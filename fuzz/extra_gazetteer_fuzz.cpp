// SPDX-License-Identifier: Apache-2.0
// Any bytes as an extra gazetteer: never a crash, and every place kept lies on the globe and has a name.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reading/places/extra_gazetteer.hpp"
#include "reading/places/name_key.hpp"
#include "reading/places/word_scan.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto read = dateline::places::parse_extra_gazetteer(text, "fuzz"))
        for (const auto& p : read->places)
            if (p.name.empty() || !(std::abs(p.point.lat) <= 90) || !(std::abs(p.point.lon) <= 180) || p.geonameid == 0) std::abort();
    for (const auto& w : dateline::places::scan_words(text).words)
        if (w.span.begin >= w.span.end || w.span.end > size) std::abort();
    static_cast<void>(dateline::places::name_key(text.substr(0, 200)));
    return 0;
}
