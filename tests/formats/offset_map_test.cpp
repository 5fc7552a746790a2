// SPDX-License-Identifier: Apache-2.0
#include "formats/offset_map.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

TEST_CASE("bytes and code points are the same in ASCII") {
    const OffsetMap map("Goma fell.");
    CHECK(map.code_point(5) == 5);
    CHECK(map.byte(5) == 5);
    CHECK(map.size() == 10);
}

TEST_CASE("letters outside ASCII count once, over many checkpoints") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "“Лисичанськ” 😀 ";
    const OffsetMap map(text);
    std::uint32_t code_point = 0;
    for (std::uint32_t byte = 0; byte < text.size(); ++byte) {
        if ((static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) {
            CHECK(map.code_point(byte) == code_point - 1);  // inside a letter: that letter
            continue;
        }
        CHECK(map.code_point(byte) == code_point);
        CHECK(map.byte(code_point) == byte);
        ++code_point;
    }
    CHECK(map.size() == code_point);
    CHECK(map.byte(code_point + 5) == text.size());
    CHECK_FALSE(map.bytes({0, code_point + 1}));
    CHECK_FALSE(map.bytes({3, 2}));
}
