/// A knowledge file that was found to be clean text: UTF-8 without control characters.
struct SourceText {
  /// The file's path relative to the knowledge folder.
  let file: String
  /// The file's lines as they stand on disk.
  let lines: RawLines
  /// Where the words begin: after a byte order mark, if there is one.
  let start: Int

  /// Checks a file; nil, with an error finding, when it is not clean text or is empty.
  init?(_ source: FolderContents.File, findings: inout [Finding]) {
    file = source.path
    lines = RawLines(source.bytes)
    start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let problem = Self.problem(in: source.bytes) {
      let place = lines.position(of: problem.offset)
      findings.append(
        Finding(
          file: file, line: place.line, column: place.column, severity: .error, message: problem.message))
      return nil
    }
    guard source.bytes[start...].contains(where: { $0 > 0x20 }) else {
      findings.append(Finding(file: file, severity: .error, message: "This file is empty. Write it, or remove it."))
      return nil
    }
  }

  /// The text of lines from a first one to the one before an end.
  func text(from first: Int, upTo end: Int) -> String {
    let offset = max(lines.start(of: first), start)
    return String(decoding: lines.bytes[offset..<max(offset, lines.start(of: end))], as: UTF8.self)
  }

  /// The words of one line.
  func text(of line: Int) -> String {
    String(decoding: lines.content(of: line).dropFirst(line == 1 ? start : 0), as: UTF8.self)
  }

  /// A finding on a line of this file, at the first character that is not a blank.
  func finding(_ severity: Finding.Severity, line: Int, _ message: String) -> Finding {
    let indent = lines.content(of: line).prefix { $0 == 0x20 || $0 == 0x09 }.count
    return Finding(file: file, line: line, column: indent + 1, severity: severity, message: message)
  }

  private static func problem(in bytes: [UInt8]) -> (offset: Int, message: String)? {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      return (
        error.byteOffsets.lowerBound,
        "This file is not saved as UTF-8 from here on, so nothing is read from it. Save it again with the encoding UTF-8."
      )
    }
    for (offset, byte) in bytes.enumerated() {
      // White space may stand anywhere; C1 controls are two bytes in UTF-8, and U+0085 is white space.
      let isControl =
        (byte < 0x20 && !(0x09...0x0D).contains(byte)) || byte == 0x7F
        || (byte == 0xC2 && (0x80...0x9F).contains(bytes[offset + 1]) && bytes[offset + 1] != 0x85)
      if isControl {
        return (offset, "An invisible control character stands here, so nothing is read from this file. Delete it.")
      }
    }
    return nil
  }
}
