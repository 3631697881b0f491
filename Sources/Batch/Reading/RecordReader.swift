import CZlib

/// The records of one file or pipe, one after the other.
public struct RecordReader: ~Copyable {
  /// What came of asking for a record.
  public enum Next: Sendable {
    /// A record.
    case record(RawRecord)
    /// Nothing is there yet, and more may come.
    case nothingYet
    /// The file has no more.
    case end
    /// Somebody wishes to stop.
    case stopped
  }

  let format: QuestionFormat
  private let options: ReadingOptions
  private var source: ByteSource
  private var cutter: RecordCutter
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAll = false
  private var line = 1
  private var isPassingOver = false
  private var isAfterReturn = false
  /// The header of the table; nil until it is read, and where there is no table.
  private(set) var header: TableHeader?
  /// The CRC-32 of all records so far.
  private(set) var digest: UInt32

  /// Opens a file; `-` is standard input.
  ///
  /// - Parameter digest: That of the files before this one.
  public init(path: String, options: ReadingOptions, digest: UInt32 = 0) throws(BatchError) {
    format = options.format ?? QuestionFormat(extensionOf: path) ?? .text
    self.options = options
    self.digest = digest
    source = try ByteSource(path: path)
    cutter = RecordCutter(delimiter: format.delimiter, limit: options.longestRecord)
  }

  /// How many bytes of the file have been read.
  var position: Int { source.position }

  /// The next record.
  ///
  /// - Parameters:
  ///   - waits: Whether to wait where nothing is there yet.
  ///   - stop: What may end the wait.
  public mutating func next(waits: Bool = true, stop: StopRequest? = nil) throws(BatchError) -> Next {
    while true {
      if isPassingOver { passOver() }
      if !isPassingOver, let record = cut() { return .record(record) }
      if isAll { return .end }
      if start > 0 {
        bytes.removeFirst(start)
        start = 0
      }
      switch try source.read(into: &bytes, waits: waits, stop: stop) {
      case .bytes: continue
      case .nothingYet: return .nothingYet
      case .stopped: return .stopped
      case .end: isAll = true
      }
    }
  }

  /// The next record in the bytes at hand; nil when they hold none.
  private mutating func cut() -> RawRecord? {
    while true {
      if isAfterReturn, start < bytes.count {
        if bytes[start] == 0x0A { start += 1 }
        isAfterReturn = false
      }
      // Lends the rest of the bytes to the cutter, which is another part of this value.
      let rest = bytes.withUnsafeBufferPointer { bytes in
        cutter.cut(UnsafeBufferPointer(rebasing: bytes[start...]), isAll: isAll)
      }
      let first = line
      switch rest {
      case .more: return nil
      case .tooLong:
        isPassingOver = true
        return record(first, .unreadable(.tooLong(limit: options.longestRecord)))
      case .tooLongRow(let next, let breaks):
        advance(next, breaks: breaks)
        return record(first, .unreadable(.tooLong(limit: options.longestRecord)))
      case .noRecord(let fault, let next):
        advance(next, breaks: 0)
        return record(first, .unreadable(RecordProblem(fault)))
      case .record(let count, let next, let breaks):
        let content = content(bytes[start..<start + count])
        advance(next, breaks: breaks)
        if let content { return record(first, content, size: count) }
      }
    }
  }

  private mutating func advance(_ count: Int, breaks: Int) {
    drop(count)
    isAfterReturn = count > 0 && bytes[start - 1] == 0x0D
    line += breaks + 1
  }

  /// Leaves bytes behind, which count for the digest whatever becomes of them.
  private mutating func drop(_ count: Int) {
    bytes.withUnsafeBufferPointer { digest = galen_crc32(digest, $0.baseAddress?.advanced(by: start), count) }
    start += count
  }

  private mutating func record(_ line: Int, _ content: RawRecord.Content, size: Int = 0) -> RawRecord {
    // The row after a header that cannot be read is no header.
    if format.delimiter != nil, header == nil { header = .unreadable(column: options.column) }
    return RawRecord(line: line, content: content, size: size, digest: digest)
  }

  /// What was cut out; nil for the header of a table and its empty lines.
  private mutating func content(_ text: ArraySlice<UInt8>) -> RawRecord.Content? {
    switch format {
    case .text: return .text(Array(text))
    case .jsonl: return .json(Array(text))
    case .csv, .tsv:
      let cells = TableHeader.cells(of: text, delimiter: format.delimiter ?? 0)
      guard let header else {
        header = TableHeader(cells: cells, column: options.column)
        return nil
      }
      // Where there is only one column, an empty line is a row with an empty cell.
      return text.isEmpty && header.names.count > 1 ? nil : .row(cells, header)
    }
  }

  /// Drops what is left of a line that is too long.
  private mutating func passOver() {
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return drop(bytes.count - start)
    }
    isPassingOver = false
    advance(end + 1 - start, breaks: 0)
  }
}

extension RecordProblem {
  static func tooLong(limit: Int) -> RecordProblem {
    RecordProblem(message: "This line is longer than \(limit) bytes and was skipped. Allow more with --max-line.")
  }

  init(_ fault: RecordCutter.Fault) {
    switch fault {
    case .strayQuote:
      message =
        "The quotation marks of this row are not right. Put the whole cell in quotation marks and double those inside."
    case .openQuote:
      message =
        "A quotation mark is opened in this row and not closed. Close it, or double it if it belongs to the text."
    }
  }
}
