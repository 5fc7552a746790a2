// SPDX-License-Identifier: Apache-2.0
#include "context.hpp"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <iostream>

namespace dateline::app {
namespace {

std::atomic<bool> stop_asked{false};  // lock-free, so safe to set in a signal handler
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void on_interrupt(int signal) {
    stop_asked.store(true);
    // A second Ctrl-C ends the program at once.
    std::signal(signal, SIG_DFL);
}

}  // namespace

Exit exit_for(const Error& error) {
    switch (error.code) {
        case ErrorCode::usage: return Exit::usage;
        case ErrorCode::resource_missing:
        case ErrorCode::resource_damaged: return Exit::resource_missing;
        case ErrorCode::interrupted: return Exit::interrupted;
        default: return Exit::unreadable;
    }
}

void Context::stop(const Error& error) {
    err << "dateline: " << describe(error) << '\n';
    exit = exit_for(error);
}

void Context::item_failed(const Error& error) {
    err << "dateline: " << describe(error) << '\n';
    if (exit == Exit::done) exit = Exit::some_failed;
}

void Context::hint(const std::string& text) {
    if (!quiet) err << text << '\n';
}

bool interrupted() { return stop_asked.load(); }

void watch_interrupts() {
    std::signal(SIGINT, on_interrupt);
    std::signal(SIGTERM, on_interrupt);
    std::signal(SIGPIPE, SIG_IGN);
}

bool wants_colour(const std::ostream& stream) {
    const int descriptor = &stream == &std::cout ? STDOUT_FILENO : &stream == &std::cerr ? STDERR_FILENO : -1;
    if (descriptor < 0 || ::isatty(descriptor) == 0) return false;
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return (no_colour == nullptr || *no_colour == '\0') && (terminal == nullptr || std::string(terminal) != "dumb");
}

}  // namespace dateline::app
