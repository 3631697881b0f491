#include "CRapidJSON.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstring>
#include <string>
#include <vector>

namespace {

using rapidjson::SizeType;

struct Part {
  int kind;
  size_t key, key_end, text_end;
};

// Takes the events of the parser: what stands directly in the root is kept as a part, what lies deeper is written out
// again into the text of the part that it belongs to.
class Parts {
public:
  std::vector<Part> parts;
  std::string arena;
  int root = galen_json_invalid;

  void clear() {
    parts.clear();
    arena.clear();
    root = galen_json_invalid;
    depth = 0;
    has_key = false;
  }

  bool Null() { return scalar(galen_json_null, "null", 4) && (depth < 2 || writer.Null()); }
  bool Bool(bool value) {
    return scalar(galen_json_bool, value ? "true" : "false", value ? 4 : 5) && (depth < 2 || writer.Bool(value));
  }
  bool RawNumber(const char *text, SizeType count, bool) {
    return scalar(galen_json_number, text, count) && (depth < 2 || writer.RawValue(text, count, rapidjson::kNumberType));
  }
  bool String(const char *text, SizeType count, bool) {
    return is_text(text, count) && scalar(galen_json_string, text, count) && (depth < 2 || writer.String(text, count));
  }
  bool Key(const char *text, SizeType count, bool) {
    if (!is_text(text, count)) return false;
    if (depth > 1) return writer.Key(text, count);
    key = arena.size();
    arena.append(text, count);
    has_key = true;
    return true;
  }
  bool StartObject() { return open(galen_json_object) && (depth <= 2 || writer.StartObject()); }
  bool StartArray() { return open(galen_json_array) && (depth <= 2 || writer.StartArray()); }
  bool EndObject(SizeType) { return close(galen_json_object); }
  bool EndArray(SizeType) { return close(galen_json_array); }

  // Numbers come as text, so these are never called.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(int64_t) { return false; }
  bool Uint64(uint64_t) { return false; }
  bool Double(double) { return false; }

private:
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
  size_t depth = 0;
  size_t key = 0;
  bool has_key = false;

  // RapidJSON lets the second half of a surrogate pair stand alone, which makes bytes that are not UTF-8.
  static bool is_text(const char *text, size_t count) {
    const char *end = text + count;
    for (const char *place = text; place < end; ++place) {
      place = static_cast<const char *>(memchr(place, 0xED, end - place));
      if (place == nullptr || place + 1 == end) return true;
      if (static_cast<unsigned char>(place[1]) >= 0xA0) return false;
    }
    return true;
  }

  void add(int kind, const char *text, size_t count) {
    if (!has_key) key = arena.size();
    size_t key_end = arena.size();
    arena.append(text, count);
    parts.push_back({kind, key, key_end, arena.size()});
    has_key = false;
  }

  bool scalar(int kind, const char *text, size_t count) {
    if (depth == 0) root = kind;
    if (depth <= 1) add(kind, text, count);
    return true;
  }

  bool open(int kind) {
    depth += 1;
    if (depth == 1) root = kind;
    if (depth != 2) return true;
    buffer.Clear();
    writer.Reset(buffer);
    return kind == galen_json_object ? writer.StartObject() : writer.StartArray();
  }

  bool close(int kind) {
    if (depth >= 2 && !(kind == galen_json_object ? writer.EndObject() : writer.EndArray())) return false;
    depth -= 1;
    if (depth == 1) add(kind, buffer.GetString(), buffer.GetSize());
    return true;
  }
};

}  // namespace

int galen_json_read(const char *json, size_t count, void *context, galen_json_part part) {
  // Kept from line to line, so that most lines need no memory of their own.
  thread_local Parts parts;
  parts.clear();
  rapidjson::MemoryStream stream(json, count);
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  if (reader.Parse<flags>(stream, parts).IsError()) {
    switch (reader.GetParseErrorCode()) {
      case rapidjson::kParseErrorNumberTooBig: return galen_json_too_big;
      // The only event that is refused is a text with half a surrogate pair.
      case rapidjson::kParseErrorTermination:
      case rapidjson::kParseErrorStringUnicodeSurrogateInvalid: return galen_json_half_pair;
      default: return galen_json_invalid;
    }
  }
  for (const Part &each : parts.parts) {
    const char *base = parts.arena.data();
    part(context, each.kind, base + each.key, each.key_end - each.key, base + each.key_end,
         each.text_end - each.key_end);
  }
  return parts.root;
}
