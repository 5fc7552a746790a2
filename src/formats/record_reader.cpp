// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>

#include "core/civil_time.hpp"
#include "core/strings.hpp"
#include "formats/offset_map.hpp"
#include "formats/record_fields.hpp"
#include "formats/record_json.hpp"

namespace dateline {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

/// What stops the reading of one record. Caught at the border of read_record, so that the field functions stay plain.
struct Malformed {
    std::string message;
};

[[noreturn]] void malformed(const std::string& path, const std::string& problem) { throw Malformed{path + ": " + problem}; }

/// The reading archive of record_fields.hpp: one object of the record, with its path for messages.
class Reader {
  public:
    Reader(object json, std::string path, const OffsetMap& offsets) : json_(json), path_(std::move(path)), offsets_(offsets) {}

    template <class T>
    void field(std::string_view name, T& x) {
        element value;
        if (json_[name].get(value) == simdjson::SUCCESS && !value.is_null()) read(value, name, x);
    }
    template <class T>
    void nullable(std::string_view name, T& x) { field(name, x); }
    template <class T>
    void sparse(std::string_view name, T& x) { field(name, x); }

    void instant(std::string_view name, std::optional<UtcMinute>& x, TimePrecision& precision) {
        std::string text;
        field(name, text);
        if (text.empty()) return;
        const auto parsed = parse_iso8601(text);
        if (!parsed) malformed(at(name), "'" + text + "' is no ISO 8601 time");
        x = parsed->instant;
        precision = parsed->precision;
    }
    void point(std::optional<Point>& x) {
        std::optional<double> lat;
        std::optional<double> lon;
        field("lat", lat);
        field("lon", lon);
        if (lat && lon) x = Point{*lat, *lon};
    }
    void range(std::string_view name, std::optional<double>& low, std::optional<double>& high) {
        std::vector<std::optional<double>> ends;
        field(name, ends);
        if (ends.empty()) return;
        if (ends.size() != 2) malformed(at(name), "must be [low, high]");
        low = ends[0];
        high = ends[1];
    }
    void interval(CivilInterval& x) {
        field("from", x.from);
        field("to", x.to);
    }
    void valid(std::string_view name, CivilInterval& x) {
        std::vector<std::optional<CivilMinute>> ends;
        field(name, ends);
        if (ends.empty()) return;
        if (ends.size() != 2) malformed(at(name), "must be [from, to]");
        x = {ends[0], ends[1]};
    }
    void anchor(std::string_view name, TimeAnchor& kind, std::optional<Index<TimeExpression>>& time) {
        std::string word;
        field(name, word);
        if (word.size() > 1 && word.front() == 't' && is_ascii_digit(word[1])) {
            kind = TimeAnchor::mentioned;
            time = index<TimeExpression>(word, at(name));
        } else if (!word.empty()) {
            const auto parsed = parse_enum<TimeAnchor>(word);
            if (!parsed) malformed(at(name), "unknown word '" + word + "'");
            kind = *parsed;
        }
    }
    void speakers(std::vector<Index<Entity>>& x) { field("speakers", x); }
    void bears_on(std::string_view name, std::vector<Index<Attribution>>& statements, std::vector<Index<Event>>& events) {
        std::vector<std::string> ids;
        field(name, ids);
        for (const auto& id : ids) {
            if (id.starts_with('v')) events.push_back(index<Event>(id, at(name)));
            else statements.push_back(index<Attribution>(id, at(name)));
        }
    }

    template <class T>
    void layer(std::string_view name, std::vector<T>& elements) { field(name, elements); }

  private:
    [[nodiscard]] std::string at(std::string_view name) const { return path_.empty() ? std::string(name) : path_ + "." + std::string(name); }

    template <class T>
    static Index<T> index(std::string_view id, const std::string& path) {
        const auto number = id.size() > 1 && id.front() == record_fields::id_letter<T> ? parse_number<std::uint32_t>(id.substr(1)) : std::nullopt;
        if (!number || *number == 0) malformed(path, "'" + std::string(id) + "' is no id of that layer");
        return {*number - 1};
    }

    template <class V>
    static V get(element value, const std::string& path, const char* expected) {
        V out;
        if (value.get(out) != simdjson::SUCCESS) malformed(path, std::string("expected ") + expected);
        return out;
    }

    template <class T>
    void read(element value, std::string_view name, T& x) { read_at(value, at(name), x); }

    void read_at(element value, const std::string& path, std::string& x) { x = get<std::string_view>(value, path, "a string"); }
    void read_at(element value, const std::string& path, bool& x) { x = get<bool>(value, path, "true or false"); }
    void read_at(element value, const std::string& path, double& x) { x = get<double>(value, path, "a number"); }
    void read_at(element value, const std::string& path, float& x) { x = static_cast<float>(get<double>(value, path, "a number")); }
    void read_at(element value, const std::string& path, std::int64_t& x) { x = get<std::int64_t>(value, path, "an integer"); }
    void read_at(element value, const std::string& path, std::int32_t& x) {
        const auto number = get<std::int64_t>(value, path, "an integer");
        if (number < -1 || number > std::numeric_limits<std::int32_t>::max()) malformed(path, "out of range");
        x = static_cast<std::int32_t>(number);
    }
    void read_at(element value, const std::string& path, ByteSpan& x) {
        const auto ends = get<array>(value, path, "[begin, end]");
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        if (ends.size() != 2 || ends.at(0).get(begin) != simdjson::SUCCESS || ends.at(1).get(end) != simdjson::SUCCESS)
            malformed(path, "expected [begin, end]");
        const auto limit = std::uint64_t{offsets_.size()};
        if (begin > end || end > limit)
            malformed(path, "span [" + std::to_string(begin) + ", " + std::to_string(end) + "] does not fit a text of " + std::to_string(limit) + " code points");
        x = *offsets_.bytes({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    void read_at(element value, const std::string& path, UtcMinute& x) {
        const auto parsed = parse_iso8601(get<std::string_view>(value, path, "an ISO 8601 time"));
        if (!parsed) malformed(path, "expected an ISO 8601 time");
        x = parsed->instant;
    }
    void read_at(element value, const std::string& path, CivilMinute& x) {
        const auto parsed = parse_civil(get<std::string_view>(value, path, "a civil time"));
        if (!parsed) malformed(path, "expected a civil time like 2022-06-06T00:00");
        x = *parsed;
    }
    template <class E>
        requires std::is_enum_v<E>
    void read_at(element value, const std::string& path, E& x) {
        const auto word = get<std::string_view>(value, path, "a word");
        const auto parsed = parse_enum<E>(word);
        if (!parsed) malformed(path, "unknown word '" + std::string(word) + "'");
        x = *parsed;
    }
    template <class T>
    void read_at(element value, const std::string& path, Index<T>& x) {
        if (value.is_string()) {
            x = index<T>(get<std::string_view>(value, path, "an id"), path);
            return;
        }
        const auto number = get<std::uint64_t>(value, path, "an id or number");
        if (number > std::numeric_limits<std::uint32_t>::max()) malformed(path, "out of range");
        x.value = static_cast<std::uint32_t>(number);
    }
    template <class T>
    void read_at(element value, const std::string& path, std::optional<T>& x) {
        if (value.is_null()) return;
        x.emplace();
        read_at(value, path, *x);
    }
    template <class T>
    void read_at(element value, const std::string& path, std::vector<T>& x) {
        const auto elements = get<array>(value, path, "an array");
        x.clear();
        x.reserve(elements.size());
        for (const auto member : elements) {
            x.emplace_back();
            read_at(member, path + "[" + std::to_string(x.size() - 1) + "]", x.back());
        }
    }
    void read_at(element value, const std::string& path, std::map<std::string, std::string>& x) {
        for (const auto [key, member] : get<object>(value, path, "an object")) x.emplace(key, get<std::string_view>(member, path, "strings"));
    }
    template <class T>
        requires requires(Reader& a, T& x) { record_fields::fields(a, x); }
    void read_at(element value, const std::string& path, T& x) {
        Reader inner(get<object>(value, path, "an object"), path, offsets_);
        record_fields::fields(inner, x);
    }

    object json_;
    std::string path_;
    const OffsetMap& offsets_;
};

/// The archive that checks that every reference points to an element that is there.
class ReferenceCheck {
  public:
    ReferenceCheck(const Record& record, std::string path) : record_(record), path_(std::move(path)) {}
    template <class T>
    void field(std::string_view name, const T& x) { check(name, x); }
    template <class T>
    void nullable(std::string_view name, const T& x) { check(name, x); }
    template <class T>
    void sparse(std::string_view name, const T& x) { check(name, x); }
    void instant(std::string_view, const std::optional<UtcMinute>&, TimePrecision) {}
    void point(const std::optional<Point>&) {}
    void range(std::string_view, const std::optional<double>&, const std::optional<double>&) {}
    void interval(const CivilInterval&) {}
    void valid(std::string_view, const CivilInterval&) {}
    void anchor(std::string_view name, TimeAnchor, const std::optional<Index<TimeExpression>>& x) { check(name, x); }
    void speakers(const std::vector<Index<Entity>>& x) { check("speakers", x); }
    void bears_on(std::string_view name, const std::vector<Index<Attribution>>& a, const std::vector<Index<Event>>& b) {
        check(name, a);
        check(name, b);
    }

  private:
    template <class T>
    void check(std::string_view, const T& x) {
        if constexpr (requires(ReferenceCheck& a, const T& y) { record_fields::fields(a, y); }) record_fields::fields(*this, x);
    }
    template <class T>
    void check(std::string_view name, const std::optional<T>& x) {
        if (x) check(name, *x);
    }
    template <class T>
    void check(std::string_view name, const std::vector<T>& x) {
        for (const auto& element : x) check(name, element);
    }
    template <class T>
    void check(std::string_view name, Index<T> x) {
        if (x.value >= size_of(static_cast<const T*>(nullptr))) malformed(path_ + "." + std::string(name), "refers to an element that is not there");
    }
    [[nodiscard]] std::size_t size_of(const Entity*) const { return record_.entities.size(); }
    [[nodiscard]] std::size_t size_of(const Toponym*) const { return record_.toponyms.size(); }
    [[nodiscard]] std::size_t size_of(const SpatialRelation*) const { return record_.spatial_relations.size(); }
    [[nodiscard]] std::size_t size_of(const TimeExpression*) const { return record_.times.size(); }
    [[nodiscard]] std::size_t size_of(const Quantity*) const { return record_.quantities.size(); }
    [[nodiscard]] std::size_t size_of(const Attribution*) const { return record_.attributions.size(); }
    [[nodiscard]] std::size_t size_of(const Event*) const { return record_.events.size(); }

    const Record& record_;
    std::string path_;
};

void check_references(const Record& record) {
    record_fields::each_layer(
        [&](std::string_view name, const auto& layer) {
            for (std::size_t i = 0; i < layer.size(); ++i) {
                ReferenceCheck check(record, std::string(name) + "[" + std::to_string(i) + "]");
                record_fields::fields(check, layer[i]);
            }
        },
        record);
    for (std::size_t i = 0; i < record.tokens.size(); ++i)
        if (record.tokens[i].head >= static_cast<std::int32_t>(record.tokens.size()))
            malformed("tokens[" + std::to_string(i) + "].head", "refers to a token that is not there");
}

/// Sentences are spans in the record; which tokens and paragraph each one has follows.
void link_sentences(Record& record, const std::vector<ByteSpan>& spans) {
    std::uint32_t token = 0;
    std::uint32_t paragraph = 0;
    for (const auto span : spans) {
        while (token < record.tokens.size() && record.tokens[token].span.begin < span.begin) ++token;
        Sentence sentence{span, token, token, 0};
        while (token < record.tokens.size() && record.tokens[token].span.end <= span.end) ++token;
        sentence.last = token;
        while (paragraph + 1 < record.paragraphs.size() && record.paragraphs[paragraph].end <= span.begin) ++paragraph;
        sentence.paragraph = paragraph;
        record.sentences.push_back(sentence);
    }
}

Record read_object(object json) {
    Record record;
    std::string_view format;
    if (json["format"].get(format) == simdjson::SUCCESS && !format.starts_with("dateline-record/1"))
        malformed("format", "'" + std::string(format) + "' is a version that this program does not read; it reads dateline-record/1");
    std::string_view text;
    std::string_view id;
    if (json["id"].get(id) != simdjson::SUCCESS) malformed("id", "missing");
    if (json["text"].get(text) != simdjson::SUCCESS) malformed("text", "missing");
    record.document.id = id;
    record.document.text = text;
    if (text.size() > std::numeric_limits<std::uint32_t>::max() / 2) malformed("text", "too long");
    const OffsetMap offsets(record.document.text);
    Reader reader(json, "", offsets);
    object document;
    if (json["document"].get(document) == simdjson::SUCCESS) {
        Reader inner(document, "document", offsets);
        record_fields::fields(inner, record.document);
    }
    reader.field("paragraphs", record.paragraphs);
    record_fields::each_layer([&](std::string_view name, auto& layer) { reader.layer(name, layer); }, record);
    std::vector<ByteSpan> sentences;
    reader.field("sentences", sentences);
    link_sentences(record, sentences);
    check_references(record);
    return record;
}

}  // namespace

Result<Record> read_record(std::string_view json, std::string_view where) {
    thread_local simdjson::dom::parser parser;
    element root;
    if (const auto problem = parser.parse(json.data(), json.size()).get(root); problem != simdjson::SUCCESS)
        return fail(ErrorCode::invalid_format, std::string("not valid JSON: ") + simdjson::error_message(problem), std::string(where));
    object top;
    if (root.get(top) != simdjson::SUCCESS) return fail(ErrorCode::invalid_format, "expected a JSON object", std::string(where));
    try {
        return read_object(top);
    } catch (const Malformed& problem) {
        return fail(ErrorCode::invalid_format, problem.message, std::string(where));
    }
}

}  // namespace dateline
