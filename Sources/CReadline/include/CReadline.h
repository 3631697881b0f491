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

/// Keeps at most this many lines in memory, the newest.
void galen_history_limit(int lines);

/// Adds a line to the history in memory, where the arrow keys and Ctrl-R find it.
void galen_history_add(const char *line);

/// Forgets the history in memory.
void galen_history_clear(void);

#endif
