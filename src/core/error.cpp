// SPDX-License-Identifier: Apache-2.0
#include "dateline/error.hpp"

#include <array>

namespace dateline {

const char* name(ErrorCode code) {
    static constexpr std::array names{"usage", "not-found", "unreadable", "unwritable", "invalid-encoding", "invalid-format", "too-large", "empty-input",
                                      "unsupported", "resource-missing", "resource-damaged", "conflict", "damaged-case", "forbidden", "interrupted", "internal"};
    const auto index = static_cast<std::size_t>(code);
    return index < names.size() ? names.at(index) : "internal";
}

std::string describe(const Error& error) {
    std::string out = error.where;
    if (!out.empty()) out += ": ";
    out += error.message;
    if (error.offset) out += " (byte " + std::to_string(*error.offset) + ")";
    return out;
}

}  // namespace dateline
