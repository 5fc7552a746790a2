// SPDX-License-Identifier: Apache-2.0
#include "core/mapped_file.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace dateline;

TEST_CASE("a file is mapped whole; what is no file is an error that names it") {
    const auto folder = std::filesystem::temp_directory_path() / "dateline-mapped-file-test";
    std::filesystem::create_directories(folder);
    const auto path = folder / "note.txt";
    std::ofstream(path) << "Goma";
    auto file = MappedFile::open(path);
    REQUIRE(file);
    CHECK(file->text() == "Goma");
    const MappedFile moved = std::move(*file);
    CHECK(moved.text() == "Goma");
    CHECK(file->text().empty());

    std::ofstream(folder / "empty");
    CHECK(MappedFile::open(folder / "empty").error().code == ErrorCode::empty_input);
    CHECK(MappedFile::open(folder / "absent").error().code == ErrorCode::not_found);
    CHECK(MappedFile::open(folder).error().code == ErrorCode::unreadable);
    CHECK(read_file(path, 3).error().code == ErrorCode::too_large);
    CHECK(read_file(path).value() == "Goma");
    std::filesystem::remove_all(folder);
}
