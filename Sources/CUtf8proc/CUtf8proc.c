#include "CUtf8proc.h"

#include <stdlib.h>
#include <utf8proc.h>

ptrdiff_t galen_fold(const uint8_t *bytes, size_t count, uint8_t **folded) {
  // Composed again at the end, so that what is not an accent (Hangul, say) stays in its usual form.
  return utf8proc_map(
      bytes, (utf8proc_ssize_t)count, folded,
      UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
}

ptrdiff_t galen_decompose(const uint8_t *bytes, size_t count, uint8_t **decomposed) {
  return utf8proc_map(
      bytes, (utf8proc_ssize_t)count, decomposed,
      UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
}

void galen_free(uint8_t *folded) { free(folded); }
