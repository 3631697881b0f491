#include "CSnowball.h"

#include <libstemmer.h>
#include <string.h>

size_t galen_stem_english(const uint8_t *word, size_t count, uint8_t *stem, size_t capacity) {
  // A stemmer keeps its working memory inside itself, so each thread has its own; it lives as long as the thread's process.
  static _Thread_local struct sb_stemmer *stemmer = NULL;
  if (stemmer == NULL) stemmer = sb_stemmer_new("english", "UTF_8");
  if (stemmer == NULL) return 0;
  const sb_symbol *result = sb_stemmer_stem(stemmer, word, (int)count);
  size_t length = (size_t)sb_stemmer_length(stemmer);
  if (result == NULL || length > capacity) return 0;
  memcpy(stem, result, length);
  return length;
}
