// SPDX-License-Identifier: Apache-2.0
#include "settings.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <toml++/toml.h>

namespace dateline::app {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> settings_files() {
    std::vector<fs::path> out{"dateline.toml"};
    const char* config_home = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    if (config_home != nullptr && *config_home != '\0') out.emplace_back(fs::path(config_home) / "dateline/config.toml");
    else if (home != nullptr && *home != '\0') out.emplace_back(fs::path(home) / ".config/dateline/config.toml");
    out.emplace_back("/etc/dateline/config.toml");
    return out;
}

std::string text_of(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    std::ostringstream out;
    if (const auto* flag = node.as_boolean()) out << (flag->get() ? "true" : "false");
    else if (const auto* integer = node.as_integer()) out << integer->get();
    else if (const auto* number = node.as_floating_point()) out << number->get();
    else if (const auto* date = node.as_date()) out << date->get();
    else if (const auto* instant = node.as_date_time()) out << instant->get();
    return out.str();
}

void collect(const toml::table& table, const std::string& prefix, const std::string& file, std::vector<Setting>& out) {
    for (const auto& [name, node] : table) {
        const auto key = prefix.empty() ? std::string(name.str()) : prefix + "." + std::string(name.str());
        if (const auto* inner = node.as_table()) collect(*inner, key, file, out);
        else out.push_back({key, text_of(node), file});
    }
}

}  // namespace

std::string variable_of(const std::string& key) {
    std::string out = "DATELINE_" + key;
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c == '.' || c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return out;
}

Result<std::vector<Setting>> load_settings() {
    std::vector<Setting> in_force;
    for (const auto& path : settings_files()) {
        std::error_code problem;
        if (!fs::is_regular_file(path, problem)) continue;
        std::vector<Setting> found;
        try {
            collect(toml::parse_file(path.string()), "", path.string(), found);
        } catch (const toml::parse_error& error) {
            return fail(ErrorCode::usage, "line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description()), path.string());
        }
        for (auto& setting : found) {
            const auto variable = variable_of(setting.key);
            const auto known = std::any_of(in_force.begin(), in_force.end(), [&](const Setting& s) { return s.key == setting.key; });
            if (known) continue;
            if (const char* value = std::getenv(variable.c_str())) setting = {setting.key, value, variable};
            else ::setenv(variable.c_str(), setting.value.c_str(), 0);
            in_force.push_back(setting);
        }
    }
    return in_force;
}

}  // namespace dateline::app
