// SPDX-License-Identifier: Apache-2.0
#include "reading/places/publisher_country.hpp"

#include <algorithm>
#include <array>

#include "core/strings.hpp"
#include "reading/places/word_scan.hpp"

namespace dateline::places {
namespace {

/// "www.example.co.uk" of "https://www.example.co.uk/path".
std::string_view host_of(std::string_view address) {
    if (const auto scheme = address.find("://"); scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
    return address.substr(0, address.find_first_of("/ :?"));
}

/// Country of the top-level domain. Those that are sold as words (.tv, .io, .co ...) tell nothing.
std::string country_of_domain(std::string_view host, const Gazetteer& gazetteer) {
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos || host.size() - dot != 3) return {};
    std::string code{static_cast<char>(host[dot + 1] & ~0x20), static_cast<char>(host[dot + 2] & ~0x20)};
    static constexpr std::array<std::string_view, 10> sold{"TV", "IO", "CO", "ME", "FM", "CC", "WS", "AI", "TO", "GG"};
    if (std::find(sold.begin(), sold.end(), code) != sold.end()) return {};
    if (code == "UK") code = "GB";
    return gazetteer.find_country(code) ? code : std::string{};
}

}  // namespace

std::string publisher_country(std::string_view publisher, std::string_view url, const Gazetteer& gazetteer, Gazetteer::Lookup& lookup) {
    for (const auto address : {url, publisher})
        if (auto code = country_of_domain(host_of(address), gazetteer); !code.empty()) return code;
    // A name with a country, its adjective or one of its large towns in it.
    std::string best;
    std::uint32_t most = 200000;
    const auto scan = scan_words(publisher);
    for (std::size_t i = 0; i < scan.words.size(); ++i) {
        if (!scan.words[i].upper) continue;
        for (const auto& p : lookup.find(scan.key(i))) {
            const auto& row = gazetteer.row(p.place);
            if (p.kind != NameKind::metonym && p.kind != NameKind::postal && row.population > most && row.iso2[0] != '\0') {
                most = row.population;
                best = std::string(gazetteer.country_of(p.place));
            }
        }
    }
    return best;
}

}  // namespace dateline::places
