#include "CZlib.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

// The largest window, and 16 for a gzip header in place of a zlib one.
static const int window_bits = 15 + 16;
static const int level = 6;
static const int memory_level = 8;

// Where reading is in the file.
enum place { before_members, in_member, after_member, in_padding, damaged };

// zlib's own gzread passes over whatever follows a member and does not look like another, so a damaged one would be lost
// without a word; and it hands on what is not compressed at all.
struct galen_gunzip {
  int descriptor;
  z_stream stream;
  enum place place;
  bool is_all;
  // The last call filled its room, so there may be more without more input.
  bool was_full;
  uint8_t input[1 << 16];
};

galen_gunzip *galen_gunzip_open(int descriptor) {
  galen_gunzip *file = calloc(1, sizeof *file);
  if (file == NULL) return NULL;
  file->descriptor = descriptor;
  if (inflateInit2(&file->stream, window_bits) == Z_OK) return file;
  free(file);
  return NULL;
}

bool galen_gunzip_has_more(const galen_gunzip *file) { return file->stream.avail_in > 0 || file->was_full; }

// Makes sure that there is input unless that is all; false when reading fails.
static bool fill(galen_gunzip *file) {
  if (galen_gunzip_has_more(file) || file->is_all) return true;
  ssize_t count = read(file->descriptor, file->input, sizeof file->input);
  if (count < 0) return false;
  file->is_all = count == 0;
  file->stream.next_in = file->input;
  file->stream.avail_in = (uInt)count;
  return true;
}

// Goes on inside a member.
static enum place inflate_more(galen_gunzip *file) {
  int code = inflate(&file->stream, Z_NO_FLUSH);
  file->was_full = file->stream.avail_out == 0;
  if (code == Z_STREAM_END) {
    file->was_full = false;
    return inflateReset(&file->stream) == Z_OK ? after_member : damaged;
  }
  return code == Z_OK || code == Z_BUF_ERROR ? in_member : damaged;
}

// Tapes and some servers fill up the last block with NUL bytes; anything else after them has no place there.
static enum place pass_padding(z_stream *stream) {
  for (; stream->avail_in > 0; stream->avail_in -= 1, stream->next_in += 1) {
    if (*stream->next_in != 0) return damaged;
  }
  return in_padding;
}

long galen_gunzip_read(galen_gunzip *file, uint8_t *bytes, size_t count) {
  z_stream *stream = &file->stream;
  stream->next_out = bytes;
  stream->avail_out = (uInt)count;
  while (stream->avail_out == count && file->place != damaged) {
    if (!fill(file)) return galen_gunzip_failed;
    bool is_end = file->is_all && !galen_gunzip_has_more(file);
    switch (file->place) {
      case after_member:
      case in_padding:
        if (is_end) return 0;
        file->place = file->place == in_padding || *stream->next_in == 0 ? pass_padding(stream) : inflate_more(file);
        break;
      default: file->place = is_end ? damaged : inflate_more(file);
    }
  }
  // What came before the damage is handed over first.
  size_t got = count - stream->avail_out;
  return got > 0 ? (long)got : galen_gunzip_damaged;
}

void galen_gunzip_close(galen_gunzip *file) {
  inflateEnd(&file->stream);
  close(file->descriptor);
  free(file);
}

static int start(z_stream *stream) {
  memset(stream, 0, sizeof *stream);
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, memory_level, Z_DEFAULT_STRATEGY);
}

size_t galen_gzip_bound(size_t count) {
  z_stream stream;
  if (start(&stream) != Z_OK) return 0;
  size_t bound = deflateBound(&stream, count);
  deflateEnd(&stream);
  return bound;
}

size_t galen_gzip(const uint8_t *bytes, size_t count, uint8_t *member, size_t capacity) {
  z_stream stream;
  if (start(&stream) != Z_OK) return 0;
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = member;
  stream.avail_out = (uInt)capacity;
  int code = deflate(&stream, Z_FINISH);
  size_t length = stream.total_out;
  deflateEnd(&stream);
  return code == Z_STREAM_END ? length : 0;
}

uint32_t galen_crc32(uint32_t sum, const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(sum, bytes, count);
}
