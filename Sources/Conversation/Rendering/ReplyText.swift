public import Knowledge

/// A reply as plain text: what to do or say first, then the passages with their sources, the suggestions, and last the
/// disclaimer.
public struct ReplyText: Sendable {
  /// A paragraph of the text and what it is, so that a terminal can set it off.
  public struct Block: Sendable, Hashable {
    /// What a paragraph is.
    public enum Role: Sendable, Hashable {
      /// What the bot says.
      case message
      /// Where a passage comes from, above it.
      case heading
      /// The leaflet's own words.
      case quotation
      /// File and lines, below a passage.
      case source
      /// Something to choose or to ask next.
      case suggestions
      /// The medical disclaimer.
      case disclaimer
    }

    /// What it is.
    public var role: Role
    /// The text; may have several lines.
    public var text: String

    /// Makes a paragraph.
    public init(role: Role, text: String) {
      self.role = role
      self.text = text
    }
  }

  private let texts: Texts

  /// A renderer with the knowledge folder's words.
  public init(texts: Texts) { self.texts = texts }

  /// The paragraphs of a reply, from top to bottom; the disclaimer is always the last.
  public func blocks(of reply: Reply) -> [Block] {
    var blocks: [Block] = []
    if !reply.message.isEmpty { blocks.append(Block(role: .message, text: reply.message)) }
    if reply.urgency >= .today, !reply.passages.isEmpty {
      blocks.append(Block(role: .message, text: texts.sentence(.afterAdvice)))
    }
    for quotation in reply.passages { blocks += self.blocks(of: quotation) }
    if let suggestions = suggestions(of: reply) { blocks.append(suggestions) }
    blocks.append(Block(role: .disclaimer, text: line(of: reply.disclaimer)))
    return blocks
  }

  /// The whole reply as text, without a line end at its end; quotations are set in by two blanks.
  public func text(of reply: Reply) -> String {
    blocks(of: reply).map(Self.text).joined(separator: "\n\n")
  }

  /// A paragraph as text.
  public static func text(of block: Block) -> String {
    guard block.role == .quotation else { return block.text }
    return block.text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
  }

  /// Where a passage stands, in one line.
  public func source(of passage: Passage) -> String {
    let (first, last) = (passage.source.lines.lowerBound, passage.source.lines.upperBound)
    return texts.sentence(
      first == last ? .sourceLine : .sourceLines,
      ["file": passage.source.file, "first": String(first), "last": String(last)])
  }

  /// The disclaimer as `texts.yaml` presents it; alone when the line there has lost its place.
  private func line(of disclaimer: Disclaimer) -> String {
    let line = texts.sentence(.disclaimerLine, ["text": disclaimer.text])
    return line.contains(disclaimer.text) ? line : disclaimer.text
  }

  private func blocks(of quotation: Quotation) -> [Block] {
    let passage = quotation.passage
    let heading =
      passage.heading == passage.section
      ? texts.sentence(.passageHeadingShort, ["title": quotation.title, "section": passage.section])
      : texts.sentence(
        .passageHeading, ["title": quotation.title, "section": passage.section, "heading": passage.heading])
    return [
      Block(role: .heading, text: heading), Block(role: .quotation, text: passage.text),
      Block(role: .source, text: source(of: passage)),
    ]
  }

  private func suggestions(of reply: Reply) -> Block? {
    guard !reply.suggestions.isEmpty else { return nil }
    if reply.outcome == .clarify {
      let lines = reply.suggestions.enumerated().map { "\($0 + 1). \($1.title)" }
      return Block(role: .suggestions, text: lines.joined(separator: "\n"))
    }
    let lines = [texts.sentence(.nearest)] + reply.suggestions.map { "- \($0.title)" }
    return Block(role: .suggestions, text: lines.joined(separator: "\n"))
  }
}
