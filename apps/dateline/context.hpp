// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "dateline/error.hpp"
#include "settings.hpp"

namespace CLI {
class App;
}

namespace dateline::app {

/// Exit codes of every subcommand (docs/reference/command-line.md).
enum class Exit : int { done = 0, some_failed = 1, usage = 2, unreadable = 3, resource_missing = 4, interrupted = 130 };

/// The exit code that an error which stops the whole command leads to.
[[nodiscard]] Exit exit_for(const Error& error);

/// What every subcommand is given: the streams (data on `out`, everything else on `err`), the global flags and whether the user asked to stop.
/// `run` of a subcommand sets `exit`.
struct Context {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::string data_folder{};            ///< --data; empty: found beside the program
    bool quiet = false;
    int verbosity = 0;
    Exit exit = Exit::done;
    std::vector<Setting> settings{};      ///< in force from files and variables

    /// The command cannot go on: says why and sets the exit code.
    void stop(const Error& error);
    /// One item failed and the rest goes on: says which and why, sets the exit code to some_failed.
    void item_failed(const Error& error);
    /// The next useful command, or another hint; silent with --quiet.
    void hint(const std::string& text);
};

/// Set by Ctrl-C or SIGTERM: finish the item in hand, leave everything valid, return Exit::interrupted.
[[nodiscard]] bool interrupted();
void watch_interrupts();

/// Whether the stream is a terminal that may be coloured (NO_COLOR and TERM=dumb say no).
[[nodiscard]] bool wants_colour(const std::ostream& stream);

/// Each subcommand has a file of its own with one such function: it declares options and registers the callback that runs.
/// Declaring touches no file.
using Setup = void (*)(CLI::App& root, Context& context);

}  // namespace dateline::app
