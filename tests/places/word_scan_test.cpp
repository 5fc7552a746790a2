// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "reading/places/word_scan.hpp"

namespace {

/// Words in brackets with their gap's first letter where it is no space: "[Sana'a] [U.S.] h[led]".
std::string shown(std::string_view text) {
    std::string out;
    for (const auto& w : dateline::places::scan_words(text).words) {
        if (!out.empty()) out += ' ';
        if (w.gap == dateline::places::Gap::hyphen) out += '-';
        if (w.gap == dateline::places::Gap::comma) out += ',';
        if (w.gap == dateline::places::Gap::stop) out += '.';
        (out += '[') += w.span.of(text);
        out += w.possessive ? "]s" : "]";
    }
    return out;
}

}  // namespace

TEST_CASE("words as place names are made of") {
    CHECK(shown("near Sana'a, Yemen's capital") == "[near] [Sana'a] ,[Yemen]s [capital]");
    CHECK(shown("U.S.-led forces") == "[U.S.] -[led] [forces]");
    CHECK(shown("St. Louis. It rained") == "[St.] [Louis] .[It] [rained]");
    CHECK(shown("Deir ez-Zor and Kafr Nabl") == "[Deir] [ez] -[Zor] [and] [Kafr] [Nabl]");
    CHECK(shown("Kharkiv–Izium road") == "[Kharkiv] -[Izium] [road]");
    CHECK(shown("N’Djamena’s airport") == "[N’Djamena]s [airport]");
}

TEST_CASE("hostile text") {
    CHECK(shown("").empty());
    CHECK(shown("''''....----").empty());
    CHECK_FALSE(shown("\xF0\x9F\x94\xA5 Goma").empty());
    CHECK(dateline::places::scan_words(std::string(100000, 'A')).words.size() == 1);
}
