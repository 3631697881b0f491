/// Finds where a record ends in bytes that come a piece at a time: at the end of a line or, in a table, at the end of a
/// row, whose quoted cells may hold line ends.
///
/// Lines end with a line feed, a carriage return or both. Tables are read by RFC 4180 with any delimiter. No library does
/// this: libcsv, the one that streams, tells neither where a row begins nor where its quoting went wrong, lets a cell grow
/// without bound, and takes blanks off cells; SwiftCSV wants the whole file at once.
struct RecordCutter {
  /// What was found.
  enum Cut: Equatable {
    /// The bytes seen so far hold no whole record.
    case more
    /// A record of `count` bytes; the next one starts after `next` bytes. It holds `breaks` line ends in its cells.
    case record(count: Int, next: Int, breaks: Int)
    /// The first line is no record; the next one starts after `next` bytes.
    case noRecord(Fault, next: Int)
    /// A row that is longer than is allowed; the next one starts after `next` bytes. It holds `breaks` line ends.
    case tooLongRow(next: Int, breaks: Int)
    /// The line is longer than is allowed, and its end has not been seen.
    case tooLong
  }

  /// What is wrong with a row.
  enum Fault: Equatable {
    /// A quotation mark stands where none may be.
    case strayQuote
    /// A quotation mark was opened and not closed.
    case openQuote
  }

  private enum Place { case cellStart, plain, quoted, afterQuote }

  private let delimiter: UInt8?
  private let limit: Int
  /// How far it looks for the end of a record.
  private let horizon: Int
  // Where it is in the record that it is looking through.
  private var seen = 0
  private var place = Place.cellStart
  private var isStray = false
  private var breaks = 0
  private var firstBreak: Int?

  /// A cutter of lines or, with a delimiter, of rows.
  ///
  /// - Parameter limit: How many bytes a record may have.
  init(delimiter: UInt8?, limit: Int) {
    self.delimiter = delimiter
    self.limit = limit
    // A row that is too long is looked through a good deal further: only where its quoted cells close is it known that
    // their lines are no rows of their own.
    horizon = delimiter == nil || limit > Int.max / 16 ? limit : max(16 * limit, 1 << 20)
  }

  /// Looks for the end of the record that starts with the first of `bytes`; the next call must start with the same byte
  /// when the answer is `more`, and with the first of the next record otherwise.
  ///
  /// - Parameter isAll: Whether nothing comes after them.
  mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, isAll: Bool) -> Cut {
    let found = search(bytes, isAll: isAll)
    if found != .more { self = RecordCutter(delimiter: delimiter, limit: limit) }
    return found
  }

  private mutating func search(_ bytes: UnsafeBufferPointer<UInt8>, isAll: Bool) -> Cut {
    while seen < bytes.count {
      let byte = bytes[seen]
      if byte == 0x0A || byte == 0x0D, place != .quoted { return record(count: seen, next: seen + 1) }
      if seen >= horizon { return firstBreak.map { .noRecord(.openQuote, next: $0 + 1) } ?? .tooLong }
      if let delimiter { step(byte, delimiter, after: seen > 0 ? bytes[seen - 1] : 0) }
      if isStray, let firstBreak { return .noRecord(.strayQuote, next: firstBreak + 1) }
      seen += 1
    }
    guard isAll, !bytes.isEmpty else { return .more }
    guard place == .quoted else { return record(count: seen, next: seen) }
    return .noRecord(.openQuote, next: firstBreak.map { $0 + 1 } ?? seen)
  }

  private func record(count: Int, next: Int) -> Cut {
    if count > limit { return .tooLongRow(next: next, breaks: breaks) }
    return isStray ? .noRecord(.strayQuote, next: next) : .record(count: count, next: next, breaks: breaks)
  }

  private mutating func step(_ byte: UInt8, _ delimiter: UInt8, after last: UInt8) {
    let isQuote = byte == UInt8(ascii: "\"")
    switch place {
    case .cellStart, .plain:
      if byte == delimiter {
        place = .cellStart
      } else if isQuote {
        if place == .plain { isStray = true } else { place = .quoted }
      } else {
        place = .plain
      }
    case .quoted:
      if isQuote {
        place = .afterQuote
      } else if byte == 0x0A || byte == 0x0D {
        // A carriage return and the line feed after it are one line end.
        if !(byte == 0x0A && last == 0x0D) { breaks += 1 }
        firstBreak = firstBreak ?? seen
      }
    case .afterQuote:
      if isQuote {
        place = .quoted
      } else if byte == delimiter {
        place = .cellStart
      } else {
        isStray = true
        place = .plain
      }
    }
  }
}
