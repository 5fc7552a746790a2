// SPDX-License-Identifier: Apache-2.0
#include "formats/input.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace dateline;

namespace {

namespace fs = std::filesystem;

/// What reading gives, a line an item: the id, or the described error.
std::vector<std::string> read(const std::vector<std::string>& paths, const std::string& standard_input = {}, InputOptions options = {}) {
    std::vector<std::string> out;
    std::istringstream in(standard_input);
    read_inputs(paths, options, in, [&](Result<InputDocument> item) {
        out.push_back(item ? item->document.id + ": " + item->document.text : std::string(name(item.error().code)) + " " + describe(item.error()));
        return true;
    });
    return out;
}

struct Folder {
    fs::path path = fs::temp_directory_path() / "dateline-input-test";
    Folder() {
        fs::remove_all(path);
        fs::create_directories(path / "inner");
    }
    ~Folder() { fs::remove_all(path); }
    std::string write(const std::string& file, const std::string& bytes) const {
        std::ofstream(path / file, std::ios::binary) << bytes;
        return (path / file).string();
    }
};

}  // namespace

TEST_CASE("a folder is read in the order of names, and bad files do not stop it") {
    const Folder folder;
    folder.write("b.txt", "\xEF\xBB\xBFShells fell on Sake.\r\nNobody was hurt.\r");
    folder.write("a.bin", std::string("PK\0\0", 4));
    folder.write("c.txt", "caf\xE9");
    folder.write("d.txt", "  \n");
    folder.write(".hidden", "x");
    folder.write("inner/e.txt", "Calm returned.");
    const auto items = read({folder.path.string()});
    REQUIRE(items.size() == 5);
    const auto at = folder.path.string();
    CHECK(items[0].find("invalid-format " + at + "/a.bin: is a binary file") == 0);
    CHECK(items[1] == at + "/b.txt: Shells fell on Sake.\nNobody was hurt.\n");
    CHECK(items[2].find("invalid-encoding " + at + "/c.txt") == 0);
    CHECK(items[2].find("(byte 3)") != std::string::npos);
    CHECK(items[3].find("empty-input") == 0);
    CHECK(items[4] == at + "/inner/e.txt: Calm returned.");
}

TEST_CASE("JSON Lines are told from text by their bytes, and each bad line is named") {
    const auto items = read({"-"}, R"({"id":"1","text":"Goma fell.","events":"gold is not looked at"}
{"id":"2","text":"x","published":"30 February"}

{"id":"3","text":7}
{broken
{"text":"no id"}
{"id":"4","text":"Sake held.","published":"2012-11-20T10:00Z"}
)");
    REQUIRE(items.size() == 6);
    CHECK(items[0] == "1: Goma fell.");
    CHECK(items[1].find("invalid-format -:2: \"published\" is '30 February'") == 0);
    CHECK(items[2].find("-:4: the object has no \"text\"") != std::string::npos);
    CHECK(items[3].find("-:5: not valid JSON") != std::string::npos);
    CHECK(items[4].find("-:6: the object has no \"id\"") != std::string::npos);
    CHECK(items[5] == "4: Sake held.");
}

TEST_CASE("limits are errors that say the limit; the next line is read") {
    InputOptions options;
    options.max_item_bytes = 100;
    options.max_document_bytes = 20;
    const auto items = read({"-"}, R"({"id":"1","text":"short"})" "\n" + std::string(300, 'x') + "\n" + R"({"id":"2","text":"longer than twenty bytes"})" "\n" + R"({"id":"3","text":"short"})", options);
    REQUIRE(items.size() == 4);
    CHECK(items[1] == "too-large -:2: the line has 300 bytes, the limit is 100");
    CHECK(items[2].find("too-large -:3: the text has 24 bytes") == 0);
    CHECK(items[3] == "3: short");
}

TEST_CASE("a missing file is named, the rest goes on") {
    const Folder folder;
    const auto there = folder.write("x.txt", "Calm.");
    const auto items = read({"/no/such/file", there});
    REQUIRE(items.size() == 2);
    CHECK(items[0] == "not-found /no/such/file: there is no such file");
}
