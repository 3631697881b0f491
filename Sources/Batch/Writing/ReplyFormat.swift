public import Conversation

/// How a reply is written.
public protocol ReplyFormat: Sendable {
  /// What stands before all replies.
  func header(_ layout: TableLayout) -> [UInt8]

  /// Appends the reply to a record.
  ///
  /// - Parameter verdict: Whether it was as expected; nil when nothing was expected.
  func append(_ reply: Reply, to record: BatchRecord, verdict: Bool?, _ layout: TableLayout, bytes: inout [UInt8])
}

extension ReplyFormat {
  /// Most forms have no header.
  public func header(_ layout: TableLayout) -> [UInt8] { [] }
}

/// The columns that a table of replies has besides its own.
public struct TableLayout: Sendable, Hashable {
  /// The names of the columns that are carried through.
  public var carried: [String] = []
  /// Whether no record can carry anything else; otherwise that stands in a column of its own, as JSON.
  public var isComplete = true

  /// Whether there is a column for what a record carries under a name.
  func carries(_ name: String) -> Bool { carried.contains { $0.utf8.elementsEqual(name.utf8) } }
}
