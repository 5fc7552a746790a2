// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "dateline/error.hpp"

namespace dateline::app {

/// One setting as it came to be: flags win over DATELINE_* variables, these over ./dateline.toml, this over the user's and the system's file.
struct Setting {
    std::string key{};     ///< "threads" or "read.published" as in dateline.toml
    std::string value{};
    std::string origin{};  ///< file, or name of the environment variable
};

/// Reads the settings files that exist, nearest first, and puts each value into its DATELINE_* variable unless that is set already: the options then
/// take them from the environment, below flags. "read.published" becomes DATELINE_READ_PUBLISHED, "data" DATELINE_DATA.
/// Returns what is in force. Errors name the file and line.
[[nodiscard]] Result<std::vector<Setting>> load_settings();

/// Name of the variable that a key is read from.
[[nodiscard]] std::string variable_of(const std::string& key);

}  // namespace dateline::app
