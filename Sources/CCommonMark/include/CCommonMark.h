#ifndef GALEN_CCOMMONMARK_H
#define GALEN_CCOMMONMARK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a part of a Markdown document is. Parts that carry no words of their own, such as links, are not reported.
typedef enum {
  GALEN_MARKDOWN_PARAGRAPH,
  GALEN_MARKDOWN_HEADING,
  GALEN_MARKDOWN_LIST,
  GALEN_MARKDOWN_ITEM,
  GALEN_MARKDOWN_CODE_BLOCK,
  GALEN_MARKDOWN_HTML_BLOCK,
  GALEN_MARKDOWN_RULE,
  GALEN_MARKDOWN_STRONG,
  GALEN_MARKDOWN_EMPHASIS,
  GALEN_MARKDOWN_TEXT,
  GALEN_MARKDOWN_INLINE_HTML,
  GALEN_MARKDOWN_LINE_BREAK
} galen_markdown_kind;

/// The beginning or the end of one part. Parts without inner parts are only entered.
typedef struct {
  galen_markdown_kind kind;
  bool enters;
  /// The level of a heading, 1 to 6; otherwise 0.
  int32_t level;
  /// Where the part stands, 1-based, lines inclusive; 0 where the library does not know it.
  int32_t first_line;
  int32_t last_line;
  int32_t first_column;
  /// The words of text, code and HTML as UTF-8, valid until the document is closed; otherwise NULL.
  const char *words;
} galen_markdown_event;

/// A document being walked from its beginning to its end.
typedef struct galen_markdown galen_markdown;

/// Reads a CommonMark document; NULL when memory is short. The bytes may be freed afterwards.
galen_markdown *galen_markdown_open(const uint8_t *bytes, size_t count);

/// Writes the next event; false at the end of the document.
bool galen_markdown_next(galen_markdown *document, galen_markdown_event *event);

/// Frees the document and all words that its events pointed to.
void galen_markdown_close(galen_markdown *document);

#endif
