// SPDX-License-Identifier: Apache-2.0
#include "reading/places/extra_gazetteer.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

#include "core/strings.hpp"
#include "reading/places/skeleton_hash.hpp"

namespace dateline::places {
namespace {

constexpr std::size_t geonames_columns = 19;
constexpr std::size_t longest_cell = 20'000;  ///< bytes; GeoNames' alternate names have at most 10,000

std::string upper(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return out;
}

class Reader {
  public:
    void skip(std::size_t line, std::string reason) {
        ++out_.skipped_count;
        if (out_.skipped.size() < max_reported) out_.skipped.push_back({line, std::move(reason)});
    }

    /// Checks what all forms share and keeps the place.
    void keep(std::size_t line, ExtraPlace place, std::string_view lat, std::string_view lon) {
        if (place.name.empty()) return skip(line, "no name");
        const auto a = parse_number<double>(trim(lat));
        const auto b = parse_number<double>(trim(lon));
        if (!a || !b || !std::isfinite(*a) || !std::isfinite(*b)) return skip(line, "'" + place.name + "' has no point: '" + std::string(lat.substr(0, 40)) + "', '" + std::string(lon.substr(0, 40)) + "'");
        if (std::abs(*a) > 90 || std::abs(*b) > 180) return skip(line, "'" + place.name + "' lies off the globe: latitude " + std::string(trim(lat)) + ", longitude " + std::string(trim(lon)));
        place.point = {*a, *b};
        if (place.geonameid == 0) {
            const auto hash = fnv1a(std::string(trim(lat)) + ' ' + std::string(trim(lon)), fnv1a(place.name));
            place.geonameid = -static_cast<std::int64_t>((hash & 0x3FFFFFFFFFU) + 0x40000000U);
        }
        out_.places.push_back(std::move(place));
    }

    bool full() const { return out_.places.size() >= max_extra_places; }
    ExtraGazetteer take() { return std::move(out_); }

  private:
    ExtraGazetteer out_{};
};

void read_aliases(std::string_view cell, std::string_view separators, std::vector<std::string>& into) {
    while (!cell.empty() && into.size() < 200) {
        const auto at = cell.find_first_of(separators);
        if (const auto alias = trim(cell.substr(0, at)); !alias.empty() && alias.size() <= 200) into.emplace_back(alias);
        if (at == std::string_view::npos) return;
        cell.remove_prefix(at + 1);
    }
}

void read_geonames_row(std::string_view line, std::size_t number, Reader& reader) {
    const auto cells = split(line, '\t');
    if (cells.size() < geonames_columns - 1) return reader.skip(number, std::to_string(cells.size()) + " columns, a GeoNames table has 19");
    ExtraPlace place;
    place.geonameid = parse_number<std::int64_t>(cells[0]).value_or(0);
    if (place.geonameid <= 0) return reader.skip(number, "'" + std::string(cells[0].substr(0, 40)) + "' is no GeoNames identifier");
    place.name = std::string(trim(cells[1]));
    if (cells[2] != cells[1]) place.aliases.emplace_back(cells[2]);
    read_aliases(cells[3], ",", place.aliases);
    if (!cells[7].empty()) place.feature = upper(cells[7]);
    if (cells[8].size() == 2) place.country = upper(cells[8]);
    place.population = static_cast<std::uint32_t>(std::clamp(parse_number<double>(cells[14]).value_or(0), 0.0, 4e9));
    if (class_of(place.feature) != PlaceClass::settlement) place.radius_km = 5;
    reader.keep(number, std::move(place), cells[4], cells[5]);
}

bool looks_like_geonames(std::string_view first_line) {
    const auto cells = split(first_line, '\t');
    return cells.size() >= geonames_columns - 1 && parse_number<std::int64_t>(cells[0]).has_value();
}

enum Column : std::size_t { c_name, c_aliases, c_lat, c_lon, c_parent, c_country, c_feature, c_population, c_radius, c_id, column_count };

/// Header words of CSV files, as people write them.
std::optional<Column> column_of(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, Column>, 22> words{{
        {"name", c_name}, {"aliases", c_aliases}, {"alternatenames", c_aliases}, {"alternates", c_aliases}, {"lat", c_lat}, {"latitude", c_lat}, {"y", c_lat}, {"lon", c_lon}, {"lng", c_lon},
        {"long", c_lon}, {"longitude", c_lon}, {"x", c_lon}, {"parent", c_parent}, {"admin1", c_parent}, {"province", c_parent}, {"country", c_country}, {"iso2", c_country},
        {"feature", c_feature}, {"population", c_population}, {"radius_km", c_radius}, {"id", c_id}, {"geonameid", c_id}}};
    const auto folded = ascii_lower(trim(word));
    for (const auto& [name, column] : words)
        if (name == folded) return column;
    return std::nullopt;
}

/// Receives cells and rows from libcsv.
struct CsvRows {
    Reader& reader;
    std::vector<std::string> cells{};
    std::array<std::optional<std::size_t>, column_count> position{};
    std::size_t row = 0;
    bool header_fits = false;

    void header() {
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (const auto column = column_of(cells[i]); column && !position[*column]) position[*column] = i;
        header_fits = position[c_name] && position[c_lat] && position[c_lon];
    }
    std::string_view cell(Column column) const { return position[column] && *position[column] < cells.size() ? std::string_view(cells[*position[column]]) : std::string_view{}; }

    void end_row() {
        ++row;
        if (row == 1) header();
        else if (header_fits && !reader.full() && !(cells.size() == 1 && cells[0].empty())) place();
        cells.clear();
    }
    void place() {
        ExtraPlace p;
        p.name = std::string(trim(cell(c_name)));
        if (p.name.size() > 200) return reader.skip(row, "the name is longer than 200 bytes");
        read_aliases(cell(c_aliases), "|;", p.aliases);
        p.parent = std::string(trim(cell(c_parent)));
        if (const auto country = trim(cell(c_country)); country.size() == 2) p.country = upper(country);
        if (const auto feature = trim(cell(c_feature)); !feature.empty() && feature.size() <= 10) p.feature = upper(feature);
        p.population = static_cast<std::uint32_t>(std::clamp(parse_number<double>(trim(cell(c_population))).value_or(0), 0.0, 4e9));
        if (const auto radius = parse_number<double>(trim(cell(c_radius))); radius && *radius > 0 && *radius < 20000) p.radius_km = *radius;
        if (const auto id = parse_number<std::int64_t>(trim(cell(c_id))); id && *id != 0) p.geonameid = *id;
        reader.keep(row, std::move(p), cell(c_lat), cell(c_lon));
    }
};

extern "C" {
void dateline_csv_cell(void* text, std::size_t size, void* rows) {
    auto& r = *static_cast<CsvRows*>(rows);
    if (r.cells.size() < 64) r.cells.emplace_back(static_cast<const char*>(text), std::min(size, longest_cell));
}
void dateline_csv_row(int, void* rows) { static_cast<CsvRows*>(rows)->end_row(); }
}

char separator_of(std::string_view header) {
    const auto count = [&](char c) { return std::count(header.begin(), header.end(), c); };
    const auto comma = count(','), semicolon = count(';'), tab = count('\t');
    return tab > comma && tab > semicolon ? '\t' : semicolon > comma ? ';' : ',';
}

Result<bool> read_csv(std::string_view text, const std::string& where, Reader& reader) {
    csv_parser parser{};
    if (csv_init(&parser, 0) != 0) return fail(ErrorCode::internal, "the CSV reader could not start", where);
    const std::unique_ptr<csv_parser, void (*)(csv_parser*)> guard(&parser, csv_free);
    csv_set_delim(&parser, static_cast<unsigned char>(separator_of(text.substr(0, text.find('\n')))));
    CsvRows rows{reader};
    if (csv_parse(&parser, text.data(), text.size(), dateline_csv_cell, dateline_csv_row, &rows) != text.size())
        return fail(ErrorCode::invalid_format, std::string("not CSV: ") + csv_strerror(csv_error(&parser)), where);
    csv_fini(&parser, dateline_csv_cell, dateline_csv_row, &rows);
    if (!rows.header_fits)
        return fail(ErrorCode::invalid_format, "the first line must name the columns name, lat and lon (and may name aliases, country, parent, feature, population, radius_km, id)", where);
    return true;
}

}  // namespace

Result<ExtraGazetteer> parse_extra_gazetteer(std::string_view text, const std::string& where) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (trim(text.substr(0, 4096)).empty()) return fail(ErrorCode::empty_input, "the gazetteer file is empty", where);
    Reader reader;
    if (looks_like_geonames(text.substr(0, text.find('\n')))) {
        std::size_t number = 0;
        while (!text.empty() && !reader.full()) {
            const auto end = text.find('\n');
            auto line = text.substr(0, end);
            if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
            ++number;
            if (!line.empty()) read_geonames_row(line, number, reader);
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
    } else if (auto done = read_csv(text, where, reader); !done) {
        return tl::unexpected(done.error());
    }
    if (reader.full()) return fail(ErrorCode::too_large, "more than " + std::to_string(max_extra_places) + " places; keep the countries of the case", where);
    return reader.take();
}

}  // namespace dateline::places
