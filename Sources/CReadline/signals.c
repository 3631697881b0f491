#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "internal.h"

// readline's own handlers are not used: it keeps one signal only, and its caller would not be woken when the signal
// lands on another thread. Here each signal has a flag of its own, and a descriptor wakes whichever thread is waiting.

static const int terminal_signals[] = {SIGHUP, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
enum { TERMINAL_SIGNALS = sizeof terminal_signals / sizeof *terminal_signals };

static volatile sig_atomic_t came[NSIG];
static struct sigaction before[NSIG];
static volatile int wakeup = -1;

static void note(int signal) {
  int saved = errno;
  came[signal] = 1;
  uint64_t one = 1;
  // A full counter needs no other wake-up, so there is nothing to do about a failure.
  ssize_t ignored = write(wakeup, &one, sizeof one);
  (void)ignored;
  errno = saved;
}

static void take(int signal) {
  struct sigaction action = {.sa_handler = note};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, &before[signal]);
}

static void give_back(int signal) { sigaction(signal, &before[signal], NULL); }

bool galen_signals_start(void) {
  if (wakeup < 0) wakeup = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (wakeup < 0) return false;
  take(SIGINT);
  return true;
}

void galen_signals_stop(void) {
  give_back(SIGINT);
  came[SIGINT] = 0;
}

void galen_signals_take_terminal(void) {
  for (int i = 0; i < TERMINAL_SIGNALS; i++) {
    int signal = terminal_signals[i];
    came[signal] = 0;
    take(signal);
    // Who started Galen so that it outlives a hang-up means it.
    if (before[signal].sa_handler == SIG_IGN && signal != SIGWINCH) give_back(signal);
  }
}

void galen_signals_leave_terminal(void) {
  for (int i = 0; i < TERMINAL_SIGNALS; i++) give_back(terminal_signals[i]);
}

bool galen_signal_came(int signal) {
  if (!came[signal]) return false;
  came[signal] = 0;
  return true;
}

bool galen_signal_breaks(void) {
  return came[SIGINT] || came[SIGHUP] || came[SIGQUIT] || came[SIGTERM];
}

void galen_signal_pass_on(int signal) {
  give_back(signal);
  raise(signal);
  take(signal);
}

int galen_wakeup(void) { return wakeup; }

void galen_wakeup_clear(void) {
  uint64_t count;
  ssize_t ignored = read(wakeup, &count, sizeof count);
  (void)ignored;
}
