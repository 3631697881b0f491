#ifndef GALEN_CRAPIDJSON_H
#define GALEN_CRAPIDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a piece of JSON is.
enum {
  galen_json_half_pair = -3,
  galen_json_too_big = -2,
  galen_json_invalid = -1,
  galen_json_null = 0,
  galen_json_bool = 1,
  galen_json_number = 2,
  galen_json_string = 3,
  galen_json_array = 4,
  galen_json_object = 5,
};

/// Called for each member of an object or element of an array; elements have no key.
///
/// `text` is the content of a string, with its escapes resolved, and the JSON text of anything else, without white space
/// and with its numbers as they were written. Both pointers are good for the call only.
typedef void (*galen_json_part)(
  void *context, int kind, const char *key, size_t key_count, const char *text, size_t text_count);

/// Reads a piece of JSON and hands over its parts, one after the other, after it has been found to be valid.
///
/// A piece that is neither object nor array is its own only part. However deep it is nested, the stack does not grow.
/// Returns what the piece is, or `galen_json_invalid`, or `galen_json_too_big` when a number in it is more than 1e308, or
/// `galen_json_half_pair` when a text in it holds one half of a surrogate pair; then there was no call.
int galen_json_read(const char *json, size_t count, void *context, galen_json_part part);

#ifdef __cplusplus
}
#endif

#endif
