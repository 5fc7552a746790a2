// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "context.hpp"

namespace dateline::app {

/// One function a subcommand, each in the file of its name.
void setup_config(CLI::App& root, Context& context);

inline constexpr std::array commands{
    Setup{setup_config},
};

}  // namespace dateline::app
