#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "internal.h"

// A UTF-8 sequence comes whole or, over a slow line, within this time.
enum { SEQUENCE_MILLISECONDS = 100 };

// Bytes that were read ahead and are still to be given to readline, last one first.
static unsigned char ahead[3];
static int ahead_count;

// Ctrl-Z: the terminal goes back to the shell until the process is continued.
static void suspend(void) {
  rl_echo_signal_char(SIGTSTP);
  rl_deprep_terminal();
  galen_signal_pass_on(SIGTSTP);
  rl_prep_terminal(1);
  rl_forced_update_display();
}

static galen_ready wait_for_byte(int milliseconds) {
  struct pollfd sources[] = {{.fd = fileno(rl_instream), .events = POLLIN}, {.fd = galen_wakeup(), .events = POLLIN}};
  int count = poll(sources, 2, milliseconds);
  if (galen_signal_came(SIGTSTP)) suspend();
  if (count == 0) return GALEN_READY_NOTHING;
  if (count > 0 && sources[1].revents) galen_wakeup_clear();
  // A hang-up or an error of the terminal counts as a key: reading it then tells the end.
  return count > 0 && sources[0].revents ? GALEN_READY_KEY : GALEN_READY_SIGNAL;
}

galen_ready galen_wait(int milliseconds) { return ahead_count > 0 ? GALEN_READY_KEY : wait_for_byte(milliseconds); }

// Ctrl-C makes the terminal forget what was typed, so a key that was there may be gone. A command that reads on is
// broken off by the end of input. In place of a key that would mean Ctrl-D; NUL does no harm to a line that is going.
static int give_way(void) { return RL_ISSTATE(RL_STATE_READCMD) ? 0 : EOF; }

static int read_byte(void) {
  unsigned char byte;
  for (;;) {
    ssize_t count = read(fileno(rl_instream), &byte, 1);
    if (count == 1) return byte;
    if (count == 0 || errno != EINTR) return EOF;
    if (galen_signal_breaks()) return give_way();
  }
}

int galen_next_byte(FILE *stream) {
  (void)stream;
  if (ahead_count > 0) return ahead[--ahead_count];
  while (wait_for_byte(-1) != GALEN_READY_KEY)
    if (galen_signal_breaks()) return give_way();
  int byte = read_byte();
  if (byte != 0xC2 || wait_for_byte(SEQUENCE_MILLISECONDS) != GALEN_READY_KEY) return byte;

  // C2 80 to C2 9F are the C1 control characters, which readline would send to the terminal as they are: U+009B begins
  // an escape sequence there. They become U+FFFD, EF BF BD in UTF-8.
  int next = read_byte();
  if (next == EOF) return byte;
  if (next < 0x80 || next > 0x9F) {
    ahead[ahead_count++] = (unsigned char)next;
    return byte;
  }
  ahead[ahead_count++] = 0xBD;
  ahead[ahead_count++] = 0xBF;
  return 0xEF;
}
