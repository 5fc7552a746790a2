// SPDX-License-Identifier: Apache-2.0
#include "reading/places/gazetteer.hpp"

#include <marisa.h>

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <utility>

#include "reading/places/name_key.hpp"
#include "reading/places/skeleton_hash.hpp"

namespace dateline::places {
namespace {

template <class T>
std::span<const T> section_of(std::string_view bytes, const GazetteerHeader& header, Section which) {
    const auto& entry = header.sections[static_cast<std::size_t>(which)];
    return {reinterpret_cast<const T*>(bytes.data() + entry.offset), static_cast<std::size_t>(entry.size / sizeof(T))};
}

bool plausible(std::string_view bytes, const GazetteerHeader& header) {
    if (header.magic != gazetteer_magic || header.file_size != bytes.size()) return false;
    return std::all_of(header.sections.begin(), header.sections.end(), [&](const SectionEntry& s) {
        return s.offset % 8 == 0 && s.offset <= bytes.size() && s.size <= bytes.size() - s.offset;
    });
}

constexpr std::uint32_t place_bits = 24;

}  // namespace

struct Gazetteer::Data {
    MappedFile file{};
    std::span<const PlaceRow> rows{};
    std::string_view strings{};
    std::span<const FeatureRow> features{};
    std::span<const std::uint32_t> starts{};
    std::span<const std::uint32_t> postings{};
    std::span<const std::uint64_t> skeletons{};
    std::span<const std::uint32_t> ids{};
    marisa::Trie trie{};
    std::vector<ExtraPlace> extra{};
    std::vector<PlaceRow> extra_rows{};
    std::unordered_map<std::string, std::vector<Posting>> extra_names{};

    std::string_view feature(std::uint16_t number) const {
        return number < features.size() ? strings.substr(features[number].offset, features[number].size) : std::string_view{};
    }
};

Gazetteer::Gazetteer() : data_(std::make_unique<Data>()) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

Result<Gazetteer> Gazetteer::from_bytes(std::string_view bytes, const std::string& where) {
    const auto damaged = [&](const char* what) {
        return fail(ErrorCode::resource_damaged, std::string("not a gazetteer of this version (") + what + "); build it anew with dateline-compile-gazetteer", where);
    };
    GazetteerHeader header;
    if (bytes.size() < sizeof header) return damaged("too short");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (!plausible(bytes, header)) return damaged("header");
    Gazetteer out;
    auto& d = *out.data_;
    d.rows = section_of<PlaceRow>(bytes, header, Section::places);
    const auto strings = section_of<char>(bytes, header, Section::strings);
    d.strings = {strings.data(), strings.size()};
    d.features = section_of<FeatureRow>(bytes, header, Section::features);
    d.starts = section_of<std::uint32_t>(bytes, header, Section::starts);
    d.postings = section_of<std::uint32_t>(bytes, header, Section::postings);
    d.skeletons = section_of<std::uint64_t>(bytes, header, Section::skeletons);
    d.ids = section_of<std::uint32_t>(bytes, header, Section::ids);
    if (d.rows.size() >= max_places || d.ids.size() != d.rows.size()) return damaged("places");
    try {
        const auto trie = section_of<char>(bytes, header, Section::trie);
        d.trie.map(trie.data(), trie.size());
        if (d.starts.size() != d.trie.size() + 1) return damaged("names");
    } catch (const marisa::Exception& e) {
        return damaged(e.what());
    }
    return out;
}

Result<Gazetteer> Gazetteer::open(const std::filesystem::path& path) {
    auto file = MappedFile::open(path);
    if (!file) return fail(ErrorCode::resource_missing, "the gazetteer can't be read: " + file.error().message, path.string());
    auto out = from_bytes(file->text(), path.string());
    if (out) out->data_->file = std::move(*file);
    return out;
}

void Gazetteer::add(std::vector<ExtraPlace> places) {
    auto& d = *data_;
    Lookup lookup(*this);
    for (auto& p : places) {
        if (d.rows.size() + d.extra.size() + 1 >= max_places) return;
        PlaceRow row;
        row.geonameid = p.geonameid;
        row.lat = static_cast<float>(p.point.lat);
        row.lon = static_cast<float>(p.point.lon);
        row.radius_km = static_cast<float>(p.radius_km);
        row.population = p.population;
        row.place_class = static_cast<std::uint8_t>(class_of(p.feature));
        if (p.country.size() == 2) {
            row.iso2 = {p.country[0], p.country[1]};
            if (const auto country = find_country(p.country)) row.country = *country;
        }
        if (!p.parent.empty()) {
            for (const auto& [place, kind] : lookup.find(name_key(p.parent))) {
                const auto parent = static_cast<PlaceClass>(this->row(place).place_class);
                if (!p.country.empty() && country_of(place) != p.country) continue;
                if (parent == PlaceClass::admin1) row.admin1 = place;
                else if (parent == PlaceClass::admin2) row.admin2 = place;
                else if (parent == PlaceClass::country && p.country.empty()) row.country = place;
                else continue;
                if (p.country.empty()) {
                    row.iso2 = this->row(place).iso2;
                    row.country = parent == PlaceClass::country ? place : this->row(place).country;
                }
                if (parent == PlaceClass::admin2) row.admin1 = this->row(place).admin1;
                break;
            }
        }
        const auto number = static_cast<PlaceNumber>(d.rows.size() + d.extra.size());
        const auto name = [&](const std::string& text, NameKind kind) {
            if (const auto key = name_key(text); !key.empty()) {
                auto& list = d.extra_names[key];
                if (std::none_of(list.begin(), list.end(), [&](const Posting& x) { return x.place == number; })) list.push_back({number, kind});
            }
        };
        name(p.name, NameKind::primary);
        for (const auto& alias : p.aliases) name(alias, NameKind::alternate);
        d.extra_rows.push_back(row);
        d.extra.push_back(std::move(p));
    }
}

std::size_t Gazetteer::size() const { return data_->rows.size() + data_->extra.size(); }

const PlaceRow& Gazetteer::row(PlaceNumber number) const {
    static const PlaceRow nowhere{};
    const auto& d = *data_;
    if (number < d.rows.size()) return d.rows[number];
    const auto extra = number - d.rows.size();
    return extra < d.extra_rows.size() ? d.extra_rows[extra] : nowhere;
}

std::string_view Gazetteer::country_of(PlaceNumber number) const {
    const auto& iso2 = row(number).iso2;
    return iso2[0] == '\0' ? std::string_view{} : std::string_view{iso2.data(), 2};
}

PlaceView Gazetteer::place(PlaceNumber number) const {
    const auto& d = *data_;
    const auto& r = row(number);
    PlaceView out;
    out.geonameid = r.geonameid;
    out.point = {static_cast<double>(r.lat), static_cast<double>(r.lon)};
    out.radius_km = static_cast<double>(r.radius_km);
    out.population = r.population;
    out.country = country_of(number);
    out.country_place = r.country;
    out.admin1 = r.admin1;
    out.admin2 = r.admin2;
    out.place_class = static_cast<PlaceClass>(r.place_class);
    if (number < d.rows.size()) {
        out.name = d.strings.substr(std::min<std::size_t>(r.name, d.strings.size()), r.name_size);
        out.feature = d.feature(r.feature);
    } else if (number - d.rows.size() < d.extra.size()) {
        const auto& extra = d.extra[number - d.rows.size()];
        out.name = extra.name;
        out.feature = extra.feature;
        out.point = extra.point;
    }
    return out;
}

std::optional<PlaceNumber> Gazetteer::find_id(std::int64_t geonameid) const {
    const auto& d = *data_;
    const auto at = std::lower_bound(d.ids.begin(), d.ids.end(), geonameid, [&](std::uint32_t number, std::int64_t id) { return d.rows[number].geonameid < id; });
    if (at != d.ids.end() && d.rows[*at].geonameid == geonameid) return *at;
    for (std::size_t i = 0; i < d.extra.size(); ++i)
        if (d.extra[i].geonameid == geonameid) return static_cast<PlaceNumber>(d.rows.size() + i);
    return std::nullopt;
}

std::optional<PlaceNumber> Gazetteer::find_country(std::string_view iso2) const {
    Lookup lookup(*this);
    std::string form = "iso:";
    form += iso2;
    const auto found = lookup.find_exact(form);
    return found.empty() ? std::nullopt : std::optional(found.front().place);
}

bool Gazetteer::inside(PlaceNumber inner, PlaceNumber outer) const {
    const auto& r = row(inner);
    return inner != outer && (r.admin1 == outer || r.admin2 == outer || r.country == outer);
}

struct Gazetteer::Lookup::State {
    const Data* data = nullptr;
    marisa::Agent agent{};
    std::vector<Posting> found{};
    std::vector<std::uint32_t> lengths{};
    std::string buffer{};

    void collect(std::string_view key) {
        found.clear();
        agent.set_query(key.data(), key.size());
        if (data->trie.lookup(agent)) {
            const auto id = agent.key().id();
            for (auto i = data->starts[id]; i < data->starts[id + 1] && i < data->postings.size(); ++i) {
                const auto packed = data->postings[i];
                const auto place = packed & (max_places - 1);
                if (place < data->rows.size()) found.push_back({place, static_cast<NameKind>(packed >> place_bits)});
            }
        }
        if (data->extra_names.empty()) return;
        if (const auto extra = data->extra_names.find(std::string(key)); extra != data->extra_names.end())
            found.insert(found.end(), extra->second.begin(), extra->second.end());
    }
};

Gazetteer::Lookup::Lookup(const Gazetteer& gazetteer) : state_(std::make_unique<State>()) { state_->data = gazetteer.data_.get(); }
Gazetteer::Lookup::~Lookup() = default;
Gazetteer::Lookup::Lookup(Lookup&&) noexcept = default;

std::span<const Posting> Gazetteer::Lookup::find(std::string_view key) {
    state_->collect(key);
    return state_->found;
}

std::span<const Posting> Gazetteer::Lookup::find_exact(std::string_view form) {
    state_->buffer = '=';
    state_->buffer += form;
    state_->collect(state_->buffer);
    return state_->found;
}

std::span<const std::uint32_t> Gazetteer::Lookup::prefixes(std::string_view text) {
    auto& s = *state_;
    s.lengths.clear();
    s.agent.set_query(text.data(), text.size());
    while (s.data->trie.common_prefix_search(s.agent)) s.lengths.push_back(static_cast<std::uint32_t>(s.agent.key().length()));
    if (!s.data->extra_names.empty()) {
        for (std::size_t end = text.find(' ');; end = text.find(' ', end + 1)) {
            const auto size = std::min(end, text.size());
            if (s.data->extra_names.contains(std::string(text.substr(0, size)))) s.lengths.push_back(static_cast<std::uint32_t>(size));
            if (end == std::string_view::npos) break;
        }
        std::sort(s.lengths.begin(), s.lengths.end());
        s.lengths.erase(std::unique(s.lengths.begin(), s.lengths.end()), s.lengths.end());
    }
    return s.lengths;
}

std::span<const Posting> Gazetteer::Lookup::find_similar(std::string_view key) {
    auto& s = *state_;
    s.found.clear();
    const auto hash = skeleton_hash(skeleton_key(key));
    auto at = std::lower_bound(s.data->skeletons.begin(), s.data->skeletons.end(), hash << place_bits);
    for (; at != s.data->skeletons.end() && (*at >> place_bits) == hash && s.found.size() < 64; ++at)
        s.found.push_back({static_cast<PlaceNumber>(*at & (max_places - 1)), NameKind::alternate});
    return s.found;
}

}  // namespace dateline::places
