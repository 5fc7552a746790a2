// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace dateline {

/// Version of the program, the same as in CMakeLists.txt (a test compares them).
inline constexpr std::string_view version = "0.1.0";

}  // namespace dateline
