// SPDX-License-Identifier: Apache-2.0
#include "reading/places/gazetteer_rows.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/strings.hpp"
#include "core/tsv.hpp"
#include "reading/places/name_key.hpp"
#include "reading/places/skeleton_hash.hpp"

namespace dateline::places {
namespace {

using Cells = std::vector<std::string_view>;

double number_or(std::string_view text, double otherwise) { return parse_number<double>(text).value_or(otherwise); }

/// Own places get a negative identifier that stays the same while name and feature do.
std::int64_t own_id(std::string_view name, std::string_view feature, std::string_view country) {
    const auto hash = fnv1a(country, fnv1a(feature, fnv1a(name)));
    return -static_cast<std::int64_t>((hash & 0x3FFFFFFFU) + 1);
}

/// A settlement's rough extent: a hamlet 2 km, a town of 10,000 4.5 km, a city of a million 12 km.
double settlement_radius(double population) { return population <= 0 ? 3 : std::clamp(0.6 * std::pow(population, 0.22), 1.5, 30.0); }

class Drafter {
  public:
    explicit Drafter(const GazetteerSources& sources) : sources_(sources) {}

    Result<Draft> run() {
        for (auto step : {&Drafter::unit_words, &Drafter::countries, &Drafter::units, &Drafter::towns, &Drafter::locate_units, &Drafter::regions, &Drafter::villages, &Drafter::aliases})
            if (auto done = (this->*step)(); !done) return tl::unexpected(done.error());
        return std::move(draft_);
    }

  private:
    using Done = Result<bool>;

    tl::unexpected<Error> at(std::string_view table, std::size_t line, const std::string& message) {
        return fail(ErrorCode::invalid_format, "line " + std::to_string(line) + ": " + message, std::string(table));
    }

    /// Calls `row(cells, line)` for each row of a table whose columns must be `columns`.
    template <class Row>
    Done each(std::string_view text, std::string_view table, const Cells& columns, Row row) {
        auto parsed = parse_tsv(text, table);
        if (!parsed) return tl::unexpected(parsed.error());
        if (parsed->columns != columns) return fail(ErrorCode::invalid_format, "the columns are not those that this version reads", std::string(table));
        for (const auto& r : parsed->rows)
            if (auto done = row(r.cells, r.line); !done) return done;
        return true;
    }

    std::uint32_t add(DraftPlace place) {
        draft_.places.push_back(std::move(place));
        return static_cast<std::uint32_t>(draft_.places.size() - 1);
    }

    /// A name that ends in '=' is matched in exactly its spelling.
    void name(std::uint32_t place, std::string_view text, NameKind kind) {
        if (text.empty()) return;
        const bool exact = text.back() == '=';
        if (exact) text.remove_suffix(1);
        draft_.names.push_back({std::string(text), place, exact && kind == NameKind::alternate ? NameKind::abbreviation : kind, exact});
    }
    void names(std::uint32_t place, std::string_view list, NameKind kind) {
        for (const auto text : split(list, '|')) name(place, text, kind);
    }

    Done unit_words() {
        return each(sources_.unit_words, "unit_words.tsv", {"word", "level"}, [&](const Cells& c, std::size_t) -> Done {
            unit_words_.insert(name_key(c[0]));
            return true;
        });
    }

    /// "Anderson County" to "Anderson", "Provincia de Lima" to "Lima": empty where nothing or too little is left.
    std::string short_name(std::string_view text) const {
        const auto key = name_key(text);
        std::vector<std::string_view> words = split(key, ' ');
        const auto is_unit = [&](std::string_view w) { return unit_words_.contains(std::string(w)); };
        std::size_t first = 0;
        std::size_t last = words.size();
        while (last > first + 1 && is_unit(words[last - 1])) --last;
        if (first + 1 < last && is_unit(words[first])) {
            ++first;
            if (first + 1 < last && (words[first] == "of" || words[first] == "de" || words[first] == "d" || words[first] == "di" || words[first] == "du" || words[first] == "del")) ++first;
        }
        if (first == 0 && last == words.size()) return {};
        std::string out;
        for (auto i = first; i < last; ++i) (out += out.empty() ? "" : " ") += words[i];
        return out.size() >= 3 ? out : std::string{};
    }

    /// "al-Bab" is also looked up as "Bab".
    static std::string without_article(std::string_view text) {
        const auto key = name_key(text);
        for (const std::string_view article : {"al ", "el ", "ad ", "ar ", "as ", "ash ", "at ", "az ", "an ", "ez ", "et ", "es "})
            if (key.starts_with(article) && key.size() >= article.size() + 4) return key.substr(article.size());
        return {};
    }

    Done countries() {
        auto done = each(sources_.countries, "countries.tsv", {"geonameid", "iso2", "iso3", "continent", "area_km2", "population", "name", "capital"},
                         [&](const Cells& c, std::size_t line) -> Done {
                             const auto id = parse_number<std::int64_t>(c[0]);
                             if (!id || c[1].size() != 2) return at("countries.tsv", line, "needs a GeoNames identifier and an ISO code");
                             DraftPlace p{.geonameid = *id, .name = std::string(c[6]), .radius_km = std::max(5.0, std::sqrt(number_or(c[4], 100) / 3.14159) * 1.4),
                                          .population = static_cast<std::uint32_t>(number_or(c[5], 0)), .feature = "PCLI", .country = std::string(c[1]), .located = false};
                             const auto place = add(std::move(p));
                             draft_.countries[std::string(c[1])] = place;
                             name(place, c[6], NameKind::primary);
                             name(place, std::string("iso:") + std::string(c[1]) + "=", NameKind::alternate);
                             return true;
                         });
        if (!done) return done;
        return each(sources_.nations, "nations.tsv", {"iso2", "lat", "lon", "adjectives", "people", "alternates"}, [&](const Cells& c, std::size_t line) -> Done {
            const auto found = draft_.countries.find(std::string(c[0]));
            const auto lat = parse_number<double>(c[1]);
            const auto lon = parse_number<double>(c[2]);
            if (found == draft_.countries.end() || !lat || !lon) return at("nations.tsv", line, "unknown country or no point");
            auto& p = draft_.places[found->second];
            p.lat = *lat;
            p.lon = *lon;
            p.located = true;
            names(found->second, c[3], NameKind::adjective);
            names(found->second, c[4], NameKind::people);
            names(found->second, c[5], NameKind::alternate);
            return true;
        });
    }

    Done units() {
        return each(sources_.units, "units.tsv", {"geonameid", "level", "code", "iso", "type", "name", "alternates", "lat", "lon"}, [&](const Cells& c, std::size_t line) -> Done {
            const auto id = parse_number<std::int64_t>(c[0]);
            const auto dot = c[2].find('.');
            if (!id || dot != 2) return at("units.tsv", line, "needs a GeoNames identifier and a code");
            DraftPlace p{.geonameid = *id, .name = std::string(c[5]), .feature = c[1] == "1" ? "ADM1" : "ADM2", .country = std::string(c[2].substr(0, 2)), .located = false};
            const auto second = c[2].find('.', 3);
            if (second != std::string_view::npos) p.admin1 = c[2].substr(0, second);
            if (const auto lat = parse_number<double>(c[7]), lon = parse_number<double>(c[8]); lat && lon) {
                p.lat = *lat;
                p.lon = *lon;
                p.located = true;
            }
            const auto place = add(std::move(p));
            draft_.units[std::string(c[2])] = place;
            name(place, c[5], NameKind::primary);
            name(place, short_name(c[5]), NameKind::shortened);
            for (const auto other : split(c[6], '|')) {
                name(place, other, NameKind::alternate);
                name(place, short_name(other), NameKind::shortened);
            }
            return true;
        });
    }

    Done towns() {
        return each(sources_.towns, "towns.tsv", {"geonameid", "name", "alternates", "lat", "lon", "feature", "country", "admin1", "admin2", "population"},
                    [&](const Cells& c, std::size_t line) -> Done {
                        const auto id = parse_number<std::int64_t>(c[0]);
                        const auto lat = parse_number<double>(c[3]);
                        const auto lon = parse_number<double>(c[4]);
                        if (!id || !lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180) return at("towns.tsv", line, "needs an identifier and a point on the globe");
                        const auto population = number_or(c[9], 0);
                        if (unit_with_id(*id, *lat, *lon)) return true;
                        DraftPlace p{.geonameid = *id, .name = std::string(c[1]), .lat = *lat, .lon = *lon, .radius_km = settlement_radius(population),
                                     .population = static_cast<std::uint32_t>(population), .feature = std::string(c[5]), .country = std::string(c[6])};
                        if (!c[7].empty()) p.admin1 = p.country + '.' + std::string(c[7]);
                        if (!c[8].empty() && !c[7].empty()) p.admin2 = p.admin1 + '.' + std::string(c[8]);
                        const auto place = add(std::move(p));
                        name(place, c[1], NameKind::primary);
                        name(place, without_article(c[1]), NameKind::shortened);
                        for (const auto other : split(c[2], '|')) {
                            name(place, other, NameKind::alternate);
                            name(place, without_article(other), NameKind::shortened);
                        }
                        return true;
                    });
    }

    /// A few seats carry the identifier of their unit: the row then only lends the unit its point.
    bool unit_with_id(std::int64_t id, double lat, double lon) {
        if (units_by_id_.empty())
            for (const auto& [code, place] : draft_.units) units_by_id_.emplace(draft_.places[place].geonameid, place);
        const auto found = units_by_id_.find(id);
        if (found == units_by_id_.end()) return false;
        auto& unit = draft_.places[found->second];
        if (!unit.located) {
            unit.lat = lat;
            unit.lon = lon;
            unit.located = true;
        }
        return true;
    }

    /// Units without a point of their own get the mean of their towns, weighted by population; every unit's radius is the spread of its towns.
    Done locate_units() {
        struct Sum {
            double weight = 0, lat = 0, lon = 0, square = 0, population = 0;
        };
        std::unordered_map<std::uint32_t, Sum> sums;
        const auto each_town = [&](auto use) {
            for (const auto& p : draft_.places) {
                if (class_of(p.feature) != PlaceClass::settlement) continue;
                for (const auto* code : {&p.admin1, &p.admin2})
                    if (const auto unit = draft_.units.find(*code); !code->empty() && unit != draft_.units.end()) use(p, unit->second);
            }
        };
        each_town([&](const DraftPlace& p, std::uint32_t unit) {
            auto& s = sums[unit];
            const double w = 200.0 + p.population;
            s.weight += w;
            s.lat += w * p.lat;
            s.lon += w * p.lon;
            s.population += p.population;
        });
        for (auto& [unit, s] : sums) {
            auto& p = draft_.places[unit];
            p.population = static_cast<std::uint32_t>(std::min(s.population, 4e9));
            if (p.located) continue;
            p.lat = s.lat / s.weight;
            p.lon = s.lon / s.weight;
            p.located = true;
        }
        each_town([&](const DraftPlace& p, std::uint32_t unit) {
            const auto& u = draft_.places[unit];
            const double dy = (p.lat - u.lat) * 111.2;
            const double dx = (p.lon - u.lon) * 111.2 * std::cos(u.lat * 0.01745329);
            sums[unit].square += (200.0 + p.population) * (dx * dx + dy * dy);
        });
        for (auto& [unit, s] : sums) draft_.places[unit].radius_km = std::max(8.0, 1.8 * std::sqrt(s.square / s.weight));
        for (auto& p : draft_.places)
            if (p.radius_km <= 0) p.radius_km = 30;
        return true;
    }

    /// A first-level unit that one of our tables names again: its further names go to the unit itself.
    std::optional<std::uint32_t> same_unit(const Cells& c) {
        if (c[1] != "ADM1" || c[5].size() != 2) return std::nullopt;
        if (first_level_.empty())
            for (const auto& n : draft_.names)
                if (draft_.places[n.place].feature == "ADM1") first_level_.emplace(draft_.places[n.place].country + name_key(n.text), n.place);
        for (const auto text : split(std::string(c[0]) + '|' + std::string(c[7]), '|')) {
            const auto found = first_level_.find(std::string(c[5]) + name_key(text));
            if (found != first_level_.end()) return found->second;
        }
        return std::nullopt;
    }

    Done regions() {
        for (const auto& [text, table] : {std::pair{sources_.regions, "regions.tsv"}, std::pair{sources_.features, "features.tsv"}}) {
            auto done = each(text, table, {"name", "feature", "lat", "lon", "radius_km", "countries", "adjectives", "alternates"}, [&, table = table](const Cells& c, std::size_t line) -> Done {
                const auto lat = parse_number<double>(c[2]);
                const auto lon = parse_number<double>(c[3]);
                if (!lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180) return at(table, line, "needs a point on the globe");
                auto place = same_unit(c);
                if (!place) {
                    const auto shown = c[0].substr(0, c[0].find(" ("));
                    place = add({.geonameid = own_id(c[0], c[1], c[5]), .name = std::string(shown), .lat = *lat, .lon = *lon, .radius_km = number_or(c[4], 50), .feature = std::string(c[1]),
                                 .country = c[5].size() == 2 ? std::string(c[5]) : std::string{}});
                    name(*place, shown, NameKind::primary);
                } else {
                    draft_.places[*place].lat = *lat;  // the reviewed point
                    draft_.places[*place].lon = *lon;
                    draft_.places[*place].located = true;
                    name(*place, c[0], NameKind::alternate);
                }
                for (const auto adjective : split(c[6], '|')) name(*place, adjective, !adjective.empty() && adjective.back() == 's' ? NameKind::people : NameKind::adjective);
                names(*place, c[7], NameKind::alternate);
                return true;
            });
            if (!done) return done;
        }
        return true;
    }

    Done villages() {
        return each(sources_.villages, "villages.tsv", {"name", "country", "lat", "lon", "radius_km", "feature", "alternates"}, [&](const Cells& c, std::size_t line) -> Done {
            const auto lat = parse_number<double>(c[2]);
            const auto lon = parse_number<double>(c[3]);
            if (!lat || !lon || !draft_.countries.contains(std::string(c[1]))) return at("villages.tsv", line, "unknown country or no point");
            const auto place = add({.geonameid = own_id(std::string(c[0]) + std::string(c[2]), c[5], c[1]), .name = std::string(c[0]), .lat = *lat, .lon = *lon, .radius_km = number_or(c[4], 3),
                                    .feature = std::string(c[5]), .country = std::string(c[1]), .admin1 = nearest_unit(*lat, *lon, c[1])});
            name(place, c[0], NameKind::primary);
            names(place, c[6], NameKind::alternate);
            return true;
        });
    }

    /// The first-level unit of the nearest town within 150 km in the same country.
    std::string nearest_unit(double lat, double lon, std::string_view country) const {
        double best = 150;
        std::string unit;
        for (const auto& p : draft_.places) {
            if (p.country != country || p.admin1.empty() || std::abs(p.lat - lat) > 1.5 || class_of(p.feature) != PlaceClass::settlement) continue;
            const double km = std::hypot((p.lat - lat) * 111.2, (p.lon - lon) * 111.2 * std::cos(lat * 0.01745329));
            if (km < best) {
                best = km;
                unit = p.admin1;
            }
        }
        return unit;
    }

    Done aliases() {
        for (const auto& n : draft_.names) {
            const auto& p = draft_.places[n.place];
            if (class_of(p.feature) != PlaceClass::settlement || n.kind > NameKind::alternate) continue;
            auto [entry, fresh] = towns_by_name_.try_emplace(p.country + name_key(n.text), n.place);
            const auto weight = [&](std::uint32_t place, bool primary) { return draft_.places[place].population + (primary ? 1.0 : 0.0); };
            if (!fresh && weight(n.place, n.kind == NameKind::primary) > weight(entry->second, false)) entry->second = n.place;
        }
        for (std::uint32_t i = 0; i < draft_.places.size(); ++i) by_id_.emplace(draft_.places[i].geonameid, i);
        return each(sources_.aliases, "aliases.tsv", {"name", "target", "kind"}, [&](const Cells& c, std::size_t line) -> Done {
            const auto place = target(c[1]);
            if (!place) return at("aliases.tsv", line, "no place '" + std::string(c[1]) + "'");
            static constexpr std::array<std::pair<std::string_view, NameKind>, 6> kinds{{{"alternate", NameKind::alternate}, {"abbreviation", NameKind::abbreviation}, {"adjective", NameKind::adjective},
                                                                                        {"demonym", NameKind::people}, {"metonym", NameKind::metonym}, {"postal", NameKind::postal}}};
            for (const auto& [word, kind] : kinds)
                if (word == c[2]) {
                    const bool exact = kind == NameKind::abbreviation || kind == NameKind::postal;
                    draft_.names.push_back({std::string(c[0]), *place, kind, exact});
                    return true;
                }
            return at("aliases.tsv", line, "unknown kind '" + std::string(c[2]) + "'");
        });
    }

    std::optional<std::uint32_t> target(std::string_view text) const {
        const auto get = [](const auto& map, const auto& key) { return map.contains(key) ? std::optional(map.at(key)) : std::nullopt; };
        if (text.starts_with("town:")) {
            const auto slash = text.rfind('/');
            return get(towns_by_name_, std::string(text.substr(slash + 1)) + name_key(text.substr(5, slash - 5)));
        }
        if (text.starts_with('#')) {
            const auto id = parse_number<std::int64_t>(text.substr(1));
            return id ? get(by_id_, *id) : std::nullopt;
        }
        return text.size() == 2 ? get(draft_.countries, std::string(text)) : get(draft_.units, std::string(text));
    }

    const GazetteerSources& sources_;
    Draft draft_{};
    std::set<std::string> unit_words_{};
    std::unordered_map<std::string, std::uint32_t> first_level_{};
    std::unordered_map<std::string, std::uint32_t> towns_by_name_{};
    std::unordered_map<std::int64_t, std::uint32_t> by_id_{};
    std::unordered_map<std::int64_t, std::uint32_t> units_by_id_{};
};

}  // namespace

Result<Draft> draft_gazetteer(const GazetteerSources& sources) { return Drafter(sources).run(); }

}  // namespace dateline::places
