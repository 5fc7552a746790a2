// SPDX-License-Identifier: Apache-2.0
#include "core/civil_time.hpp"
#include "formats/json_writer.hpp"
#include "formats/offset_map.hpp"
#include "formats/record_fields.hpp"
#include "formats/record_json.hpp"

namespace dateline {
namespace {

template <class T>
std::string id_of(Index<T> index) {
    return record_fields::id_letter<T> + std::to_string(index.value + 1);
}

/// The writing archive of record_fields.hpp.
class Writer {
  public:
    Writer(std::string& out, const OffsetMap& offsets) : json_(out), offsets_(offsets) {}

    template <class T>
    void field(std::string_view name, const T& x) {
        json_.key(name);
        write(x);
    }
    template <class T>
    void nullable(std::string_view name, const std::optional<T>& x) {
        json_.key(name);
        x ? write(*x) : void(json_.null());
    }
    template <class T>
    void sparse(std::string_view name, const std::optional<T>& x) {
        if (x) field(name, *x);
    }
    void sparse(std::string_view name, bool x) {
        if (x) field(name, x);
    }
    template <class T>
        requires requires(const T& x) { x.empty(); }
    void sparse(std::string_view name, const T& x) {
        if (!x.empty()) field(name, x);
    }

    void instant(std::string_view name, const std::optional<UtcMinute>& x, TimePrecision precision) {
        json_.key(name);
        x ? json_.value(format_instant(*x, precision)) : json_.null();
    }
    void point(const std::optional<Point>& x) {
        if (x) json_.member("lat", x->lat).member("lon", x->lon);
    }
    void range(std::string_view name, const std::optional<double>& low, const std::optional<double>& high) {
        if (!low && !high) return;
        json_.key(name).begin_array();
        low ? json_.value(*low) : json_.null();
        high ? json_.value(*high) : json_.null();
        json_.end_array();
    }
    void interval(const CivilInterval& x) {
        civil("from", x.from);
        civil("to", x.to);
    }
    void valid(std::string_view name, const CivilInterval& x) {
        json_.key(name).begin_array();
        x.from ? json_.value(format_civil(*x.from)) : json_.null();
        x.to ? json_.value(format_civil(*x.to)) : json_.null();
        json_.end_array();
    }
    void anchor(std::string_view name, TimeAnchor kind, const std::optional<Index<TimeExpression>>& time) {
        json_.member(name, time ? id_of(*time) : std::string(to_string(kind)));
    }
    void speakers(const std::vector<Index<Entity>>& x) {
        json_.key("speaker");
        x.empty() ? void(json_.null()) : write(x.front());
        field("speakers", x);
    }
    void bears_on(std::string_view name, const std::vector<Index<Attribution>>& statements, const std::vector<Index<Event>>& events) {
        json_.key(name).begin_array();
        for (const auto& x : statements) write(x);
        for (const auto& x : events) write(x);
        json_.end_array();
    }

    /// A layer: an array of objects, with ids where the layer has them.
    template <class T>
    void layer(std::string_view name, const std::vector<T>& elements) {
        json_.key(name).begin_array();
        for (std::uint32_t i = 0; i < elements.size(); ++i) {
            json_.begin_object();
            if constexpr (record_fields::has_id<T>) json_.member("id", id_of(Index<T>{i}));
            record_fields::fields(*this, elements[i]);
            json_.end_object();
        }
        json_.end_array();
    }

    JsonWriter& json() { return json_; }

    void write(ByteSpan x) {
        const auto span = offsets_.code_points(x);
        json_.begin_array().value(span.begin).value(span.end).end_array();
    }

  private:
    void civil(std::string_view name, const std::optional<CivilMinute>& x) {
        json_.key(name);
        x ? json_.value(format_civil(*x)) : json_.null();
    }

    template <class T>
        requires std::integral<T> || std::floating_point<T>
    void write(T x) { json_.value(x); }
    void write(const std::string& x) { json_.value(x); }
    void write(UtcMinute x) { json_.value(format_instant(x)); }
    template <class E>
        requires std::is_enum_v<E>
    void write(E x) { json_.value(to_string(x)); }
    template <class T>
    void write(Index<T> x) {
        if constexpr (record_fields::id_letter<T> != '\0' && !std::same_as<T, TimeExpression>) json_.value(id_of(x));
        else json_.value(x.value);
    }
    template <class T>
    void write(const std::vector<T>& x) {
        json_.begin_array();
        for (const auto& element : x) write(element);
        json_.end_array();
    }
    void write(const std::map<std::string, std::string>& x) {
        json_.begin_object();
        for (const auto& [key, value] : x) json_.member(key, value);
        json_.end_object();
    }
    template <class T>
        requires requires(Writer& a, const T& x) { record_fields::fields(a, x); }
    void write(const T& x) {
        json_.begin_object();
        record_fields::fields(*this, x);
        json_.end_object();
    }

    JsonWriter json_;
    const OffsetMap& offsets_;
};

}  // namespace

const std::vector<std::string_view>& layer_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> out{"sentences"};
        const Record empty;
        record_fields::each_layer([&](std::string_view name, const auto&) { out.push_back(name); }, empty);
        return out;
    }();
    return names;
}

void write_record(std::string& out, const Record& record, const LayerNames& only) {
    const OffsetMap offsets(record.document.text);
    Writer writer(out, offsets);
    auto& json = writer.json();
    const auto wanted = [&](std::string_view name) { return only.empty() || only.find(name) != only.end(); };
    json.begin_object();
    json.member("format", record_format).member("id", record.document.id).member("text", record.document.text);
    json.key("document").begin_object();
    record_fields::fields(writer, record.document);
    json.end_object();
    writer.field("paragraphs", record.paragraphs);
    if (wanted("sentences")) {
        json.key("sentences").begin_array();
        for (const auto& sentence : record.sentences) writer.write(sentence.span);
        json.end_array();
    }
    record_fields::each_layer([&](std::string_view name, const auto& layer) { if (wanted(name)) writer.layer(name, layer); }, record);
    json.end_object();
}

}  // namespace dateline
