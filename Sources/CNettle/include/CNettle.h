#ifndef GALEN_CNETTLE_H
#define GALEN_CNETTLE_H

#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 of `count` bytes to `digest`, which must hold 32 bytes.
void galen_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);

#endif
