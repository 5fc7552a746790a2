// SPDX-License-Identifier: Apache-2.0
// The command line: declares the subcommands, runs the one that is asked for, and is the only place that turns failures into exit codes.
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "commands.hpp"
#include "context.hpp"
#include "dateline/version.hpp"

namespace {

using dateline::app::Context;
using dateline::app::Exit;

int run(int argc, char** argv, Context& context) {
    CLI::App app("Dateline reads war and crisis dispatches and keeps the record of claims: who said what happened, where, when, to whom, how many, how surely.",
                 "dateline");
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string(dateline::version));
    app.add_option("--data", context.data_folder, "Folder with weights, gazetteer and lexicons (else found beside the program)")->envname("DATELINE_DATA");
    app.add_flag("-q,--quiet", context.quiet, "Print data and errors only");
    app.add_flag("-v,--verbose", context.verbosity, "Say more; twice: still more");
    app.fallthrough();
    for (const auto setup : dateline::app::commands) setup(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        // CLI11 has exit codes of its own; 0 is asked-for help, everything else is a mistake in the command line.
        return app.exit(problem, context.out, context.err) == 0 ? 0 : static_cast<int>(Exit::usage);
    }
    if (dateline::app::interrupted()) return static_cast<int>(Exit::interrupted);
    return static_cast<int>(context.exit);
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    dateline::app::watch_interrupts();
    Context context{std::cin, std::cout, std::cerr};
    auto settings = dateline::app::load_settings();
    if (!settings) {
        context.stop(settings.error());
        return static_cast<int>(context.exit);
    }
    context.settings = std::move(*settings);
    try {
        return run(argc, argv, context);
    } catch (const std::exception& problem) {
        std::cerr << "dateline: a mistake in the program: " << problem.what() << '\n';
        return static_cast<int>(Exit::unreadable);
    }
}
