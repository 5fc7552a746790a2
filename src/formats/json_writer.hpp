// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Writes JSON (RFC 8259) straight into a string, on one line and in the order of the calls. Commas are its business; that keys and
/// values alternate is the caller's. Numbers are the shortest that read back the same; NaN and infinities become null.
class JsonWriter {
  public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    JsonWriter& value(double number);
    JsonWriter& value(float number);
    template <std::same_as<bool> B>
    JsonWriter& value(B flag) { return raw(flag ? "true" : "false"); }
    template <std::integral I>
        requires(!std::same_as<I, bool>)
    JsonWriter& value(I number) { return raw(std::to_string(number)); }
    JsonWriter& null() { return raw("null"); }
    /// Text that is JSON already.
    JsonWriter& raw(std::string_view json);

    template <class T>
    JsonWriter& member(std::string_view name, const T& content) { return key(name).value(content); }
    /// null where there is nothing.
    template <class T>
    JsonWriter& member(std::string_view name, const std::optional<T>& content) {
        key(name);
        return content ? value(*content) : null();
    }
    /// Left out where the text is empty.
    JsonWriter& member_unless_empty(std::string_view name, std::string_view text) { return text.empty() ? *this : key(name).value(text); }

  private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void separate();

    std::string& out_;
    bool comma_ = false;
};

}  // namespace dateline
