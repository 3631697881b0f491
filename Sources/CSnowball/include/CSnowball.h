#ifndef GALEN_CSNOWBALL_H
#define GALEN_CSNOWBALL_H

#include <stddef.h>
#include <stdint.h>

/// Stems one lower-case English word (Snowball "Porter 2") and writes the stem to `stem`, which must hold `capacity` bytes.
/// Returns the length of the stem in bytes; 0 when it does not fit or no stemmer could be made.
size_t galen_stem_english(const uint8_t *word, size_t count, uint8_t *stem, size_t capacity);

#endif
