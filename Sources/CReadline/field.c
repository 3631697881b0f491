#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// readline's line and its display, without readline's keys: no byte of the terminal ever reaches readline. What may be
// done to the line is the list of actions below and nothing else.

static bool started, shown;

static void leave_terminal_alone(int meta) { (void)meta; }
static void leave_terminal_alone_again(void) {}
static int read_nothing(FILE *stream) {
  (void)stream;
  return EOF;
}
static void accept_nothing(char *line) { free(line); }

bool galen_field_start(bool utf8) {
  if (started) return false;
  started = true;
  // readline asks the environment for the locale, its settings and its history.
  setenv("LC_ALL", utf8 ? "C.UTF-8" : "C", 1);
  setenv("INPUTRC", "/dev/null", 1);
  setlocale(LC_CTYPE, "");
  rl_readline_name = "Galen";
  rl_instream = stdin;
  rl_outstream = stdout;
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_inhibit_completion = 1;
  rl_prep_term_function = leave_terminal_alone;
  rl_deprep_term_function = leave_terminal_alone_again;
  rl_getc_function = read_nothing;
  rl_initialize();
  // It would look at the terminal's settings to know, which it is not to touch.
  rl_tty_set_echoing(1);
  rl_variable_bind("bell-style", "none");
  rl_variable_bind("enable-bracketed-paste", "off");
  rl_variable_bind("show-mode-in-prompt", "off");
  rl_variable_bind("blink-matching-paren", "off");
  // Should anything ever be read as a key all the same, it finds no command.
  Keymap none = rl_make_bare_keymap();
  if (none != NULL) rl_set_keymap(none);
  stifle_history(0);
  return true;
}

void galen_field_size(int rows, int columns, bool on_one_row) {
  rl_set_screen_size(rows, columns);
  rl_variable_bind("horizontal-scroll-mode", on_one_row ? "on" : "off");
}

void galen_field_show(const char *prompt) {
  char *kept = shown ? strdup(rl_line_buffer) : NULL;
  int point = rl_point;
  if (shown) rl_callback_handler_remove();
  shown = true;
  rl_callback_handler_install(prompt, accept_nothing);
  if (kept != NULL) {
    rl_insert_text(kept);
    rl_point = point;
    free(kept);
  }
  galen_field_redraw();
}

void galen_field_insert(const char *text) { rl_insert_text(text); }

void galen_field_act(galen_field_action action) {
  switch (action) {
  case GALEN_FIELD_LEFT:
    if (rl_point > 0) rl_backward_char(1, 0);
    break;
  case GALEN_FIELD_RIGHT:
    if (rl_point < rl_end) rl_forward_char(1, 0);
    break;
  case GALEN_FIELD_HOME:
    rl_point = 0;
    break;
  case GALEN_FIELD_END:
    rl_point = rl_end;
    break;
  case GALEN_FIELD_RUB_OUT:
    if (rl_point > 0) rl_rubout(1, 0);
    break;
  case GALEN_FIELD_DELETE:
    if (rl_point < rl_end) rl_delete(1, 0);
    break;
  case GALEN_FIELD_CLEAR:
    rl_replace_line("", 1);
    rl_point = 0;
    break;
  }
}

void galen_field_redraw(void) {
  // There is no way to undo, so nothing is kept for it.
  rl_free_undo_list();
  rl_redisplay();
  fflush(rl_outstream);
}

const char *galen_field_text(void) { return shown ? rl_line_buffer : ""; }
