#include <stdlib.h>
#include <string.h>

#include "internal.h"

static galen_completer complete;
static void *complete_context;

// The answers to the present call, ending in NULL; readline takes and frees them.
static char **offers;
static size_t offer_count;

void galen_editor_offer(const char *text) {
  char **grown = realloc(offers, (offer_count + 2) * sizeof *offers);
  if (grown == NULL) return;
  offers = grown;
  offers[offer_count] = strdup(text);
  if (offers[offer_count] != NULL) offer_count++;
  offers[offer_count] = NULL;
}

static char **attempt(const char *typed, int start, int end) {
  (void)start;
  (void)end;
  // readline sets these anew before each attempt: file names are never offered, and nothing is put behind the
  // completed text.
  rl_attempted_completion_over = 1;
  rl_completion_append_character = '\0';
  rl_completion_suppress_append = 1;

  offers = NULL;
  offer_count = 0;
  complete(complete_context, typed);
  return offers;
}

static char *offer_no_file(const char *typed, int state) {
  (void)typed;
  (void)state;
  return NULL;
}

void galen_completion_start(galen_completer completer, void *context) {
  complete = completer;
  complete_context = context;
  rl_attempted_completion_function = attempt;
  rl_completion_entry_function = offer_no_file;
  // No character ends a word, so that the whole line is completed, blanks, quotes and all.
  rl_basic_word_break_characters = "";
  rl_completer_word_break_characters = "";
  rl_basic_quote_characters = "";
  // The order of the offers is meant.
  rl_sort_completion_matches = 0;
  rl_ignore_completion_duplicates = 0;
}
