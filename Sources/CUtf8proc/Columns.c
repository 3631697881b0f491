#include "CUtf8proc.h"

#include <utf8proc.h>

int galen_scalar_columns(uint32_t scalar) {
  utf8proc_int32_t code = (utf8proc_int32_t)scalar;
  if (utf8proc_category(code) == UTF8PROC_CATEGORY_CN) return -1;
  return utf8proc_charwidth(code);
}
