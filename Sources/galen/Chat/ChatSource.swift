import Conversation
import Knowledge

/// What `/source` shows.
enum ChatSource {
  /// File, lines and hash of each passage of the last reply.
  static func text(of reply: Reply?, texts: Texts) -> String {
    let passages = reply?.passages.map(\.passage) ?? []
    guard !passages.isEmpty else { return texts.sentence(.noSource) }
    let renderer = ReplyText(texts: texts)
    return passages.map { "\(renderer.source(of: $0))\nSHA-256: \($0.source.sha256)" }.joined(separator: "\n")
  }
}
