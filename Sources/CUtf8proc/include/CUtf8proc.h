#ifndef GALEN_CUTF8PROC_H
#define GALEN_CUTF8PROC_H

#include <stddef.h>
#include <stdint.h>

// Library: utf8proc (Debian: libutf8proc-dev). Its tables are fixed, so no answer depends on the locale.

/// Folds case, accents and compatibility characters of UTF-8 text and drops characters that are not shown.
/// Stores the result in `*folded`, for galen_free(), and returns its length in bytes; negative when it failed.
ptrdiff_t galen_fold(const uint8_t *bytes, size_t count, uint8_t **folded);

/// Takes compatibility characters of UTF-8 text apart and drops accents; case stays.
/// Stores the result in `*decomposed`, for galen_free(), and returns its length in bytes; negative when it failed.
ptrdiff_t galen_decompose(const uint8_t *bytes, size_t count, uint8_t **decomposed);

/// Frees what galen_fold() or galen_decompose() stored.
void galen_free(uint8_t *folded);

/// The columns that a terminal gives to one Unicode scalar standing alone: 0, 1 or 2; -1 for a scalar that utf8proc's
/// edition of Unicode does not know yet.
int galen_scalar_columns(uint32_t scalar);

#endif
