#ifndef GALEN_CREADLINE_H
#define GALEN_CREADLINE_H

#include <stdbool.h>
#include <stddef.h>

// Library: GNU readline 8.2 (Debian: libreadline-dev). Nothing of readline's own, neither type nor global, leaves this
// target. readline has one state per process: so has this. All functions are to be called from one thread at a time.

/// What ended the wait for a line.
typedef enum galen_editor_outcome {
  /// Enter was pressed: galen_editor_line() has the line.
  GALEN_EDITOR_LINE,
  /// As above, but the line was longer than the limit and has lost its end.
  GALEN_EDITOR_CUT_LINE,
  /// Ctrl-C: what was typed is gone, the cursor stands on a fresh row.
  GALEN_EDITOR_INTERRUPTED,
  /// Ctrl-D on an empty line, a terminal that has gone, or a request to end that the process has survived.
  GALEN_EDITOR_END,
  /// The terminal has another width: prompt and line are wiped from the screen; what was typed comes back with the
  /// next read.
  GALEN_EDITOR_RESIZED,
  /// No key for as long as was asked for: what was typed is gone, the cursor stands on a fresh row.
  GALEN_EDITOR_IDLE,
} galen_editor_outcome;

/// Called when Tab is pressed, with what stands left of the cursor. Answers by calling galen_editor_offer(): first with
/// the text that replaces `typed`, then, when there are several possibilities, with each of them. No call means no
/// completion.
typedef void (*galen_completer)(void *context, const char *typed);

/// Prepares the one line editor of the process; false when it is already in use.
/// `application` is the name that `$if` lines of the user's inputrc ask for. A line holds at most `limit` bytes.
/// From now on Ctrl-C (SIGINT) does not end the process: it is told by the present or the next read.
/// Where the environment asks for a locale without UTF-8, LC_ALL is set to C.UTF-8 in this process, for all that Galen
/// says is UTF-8; call this before there are other threads that might look at the environment.
bool galen_editor_start(const char *application, size_t limit, galen_completer completer, void *context);

/// Shows the prompt and waits for a line. Stretches of the prompt that take no room stand between \001 and \002.
/// `idle_milliseconds` without a key end the wait; negative: wait for ever.
galen_editor_outcome galen_editor_read(const char *prompt, int idle_milliseconds);

/// The last line read, without its line end; belongs to the editor and stays valid until the next read.
const char *galen_editor_line(void);

/// Answers a completer, see there; the text is copied.
void galen_editor_offer(const char *text);

/// Gives SIGINT back to whoever had it, forgets line and history; galen_editor_start() may be called again.
void galen_editor_stop(void);

/// Keeps the memory of this process out of dumps, also those that the kernel hands to a program (core_pattern), and away
/// from other processes of the same user. prctl(2) takes a variable number of arguments, which Swift cannot call.
bool galen_forbid_dumps(void);

// The field of a public terminal: readline's line and display without its keys, settings, completion, history, undo and
// kill ring. Not to be used together with the editor above.

/// What a key may do to the line of the field; there is nothing else.
typedef enum galen_field_action {
  GALEN_FIELD_LEFT,
  GALEN_FIELD_RIGHT,
  GALEN_FIELD_HOME,
  GALEN_FIELD_END,
  /// Takes the character before the cursor away.
  GALEN_FIELD_RUB_OUT,
  /// Takes the character at the cursor away.
  GALEN_FIELD_DELETE,
  /// Takes the whole line away.
  GALEN_FIELD_CLEAR,
} galen_field_action;

/// Prepares the one field of the process; false when it is already in use. Neither the terminal's settings nor signals
/// are touched. `utf8`: whether the terminal shows and sends UTF-8; else ASCII.
bool galen_field_start(bool utf8);

/// Tells the size of the window. `on_one_row`: a long line is moved sideways instead of going on in the next row.
void galen_field_size(int rows, int columns, bool on_one_row);

/// Shows the prompt, from the first column on, and behind it what has been typed.
void galen_field_show(const char *prompt);

/// Puts a text in at the cursor; seen after galen_field_redraw().
void galen_field_insert(const char *text);

/// Does one thing to the line; seen after galen_field_redraw().
void galen_field_act(galen_field_action action);

/// Brings the screen up to date with the line.
void galen_field_redraw(void);

/// What has been typed; belongs to the field and stays valid until it changes.
const char *galen_field_text(void);

/// Keeps at most this many lines in memory, the newest.
void galen_history_limit(int lines);

/// Adds a line to the history in memory, where the arrow keys and Ctrl-R find it.
void galen_history_add(const char *line);

/// Forgets the history in memory.
void galen_history_clear(void);

#endif
