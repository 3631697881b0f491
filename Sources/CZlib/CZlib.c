#include "CZlib.h"

#include <string.h>
#include <zlib.h>

static gzFile file_of(galen_gunzip *file) { return (gzFile)(void *)file; }

galen_gunzip *galen_gunzip_open(int descriptor) {
  gzFile file = gzdopen(descriptor, "rb");
  if (file != NULL) gzbuffer(file, 1 << 16);
  return (galen_gunzip *)(void *)file;
}

long galen_gunzip_read(galen_gunzip *file, uint8_t *bytes, size_t count) {
  int got = gzread(file_of(file), bytes, (unsigned)count);
  if (got > 0) return got;
  int code = Z_OK;
  gzerror(file_of(file), &code);
  if (code == Z_ERRNO) return galen_gunzip_failed;
  // A file that is cut short ends with Z_BUF_ERROR.
  return code == Z_OK || code == Z_STREAM_END ? 0 : galen_gunzip_damaged;
}

void galen_gunzip_close(galen_gunzip *file) { gzclose(file_of(file)); }

// The largest window, and 16 for a gzip header in place of a zlib one.
static const int window_bits = 15 + 16;
static const int level = 6;
static const int memory_level = 8;

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
