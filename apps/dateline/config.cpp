// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "commands.hpp"

namespace dateline::app {

void setup_config(CLI::App& root, Context& context) {
    auto* command = root.add_subcommand("config", "Show the settings in force");
    const auto origin = std::make_shared<bool>(false);
    command->add_flag("--show-origin", *origin, "Say which file or variable each one comes from");
    command->callback([&context, origin] {
        for (const auto& setting : context.settings) {
            if (*origin) context.out << setting.origin << '\t';
            context.out << setting.key << " = " << setting.value << '\n';
        }
        if (context.settings.empty()) context.hint("No settings: flags and DATELINE_* variables alone are in force. Put settings into dateline.toml.");
    });
}

}  // namespace dateline::app
