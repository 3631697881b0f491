#include <sys/prctl.h>

#include "internal.h"

bool galen_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0; }
