#include "internal.h"

void galen_history_limit(int lines) { stifle_history(lines); }

void galen_history_add(const char *line) { add_history(line); }

void galen_history_clear(void) { clear_history(); }
