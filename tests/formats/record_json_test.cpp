// SPDX-License-Identifier: Apache-2.0
#include "formats/record_json.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "support/full_record.hpp"

using namespace dateline;

namespace {

std::string written(const Record& record, const LayerNames& only = {}) {
    std::string out;
    write_record(out, record, only);
    return out;
}

std::string problem(const std::string& json) {
    const auto record = read_record(json, "x.jsonl:1");
    return record ? "none" : describe(record.error());
}

}  // namespace

TEST_CASE("a record with every field comes back the same") {
    const auto record = test::full_record();
    const auto json = written(record);
    const auto back = read_record(json, "test");
    REQUIRE_MESSAGE(back, problem(json));
    CHECK(written(*back) == json);
    CHECK(*back == record);
    // tests/formats/check_schema.py holds this file against docs/format/record.schema.json.
    if (const auto* folder = std::getenv("DATELINE_TEST_OUTPUT")) std::ofstream(std::string(folder) + "/full_record.json") << json << '\n';
}

TEST_CASE("spans are code points outside, bytes inside") {
    const auto json = written(test::full_record());
    CHECK(json.find("\"quantities\":[{\"span\":[28,47]") != std::string::npos);
}

TEST_CASE("layers can be chosen") {
    const auto json = written(test::full_record(), {"times"});
    CHECK(json.find("\"times\":[") != std::string::npos);
    CHECK(json.find("\"events\"") == std::string::npos);
    CHECK(json.find("\"sentences\"") == std::string::npos);
    CHECK(layer_names().front() == "sentences");
    CHECK(layer_names().back() == "diagnostics");
}

TEST_CASE("a malformed record is refused with the path of the field") {
    CHECK(problem(R"({"id":"1","text":"Goma fell."})") == "none");
    CHECK(problem(R"({"text":"Goma fell."})") == "x.jsonl:1: id: missing");
    CHECK(problem(R"({"id":"1","text":"Goma","events":[{"trigger":[[0,9]]}]})").find("events[0].trigger[0]: span [0, 9] does not fit") != std::string::npos);
    CHECK(problem(R"({"id":"1","text":"Goma","events":[{"polarity":"maybe"}]})") == "x.jsonl:1: events[0].polarity: unknown word 'maybe'");
    CHECK(problem(R"({"id":"1","text":"Goma","claims":[{"event":"v1"}]})") == "x.jsonl:1: claims[0].event: refers to an element that is not there");
    CHECK(problem(R"({"id":"1","text":"Goma","claims":[{"event":"e1"}]})").find("claims[0].event: 'e1' is no id of that layer") != std::string::npos);
    CHECK(problem(R"({"id":"1","text":"Goma","tokens":[{"span":[0,4],"head":7}]})").find("tokens[0].head") != std::string::npos);
    CHECK(problem(R"({"format":"dateline-record/9","id":"1","text":"Goma"})").find("format: 'dateline-record/9'") != std::string::npos);
    CHECK(problem("[1]") == "x.jsonl:1: expected a JSON object");
    CHECK(problem("{\"id\":").find("not valid JSON") != std::string::npos);
}
