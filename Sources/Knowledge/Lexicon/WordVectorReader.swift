/// Reads `lexicon/word-vectors.txt`: a stem a line, then its vector in a leaflet and, where it is another one, that in a
/// question; two hexadecimal digits for each component.
///
/// The file is made by a script, so whatever is wrong with it is damage, and there is one thing to do about it.
public enum WordVectorReader {
  /// Reads the vectors; a line that cannot be read is left out with a finding.
  public static func read(_ file: FolderContents.File) -> (vectors: [WordVector], findings: [Finding]) {
    var findings: [Finding] = []
    guard let source = SourceText(file, findings: &findings) else { return ([], findings) }
    var vectors: [WordVector] = []
    for line in 1...source.lines.count {
      let bytes = source.lines.content(of: line)
      guard let first = bytes.first, first != UInt8(ascii: "#") else { continue }
      let parts = bytes.split(separator: UInt8(ascii: " "))
      let numbers = parts.dropFirst().compactMap(components)
      if (2...3).contains(parts.count), numbers.count == parts.count - 1 {
        let stem = String(decoding: parts[0], as: UTF8.self)
        vectors.append(WordVector(stem: stem, components: numbers[0], asked: numbers.last))
      } else {
        findings.append(
          source.finding(
            .error, line: line,
            "This line is not a stem and one or two times \(SIMD64<Int8>.scalarCount) numbers in hexadecimal, so it is left out. "
              + "Take the file from Galen's own knowledge again."))
      }
    }
    return (vectors, findings)
  }

  private static func components(_ digits: ArraySlice<UInt8>) -> SIMD64<Int8>? {
    var components = SIMD64<Int8>.zero
    guard digits.count == 2 * components.scalarCount else { return nil }
    for index in components.indices {
      let place = digits.startIndex + 2 * index
      guard let high = value(ofDigit: digits[place]), let low = value(ofDigit: digits[place + 1]) else { return nil }
      components[index] = Int8(bitPattern: high << 4 | low)
    }
    return components
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
