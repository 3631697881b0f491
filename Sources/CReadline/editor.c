#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

// While a window's edge is dragged, sizes come in showers: one report when it has been quiet for this long.
enum { SETTLE_MILLISECONDS = 150 };

static bool started, accepted;
// The line last read; NULL at the end of input.
static char *line;
// What was being typed when the width changed, and where the cursor stood in it.
static char *kept;
static int kept_point;
static int reported_columns;

static void speak_utf8(void) {
  setlocale(LC_CTYPE, "");
  // readline asks the environment again for each line, so setlocale alone would not last.
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setenv("LC_ALL", "C.UTF-8", 1);
}

bool galen_editor_start(const char *application, size_t limit, galen_completer completer, void *context) {
  if (started || !galen_signals_start()) return false;
  started = true;
  speak_utf8();
  rl_readline_name = application;
  rl_instream = stdin;
  // With the output redirected, the line is still edited before the eyes of the person who types.
  rl_outstream = isatty(STDOUT_FILENO) ? stdout : stderr;
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_getc_function = galen_next_byte;
  galen_line_start(limit);
  galen_completion_start(completer, context);
  rl_initialize();
  galen_paste_start();
  using_history();
  return true;
}

void galen_editor_stop(void) {
  if (!started) return;
  started = false;
  free(line);
  free(kept);
  line = kept = NULL;
  clear_history();
  galen_signals_stop();
}

const char *galen_editor_line(void) { return line == NULL ? "" : line; }

static void accept(char *text) {
  // Keys that wait are taken in one go, Enter among them, so the line may have got too long after the last look at it.
  if (text != NULL && galen_line_cut(text)) galen_line_note_cut();
  line = text;
  accepted = true;
  rl_callback_handler_remove();
}

static int columns(void) {
  int rows = 0, width = 0;
  rl_reset_screen_size();
  rl_get_screen_size(&rows, &width);
  return width;
}

static void begin(const char *prompt) {
  free(line);
  line = NULL;
  accepted = false;
  galen_line_was_cut();
  galen_signals_take_terminal();
  reported_columns = columns();
  rl_callback_handler_install(prompt, accept);
  if (kept == NULL) return;
  rl_insert_text(kept);
  rl_point = kept_point;
  rl_redisplay();
  free(kept);
  kept = NULL;
}

// Lets go of the terminal without a line.
static galen_editor_outcome leave(galen_editor_outcome outcome) {
  rl_callback_sigcleanup();
  if (outcome == GALEN_EDITOR_RESIZED) {
    kept = strdup(rl_line_buffer);
    kept_point = rl_point;
    rl_clear_visible_line();
  } else {
    rl_point = rl_end;
    rl_redisplay();
    if (outcome == GALEN_EDITOR_INTERRUPTED) rl_echo_signal_char(SIGINT);
    rl_crlf();
  }
  rl_free_line_state();
  rl_replace_line("", 1);
  rl_callback_handler_remove();
  fflush(rl_outstream);
  galen_signals_leave_terminal();
  return outcome;
}

static galen_editor_outcome finish(void) {
  galen_signals_leave_terminal();
  bool cut = galen_line_was_cut();
  if (line == NULL) return GALEN_EDITOR_END;
  return cut ? GALEN_EDITOR_CUT_LINE : GALEN_EDITOR_LINE;
}

// Whether the process was asked to end. The terminal is made well again first, as the process mostly ends here.
static bool was_asked_to_end(void) {
  static const int endings[] = {SIGHUP, SIGQUIT, SIGTERM};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    if (!galen_signal_came(endings[i])) continue;
    rl_deprep_terminal();
    galen_signal_pass_on(endings[i]);
    return true;
  }
  return false;
}

galen_editor_outcome galen_editor_read(const char *prompt, int idle_milliseconds) {
  begin(prompt);
  bool settling = false;
  while (!accepted) {
    if (galen_signal_came(SIGINT)) return leave(GALEN_EDITOR_INTERRUPTED);
    if (was_asked_to_end()) return leave(GALEN_EDITOR_END);
    if (galen_signal_came(SIGWINCH)) {
      rl_resize_terminal();
      settling = true;
    }
    switch (galen_wait(settling ? SETTLE_MILLISECONDS : idle_milliseconds)) {
    case GALEN_READY_KEY:
      rl_callback_read_char();
      if (!accepted) galen_line_enforce();
      break;
    case GALEN_READY_SIGNAL:
      break;
    case GALEN_READY_NOTHING:
      if (!settling) return leave(GALEN_EDITOR_IDLE);
      settling = false;
      if (columns() != reported_columns) return leave(GALEN_EDITOR_RESIZED);
    }
  }
  return finish();
}
