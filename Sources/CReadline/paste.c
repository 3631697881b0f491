#include <stdlib.h>

#include "internal.h"

// Terminals wrap what is pasted in these two sequences. readline's own command takes control characters into the line
// as they are, has no limit, and cannot be broken off while the closing sequence is missing; hence this one.
static const char pasted_begins[] = "\033[200~";
static const char pasted_ends[] = "\033[201~";
enum { PASTED_ENDS_LENGTH = sizeof pasted_ends - 1 };

typedef struct {
  char *bytes;
  size_t count, room;
} paste_buffer;

// A question is one line: line ends and tabs become blanks, other control characters are dropped.
static void keep(paste_buffer *buffer, int byte) {
  if (byte == '\r' || byte == '\n' || byte == '\t') byte = ' ';
  if (byte < 0x20 || byte == 0x7F) return;
  if (buffer->count < buffer->room)
    buffer->bytes[buffer->count++] = (char)byte;
  else
    galen_line_note_cut();
}

static int insert_pasted(int count, int key) {
  (void)count;
  (void)key;
  paste_buffer buffer = {.room = galen_line_room()};
  buffer.bytes = malloc(buffer.room + 1);
  if (buffer.bytes == NULL) buffer.room = 0;

  int matched = 0, byte = 0, previous = 0;
  while (matched < PASTED_ENDS_LENGTH && (byte = rl_read_key()) >= 0) {
    if (byte == pasted_ends[matched]) {
      matched++;
    } else {
      // The closing sequence holds ESC only at its start, so what looked like it can be kept as it is.
      for (int i = 1; i < matched; i++) keep(&buffer, pasted_ends[i]);
      matched = byte == pasted_ends[0];
      if (!matched && !(byte == '\n' && previous == '\r')) keep(&buffer, byte);
    }
    previous = byte;
  }
  if (buffer.bytes == NULL) return 0;
  if (buffer.count == buffer.room) buffer.count = galen_whole_scalars(buffer.bytes, buffer.count);
  buffer.bytes[buffer.count] = '\0';
  rl_insert_text(buffer.bytes);
  free(buffer.bytes);
  return 0;
}

void galen_paste_start(void) {
  rl_bind_keyseq_in_map(pasted_begins, insert_pasted, rl_get_keymap_by_name("emacs-standard"));
  rl_bind_keyseq_in_map(pasted_begins, insert_pasted, rl_get_keymap_by_name("vi-insert"));
}
