// SPDX-License-Identifier: Apache-2.0
#include "reading/places/gazetteer_compiler.hpp"

#include <marisa.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <numeric>
#include <sstream>
#include <utility>

#include "reading/places/gazetteer_rows.hpp"
#include "reading/places/name_key.hpp"
#include "reading/places/skeleton_hash.hpp"

namespace dateline::places {
namespace {

struct NamedPlace {
    std::string key{};
    std::uint32_t place = 0;
    NameKind kind = NameKind::primary;
};

/// Every key with its places, each place once with its most trusted kind, the most populous first. Places without a point are left out.
std::vector<NamedPlace> sorted_names(const Draft& draft) {
    std::vector<NamedPlace> out;
    out.reserve(draft.names.size());
    for (const auto& n : draft.names) {
        if (!draft.places[n.place].located) continue;
        auto key = n.exact ? '=' + n.text : name_key(n.text);
        if (key.size() < 2 || key.size() > 80) continue;
        out.push_back({std::move(key), n.place, n.kind});
    }
    std::sort(out.begin(), out.end(), [](const NamedPlace& a, const NamedPlace& b) { return std::tie(a.key, a.place, a.kind) < std::tie(b.key, b.place, b.kind); });
    out.erase(std::unique(out.begin(), out.end(), [](const NamedPlace& a, const NamedPlace& b) { return a.key == b.key && a.place == b.place; }), out.end());
    const auto population = [&](const NamedPlace& n) { return draft.places[n.place].population; };
    std::stable_sort(out.begin(), out.end(), [&](const NamedPlace& a, const NamedPlace& b) { return a.key != b.key ? a.key < b.key : population(a) > population(b); });
    return out;
}

class FileWriter {
  public:
    FileWriter() { bytes_.resize(sizeof(GazetteerHeader)); }

    void section(Section which, const void* data, std::size_t size) {
        bytes_.resize((bytes_.size() + 7) / 8 * 8);
        header_.sections[static_cast<std::size_t>(which)] = {bytes_.size(), size};
        bytes_.append(static_cast<const char*>(data), size);
    }
    template <class T>
    void section(Section which, const std::vector<T>& items) { section(which, items.data(), items.size() * sizeof(T)); }

    std::string finish() {
        header_.magic = gazetteer_magic;
        header_.file_size = bytes_.size();
        std::memcpy(bytes_.data(), &header_, sizeof header_);
        return std::move(bytes_);
    }

  private:
    GazetteerHeader header_{};
    std::string bytes_{};
};

void write_places(const Draft& draft, FileWriter& file) {
    std::string strings;
    std::map<std::string, std::uint16_t> features;
    std::vector<FeatureRow> feature_rows;
    std::vector<PlaceRow> rows;
    const auto unit = [&](const std::string& code) {
        const auto found = draft.units.find(code);
        return code.empty() || found == draft.units.end() ? no_place : found->second;
    };
    for (const auto& p : draft.places) {
        PlaceRow r;
        r.geonameid = p.geonameid;
        r.lat = static_cast<float>(p.lat);
        r.lon = static_cast<float>(p.lon);
        r.radius_km = static_cast<float>(p.radius_km);
        r.population = p.population;
        r.name = static_cast<std::uint32_t>(strings.size());
        r.name_size = static_cast<std::uint16_t>(p.name.size());
        strings += p.name;
        r.admin1 = unit(p.admin1);
        r.admin2 = unit(p.admin2);
        if (const auto country = draft.countries.find(p.country); country != draft.countries.end()) r.country = country->second;
        if (p.country.size() == 2) r.iso2 = {p.country[0], p.country[1]};
        r.place_class = static_cast<std::uint8_t>(class_of(p.feature));
        const auto [feature, fresh] = features.try_emplace(p.feature, static_cast<std::uint16_t>(features.size()));
        if (fresh) {
            feature_rows.push_back({static_cast<std::uint32_t>(strings.size()), static_cast<std::uint32_t>(p.feature.size())});
            strings += p.feature;
        }
        r.feature = feature->second;
        rows.push_back(r);
    }
    std::vector<std::uint32_t> ids(rows.size());
    std::iota(ids.begin(), ids.end(), 0U);
    std::sort(ids.begin(), ids.end(), [&](auto a, auto b) { return rows[a].geonameid < rows[b].geonameid; });
    file.section(Section::places, rows);
    file.section(Section::strings, strings.data(), strings.size());
    file.section(Section::features, feature_rows);
    file.section(Section::ids, ids);
}

void write_names(const std::vector<NamedPlace>& names, FileWriter& file) {
    marisa::Keyset keys;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (i == 0 || names[i].key != names[i - 1].key) keys.push_back(names[i].key.data(), names[i].key.size());
    marisa::Trie trie;
    trie.build(keys, 1 | MARISA_HUGE_CACHE | MARISA_TEXT_TAIL);
    // keys[k].id() is the trie's number of the k-th distinct name.
    std::vector<std::vector<std::uint32_t>> by_id(trie.size());
    std::size_t k = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0 && names[i].key != names[i - 1].key) ++k;
        by_id[keys[k].id()].push_back(names[i].place | static_cast<std::uint32_t>(names[i].kind) << 24U);
    }
    std::vector<std::uint32_t> starts{0};
    std::vector<std::uint32_t> postings;
    for (const auto& list : by_id) {
        postings.insert(postings.end(), list.begin(), list.end());
        starts.push_back(static_cast<std::uint32_t>(postings.size()));
    }
    std::ostringstream bytes;
    bytes << trie;
    file.section(Section::trie, bytes.str().data(), bytes.str().size());
    file.section(Section::starts, starts);
    file.section(Section::postings, postings);
}

/// Coarse forms of the names of settlements and units, for spellings that are in no table. Short ones would match anything.
void write_skeletons(const Draft& draft, const std::vector<NamedPlace>& names, FileWriter& file) {
    std::vector<std::uint64_t> out;
    for (const auto& n : names) {
        const auto kind = class_of(draft.places[n.place].feature);
        if (n.key[0] == '=' || n.kind > NameKind::alternate || (kind != PlaceClass::settlement && kind != PlaceClass::admin1 && kind != PlaceClass::admin2)) continue;
        const bool plain = std::all_of(n.key.begin(), n.key.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        const auto skeleton = plain ? skeleton_key(n.key) : std::string{};
        if (skeleton.size() >= 5) out.push_back(skeleton_hash(skeleton) << 24U | n.place);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    file.section(Section::skeletons, out);
}

Result<bool> check(const Draft& draft) {
    if (draft.places.size() >= max_places) return fail(ErrorCode::too_large, "more places than the gazetteer file can number", "data/gazetteer");
    std::map<std::int64_t, const DraftPlace*> ids;
    for (const auto& p : draft.places)
        if (const auto [other, fresh] = ids.try_emplace(p.geonameid, &p); !fresh)
            return fail(ErrorCode::invalid_format, "'" + p.name + "' and '" + other->second->name + "' have the same identifier " + std::to_string(p.geonameid), "data/gazetteer");
    return true;
}

}  // namespace

Result<std::string> compile_gazetteer(const GazetteerSources& sources) {
    auto draft = draft_gazetteer(sources);
    if (!draft) return tl::unexpected(draft.error());
    if (auto fine = check(*draft); !fine) return tl::unexpected(fine.error());
    const auto names = sorted_names(*draft);
    FileWriter file;
    try {
        write_places(*draft, file);
        write_names(names, file);
        write_skeletons(*draft, names, file);
    } catch (const marisa::Exception& e) {
        return fail(ErrorCode::internal, std::string("the name trie could not be built: ") + e.what(), "data/gazetteer");
    }
    return file.finish();
}

}  // namespace dateline::places
