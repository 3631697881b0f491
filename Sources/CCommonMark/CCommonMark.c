#include "CCommonMark.h"

#include <cmark.h>
#include <stdlib.h>

struct galen_markdown {
  cmark_node *root;
  cmark_iter *iterator;
};

galen_markdown *galen_markdown_open(const uint8_t *bytes, size_t count) {
  galen_markdown *document = calloc(1, sizeof *document);
  if (document == NULL) return NULL;
  // Source positions are asked for, smart punctuation is not: the leaflet's characters stay as they are.
  document->root = cmark_parse_document((const char *)bytes, count, CMARK_OPT_SOURCEPOS);
  document->iterator = cmark_iter_new(document->root);
  return document;
}

static bool kind_of(cmark_node *node, galen_markdown_kind *kind) {
  switch (cmark_node_get_type(node)) {
  case CMARK_NODE_PARAGRAPH: *kind = GALEN_MARKDOWN_PARAGRAPH; return true;
  case CMARK_NODE_HEADING: *kind = GALEN_MARKDOWN_HEADING; return true;
  case CMARK_NODE_LIST: *kind = GALEN_MARKDOWN_LIST; return true;
  case CMARK_NODE_ITEM: *kind = GALEN_MARKDOWN_ITEM; return true;
  case CMARK_NODE_CODE_BLOCK: *kind = GALEN_MARKDOWN_CODE_BLOCK; return true;
  case CMARK_NODE_HTML_BLOCK: *kind = GALEN_MARKDOWN_HTML_BLOCK; return true;
  case CMARK_NODE_THEMATIC_BREAK: *kind = GALEN_MARKDOWN_RULE; return true;
  case CMARK_NODE_STRONG: *kind = GALEN_MARKDOWN_STRONG; return true;
  case CMARK_NODE_EMPH: *kind = GALEN_MARKDOWN_EMPHASIS; return true;
  case CMARK_NODE_TEXT:
  case CMARK_NODE_CODE: *kind = GALEN_MARKDOWN_TEXT; return true;
  case CMARK_NODE_HTML_INLINE: *kind = GALEN_MARKDOWN_INLINE_HTML; return true;
  case CMARK_NODE_SOFTBREAK:
  case CMARK_NODE_LINEBREAK: *kind = GALEN_MARKDOWN_LINE_BREAK; return true;
  default: return false;
  }
}

bool galen_markdown_next(galen_markdown *document, galen_markdown_event *event) {
  cmark_event_type type;
  while ((type = cmark_iter_next(document->iterator)) != CMARK_EVENT_DONE) {
    cmark_node *node = cmark_iter_get_node(document->iterator);
    if (!kind_of(node, &event->kind)) continue;
    event->enters = type == CMARK_EVENT_ENTER;
    event->level = cmark_node_get_heading_level(node);
    event->first_line = cmark_node_get_start_line(node);
    event->last_line = cmark_node_get_end_line(node);
    event->first_column = cmark_node_get_start_column(node);
    event->words = cmark_node_get_literal(node);
    return true;
  }
  return false;
}

void galen_markdown_close(galen_markdown *document) {
  if (document == NULL) return;
  cmark_iter_free(document->iterator);
  cmark_node_free(document->root);
  free(document);
}
