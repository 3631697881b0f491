#ifndef GALEN_CZLIB_H
#define GALEN_CZLIB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A gzip file that is being read.
typedef struct galen_gunzip galen_gunzip;

/// What reading may end with, besides a count of bytes.
enum { galen_gunzip_damaged = -1, galen_gunzip_failed = -2 };

/// Starts to read the gzip file behind a descriptor, which belongs to it from now on; NULL when there is no memory.
galen_gunzip *galen_gunzip_open(int descriptor);

/// Reads at most `count` bytes, however many members the file has.
///
/// NUL bytes after the last member are passed over. Returns how many came, 0 at the end, `galen_gunzip_damaged` when the
/// file is cut short, is not compressed, or holds anything else that is wrong, or `galen_gunzip_failed` with `errno` when
/// it cannot be read; after `EINTR` it can be read on.
long galen_gunzip_read(galen_gunzip *file, uint8_t *bytes, size_t count);

/// Whether there may be more bytes to read without reading from the descriptor.
bool galen_gunzip_has_more(const galen_gunzip *file);

/// Ends reading and closes the descriptor.
void galen_gunzip_close(galen_gunzip *file);

/// How many bytes a gzip member of `count` bytes takes at most.
size_t galen_gzip_bound(size_t count);

/// Writes `count` bytes as one gzip member that names no time and no file, so that the same bytes give the same member.
///
/// Returns its length, or 0 when `capacity` is too small or there is no memory.
size_t galen_gzip(const uint8_t *bytes, size_t count, uint8_t *member, size_t capacity);

/// Goes on with a CRC-32 over `count` more bytes; it starts at 0.
uint32_t galen_crc32(uint32_t sum, const uint8_t *bytes, size_t count);

#endif
