internal import CCommonMark

/// Reads Markdown into leaves through libcmark.
///
/// The document is walked event by event and never held as a tree, so that no depth of nesting can exhaust the stack.
struct MarkdownReader {
  private let source: SourceText
  /// How many lines of the file stand before the Markdown.
  private let lineOffset: Int

  private var leaves: [Leaf] = []
  private var runs: [Run] = []
  private var items: [Leaf.Item] = []
  private var listCount = 0
  private var itemCount = 0
  private var strongDepth = 0
  private var emphasisDepth = 0
  private var startsLine = false
  private var isRaised = false
  private var lastLine = 0

  /// The leaves of a file from a line on.
  static func leaves(of source: SourceText, from firstLine: Int) -> [Leaf] {
    var reader = MarkdownReader(source: source, lineOffset: firstLine - 1)
    reader.run(source.lines.bytes[max(source.lines.start(of: firstLine), source.start)...])
    return reader.leaves
  }

  private init(source: SourceText, lineOffset: Int) {
    self.source = source
    self.lineOffset = lineOffset
  }

  private mutating func run(_ bytes: ArraySlice<UInt8>) {
    let document = bytes.withUnsafeBufferPointer { galen_markdown_open($0.baseAddress, $0.count) }
    defer { galen_markdown_close(document) }
    guard let document else { return }
    var event = galen_markdown_event()
    while galen_markdown_next(document, &event) { take(event) }
  }

  private mutating func take(_ event: galen_markdown_event) {
    switch event.kind {
    case GALEN_MARKDOWN_LIST where event.enters:
      listCount += 1
      items.append(Leaf.Item(list: listCount, item: 0))
    case GALEN_MARKDOWN_LIST: items.removeLast()
    case GALEN_MARKDOWN_ITEM where event.enters:
      itemCount += 1
      items[items.count - 1].item = itemCount
    case GALEN_MARKDOWN_STRONG: strongDepth += event.enters ? 1 : -1
    case GALEN_MARKDOWN_EMPHASIS: emphasisDepth += event.enters ? 1 : -1
    case GALEN_MARKDOWN_PARAGRAPH where event.enters, GALEN_MARKDOWN_HEADING where event.enters: begin()
    case GALEN_MARKDOWN_PARAGRAPH: endParagraph(event)
    case GALEN_MARKDOWN_HEADING: endHeading(event)
    case GALEN_MARKDOWN_TEXT: add(words(of: event), event)
    case GALEN_MARKDOWN_INLINE_HTML: addHTML(words(of: event), event)
    case GALEN_MARKDOWN_LINE_BREAK: startsLine = true
    case GALEN_MARKDOWN_CODE_BLOCK: addCode(words(of: event), event)
    case GALEN_MARKDOWN_HTML_BLOCK: end(words(of: event).hasPrefix("<!--") ? .comment : .html, lines(of: event), event)
    default: break
    }
  }

  private func words(of event: galen_markdown_event) -> String { event.words.map { String(cString: $0) } ?? "" }

  private func lines(of event: galen_markdown_event) -> ClosedRange<Int> {
    let first = Int(event.first_line) + lineOffset
    return first...max(first, Int(event.last_line) + lineOffset)
  }

  private mutating func begin() {
    runs = []
    startsLine = false
    isRaised = false
    lastLine = 0
  }

  private mutating func add(_ text: String, _ event: galen_markdown_event) {
    let line = Int(event.first_line) + lineOffset
    lastLine = max(lastLine, Int(event.last_line) + lineOffset)
    runs.append(
      Run(
        text: isRaised ? Superscript.raised(text) : text, isStrong: strongDepth > 0, isEmphasised: emphasisDepth > 0,
        line: line, startsLine: startsLine))
    startsLine = false
  }

  /// Tags that only change the looks are marks and go, comments too; anything else between `<` and `>` is wording.
  private mutating func addHTML(_ tag: String, _ event: galen_markdown_event) {
    switch tag.lowercased() {
    case "<sup>": isRaised = true
    case "</sup>": isRaised = false
    case "<br>", "<br/>", "<br />": add(" ", event)
    case "<sub>", "</sub>", "<i>", "</i>", "<em>", "</em>", "<b>", "</b>", "<strong>", "</strong>", "<u>", "</u>":
      add("", event)
    case let comment where comment.hasPrefix("<!--"): add("", event)
    default: add(tag, event)
    }
  }

  private mutating func addCode(_ code: String, _ event: galen_markdown_event) {
    begin()
    runs = [Run(text: code, isStrong: false, isEmphasised: false, line: lines(of: event).lowerBound, startsLine: false)]
    end(.paragraph, lines(of: event), event)
  }

  private mutating func endParagraph(_ event: galen_markdown_event) {
    let block = lines(of: event)
    // Lines that define a link are taken out of a paragraph, and libcmark then counts the others from its first line.
    let shift = block.upperBound - lastLine
    for index in runs.indices { runs[index].line += shift }
    end(.paragraph, (runs.first?.line ?? block.lowerBound)...block.upperBound, event)
  }

  private mutating func endHeading(_ event: galen_markdown_event) {
    let first = lines(of: event).lowerBound
    // An underlined heading has one line more than its words; libcmark may report yet another one.
    let isUnderlined = event.last_line > event.first_line
    let lines = first...(isUnderlined ? max(first, lastLine) + 1 : first)
    // A paragraph with a stray rule right below it looks like an underlined heading, too.
    let wording = runs.wording
    let isParagraph = isUnderlined && (lines.count > 2 || wording.hasSuffix(".") || wording.utf8.count > 120)
    end(isParagraph ? .paragraph : .heading(level: Int(event.level)), lines, event)
  }

  private mutating func end(_ kind: Leaf.Kind, _ lines: ClosedRange<Int>, _ event: galen_markdown_event) {
    leaves.append(
      Leaf(
        kind: kind, lines: lines, column: Int(event.first_column), items: Array(items.prefix(Leaf.deepest)), runs: runs)
    )
    runs = []
  }
}
