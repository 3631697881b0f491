#ifndef GALEN_CREADLINE_INTERNAL_H
#define GALEN_CREADLINE_INTERNAL_H

// What the files of this target share with each other; readline.h wants stdio.h before it.
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "CReadline.h"

// signals.c: handlers only set a flag and wake the waiting loop, nothing else.

/// Takes SIGINT for as long as the editor is in use; false when no wake-up descriptor could be made.
bool galen_signals_start(void);
void galen_signals_stop(void);
/// Takes the signals that matter only while the terminal is in readline's hands.
void galen_signals_take_terminal(void);
void galen_signals_leave_terminal(void);
/// Whether the signal has come since the last call.
bool galen_signal_came(int signal);
/// Whether a signal is waiting that ends the wait for a line, if not the process.
bool galen_signal_breaks(void);
/// Lets the signal do what it would have done without the editor; returns if the process lives on.
void galen_signal_pass_on(int signal);
/// The descriptor that becomes readable when a signal comes, and the call that makes it quiet again.
int galen_wakeup(void);
void galen_wakeup_clear(void);

// input.c

/// What a wait ended with.
typedef enum { GALEN_READY_KEY, GALEN_READY_SIGNAL, GALEN_READY_NOTHING } galen_ready;
/// Waits for a key or a signal.
galen_ready galen_wait(int milliseconds);
/// readline's source of bytes. When a signal wants reading to end, it gives way at once, see there.
int galen_next_byte(FILE *stream);

// completion.c
void galen_completion_start(galen_completer completer, void *context);

// paste.c
void galen_paste_start(void);

// line.c: the limit of a line.
void galen_line_start(size_t limit);
/// How many more bytes the line may take.
size_t galen_line_room(void);
/// Drops what is too much.
void galen_line_enforce(void);
/// Cuts a finished line; whether it was too long.
bool galen_line_cut(char *text);
/// Notes that something had to be dropped.
void galen_line_note_cut(void);
/// Whether something was dropped since the last call.
bool galen_line_was_cut(void);
/// The length of `text` without a UTF-8 sequence begun at its end and not finished.
size_t galen_whole_scalars(const char *text, size_t length);

#endif
