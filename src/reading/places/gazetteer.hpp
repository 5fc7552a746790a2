// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/mapped_file.hpp"
#include "dateline/error.hpp"
#include "dateline/place.hpp"
#include "reading/places/gazetteer_format.hpp"
#include "reading/places/place_class.hpp"

namespace dateline::places {

/// Number of a place in the gazetteer; places of extra files follow those of the built-in one.
using PlaceNumber = std::uint32_t;

/// One way in which a name leads to a place.
struct Posting {
    PlaceNumber place = no_place;
    NameKind kind = NameKind::primary;
    friend bool operator==(const Posting&, const Posting&) = default;
};

/// A gazetteer row as readers use it; views live as long as the gazetteer.
struct PlaceView {
    std::int64_t geonameid = 0;
    std::string_view name{};
    Point point{};
    double radius_km = 0;
    std::uint32_t population = 0;
    std::string_view feature{};
    std::string_view country{};            ///< ISO 3166-1 alpha-2, empty where it has none or several
    PlaceNumber country_place = no_place;
    PlaceNumber admin1 = no_place;
    PlaceNumber admin2 = no_place;
    PlaceClass place_class = PlaceClass::site;
};

/// A place that is added at run time (extra_gazetteer.hpp).
struct ExtraPlace {
    std::int64_t geonameid = 0;
    std::string name{};
    std::vector<std::string> aliases{};
    Point point{};
    double radius_km = 3;
    std::uint32_t population = 0;
    std::string feature{"PPL"};
    std::string country{};
    std::string parent{};                  ///< name of the unit that it lies in, looked up in its country
};

/// The places of the world by name. Immutable once loaded and shared by all threads; a Lookup holds what one thread needs for searching.
class Gazetteer {
  public:
    Gazetteer();
    ~Gazetteer();
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;

    /// Maps a compiled file. Errors: resource_missing, resource_damaged.
    [[nodiscard]] static Result<Gazetteer> open(const std::filesystem::path& path);
    /// Reads a compiled file from bytes that the caller keeps alive (tests).
    [[nodiscard]] static Result<Gazetteer> from_bytes(std::string_view bytes, const std::string& where);

    /// Adds places at run time; same names are added to the built-in ones. Not thread-safe: before reading starts.
    void add(std::vector<ExtraPlace> places);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] PlaceView place(PlaceNumber number) const;
    /// Lighter than place(): what the resolver's inner loops need.
    [[nodiscard]] const PlaceRow& row(PlaceNumber number) const;
    [[nodiscard]] std::string_view country_of(PlaceNumber number) const;
    [[nodiscard]] std::optional<PlaceNumber> find_id(std::int64_t geonameid) const;
    [[nodiscard]] std::optional<PlaceNumber> find_country(std::string_view iso2) const;
    /// Whether `inner` lies in `outer` by the gazetteer's units: a town in its district, province and country.
    [[nodiscard]] bool inside(PlaceNumber inner, PlaceNumber outer) const;

    /// Searches of one thread. Holds buffers; cheap to keep, not cheap to make.
    class Lookup {
      public:
        explicit Lookup(const Gazetteer& gazetteer);
        ~Lookup();
        Lookup(Lookup&&) noexcept;

        /// All postings of a key made by name_key(); empty where the name is unknown. The view holds until the next call.
        [[nodiscard]] std::span<const Posting> find(std::string_view key);
        /// Postings of a name that is matched in exactly this form ("U.S.").
        [[nodiscard]] std::span<const Posting> find_exact(std::string_view form);
        /// Lengths of all known keys with which `text` begins, ascending. The view holds until the next call.
        [[nodiscard]] std::span<const std::uint32_t> prefixes(std::string_view text);
        /// Places whose names share the coarse form of the key (skeleton_key): for spellings that nothing else finds.
        [[nodiscard]] std::span<const Posting> find_similar(std::string_view key);

      private:
        struct State;
        std::unique_ptr<State> state_;
    };

  private:
    struct Data;
    std::unique_ptr<Data> data_;
    friend class Lookup;
};

}  // namespace dateline::places
