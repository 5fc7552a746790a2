// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

/// The gazetteer file: a header, then sections, each at a multiple of 8 bytes, little endian, read in place from a memory map.
///
///   header    magic, version, size of the file, table of sections
///   places    PlaceRow[]
///   strings   display names and feature codes, one after another (offsets in PlaceRow)
///   features  FeatureRow[]: the distinct feature codes
///   trie      marisa-trie over the keys of names (name_key), exact ones with '=' before them
///   starts    uint32[keys + 1]: where each key's postings begin, by the trie's key identifier
///   postings  uint32[]: place in the low 24 bits, NameKind in the high 8; the most populous place first
///   skeletons uint64[]: hash of the skeleton of a key in the high 40 bits, place in the low 24; sorted
///   ids       place numbers sorted by geonameid
namespace dateline::places {

inline constexpr std::array<char, 8> gazetteer_magic{'D', 'L', 'G', 'A', 'Z', 'E', 'T', '2'};
inline constexpr std::uint32_t no_place = 0xFFFFFFFFU;
inline constexpr std::uint32_t max_places = 1U << 24U;

enum class Section : std::uint32_t { places, strings, features, trie, starts, postings, skeletons, ids, count };

struct SectionEntry {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;  ///< in bytes
};

struct GazetteerHeader {
    std::array<char, 8> magic{};
    std::uint64_t file_size = 0;
    std::array<SectionEntry, static_cast<std::size_t>(Section::count)> sections{};
};

struct PlaceRow {
    std::int64_t geonameid = 0;       ///< negative: a place of our own tables
    float lat = 0;
    float lon = 0;
    float radius_km = 0;
    std::uint32_t population = 0;
    std::uint32_t name = 0;           ///< offset into strings
    std::uint32_t admin1 = no_place;  ///< place that contains this one
    std::uint32_t admin2 = no_place;
    std::uint32_t country = no_place;
    std::uint16_t name_size = 0;
    std::uint16_t feature = 0;        ///< row of features
    std::array<char, 2> iso2{};       ///< of its country; zero where it has none
    std::uint8_t place_class = 0;     ///< PlaceClass
    std::uint8_t reserved = 0;
};
static_assert(sizeof(PlaceRow) == 48);

struct FeatureRow {
    std::uint32_t offset = 0;
    std::uint32_t size = 0;
};

}  // namespace dateline::places
