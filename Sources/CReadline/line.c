#include <string.h>

#include "internal.h"

static size_t limit;
static bool cut;

void galen_line_start(size_t bytes) { limit = bytes; }

size_t galen_line_room(void) { return (size_t)rl_end < limit ? limit - (size_t)rl_end : 0; }

void galen_line_enforce(void) {
  if ((size_t)rl_end <= limit) return;
  int kept = (int)galen_whole_scalars(rl_line_buffer, limit);
  rl_delete_text(kept, rl_end);
  if (rl_point > kept) rl_point = kept;
  rl_redisplay();
  galen_line_note_cut();
}

bool galen_line_cut(char *text) {
  if (strlen(text) <= limit) return false;
  text[galen_whole_scalars(text, limit)] = '\0';
  return true;
}

void galen_line_note_cut(void) { cut = true; }

bool galen_line_was_cut(void) {
  bool was = cut;
  cut = false;
  return was;
}

size_t galen_whole_scalars(const char *text, size_t length) {
  size_t start = length;
  while (start > 0 && length - start < 3 && ((unsigned char)text[start - 1] & 0xC0) == 0x80) start--;
  if (start == 0) return length;
  unsigned char lead = (unsigned char)text[start - 1];
  size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  return length - (start - 1) < wanted ? start - 1 : length;
}
