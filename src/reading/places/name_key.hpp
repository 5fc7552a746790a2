// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dateline::places {

/// The form under which the gazetteer files a name, so that spellings of one name meet: case folded, diacritics and apostrophes removed,
/// hyphens and other punctuation as one space, "&" as "and", "Saint" and "St." as "st", "Mount" as "mt", "Fort" as "ft", a leading "the"
/// dropped. "Saint-Étienne" and "St. Etienne" give "st etienne"; "Sana'a" gives "sanaa". Empty where nothing is left.
[[nodiscard]] std::string name_key(std::string_view name);

/// Appends the folded form of one word (no spaces inside) without the rules for whole words. The scanner builds keys word by word with it.
void append_folded(std::string_view word, std::string& out);

/// Applies the rule for a whole word to what was appended at `begin`: "saint" becomes "st" and so on.
void shorten_word(std::string& key, std::size_t begin);

/// "iy", "yy", "ii" and "y" as "i", doubled letters once, "kh" as "h", "ou" as "u" ...: the coarse form under which spellings of a name that
/// was carried over from another script meet ("Huliaipole", "Hulyaypole"). Only a last resort when nothing else is found.
[[nodiscard]] std::string skeleton_key(std::string_view key);

}  // namespace dateline::places
