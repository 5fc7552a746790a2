// SPDX-License-Identifier: Apache-2.0
#include "reading/places/place_lexicon.hpp"

#include <array>
#include <utility>

#include "core/strings.hpp"
#include "core/tsv.hpp"
#include "reading/places/name_key.hpp"

namespace dateline::places {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 17> class_names{{
    {"given", given_name}, {"surname", surname}, {"common", common_word}, {"title", title}, {"after", noun_after}, {"before", noun_before}, {"street", street_noun},
    {"site", site_noun}, {"nature", nature_noun}, {"unit1", unit_noun_1}, {"unit2", unit_noun_2}, {"settlement", settlement_noun}, {"locative", locative},
    {"connector", connector}, {"organisation", organisation_noun}, {"say", say_verb}, {"govern", govern_verb}}};

}  // namespace

Result<PlaceLexicon> PlaceLexicon::parse(std::string_view text, std::string_view where) {
    PlaceLexicon out;
    if (auto done = out.add(text, where); !done) return tl::unexpected(done.error());
    return out;
}

Result<bool> PlaceLexicon::add(std::string_view text, std::string_view where) {
    auto table = parse_tsv(text, where);
    if (!table) return tl::unexpected(table.error());
    words_.reserve(words_.size() + table->rows.size());
    for (const auto& row : table->rows) {
        std::uint32_t classes = 0;
        for (const auto name : split(row.cells.size() > 1 ? row.cells[1] : std::string_view{}, '|')) {
            std::uint32_t bit = 0;
            for (const auto& [word, value] : class_names)
                if (word == name) bit = value;
            if (bit == 0) return fail(ErrorCode::invalid_format, "line " + std::to_string(row.line) + ": unknown class '" + std::string(name) + "'", std::string(where));
            classes |= bit;
        }
        words_[fnv1a(name_key(row.cells[0]))] |= classes;
    }
    return true;
}

}  // namespace dateline::places
