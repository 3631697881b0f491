/// Appends JSON to bytes, without a tree in between: replies are mostly constant text, so writing them is copying.
public enum JSONWriter {
  /// Appends a string in its quotation marks.
  public static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(string: $0, to: &bytes) }
    if isDone == nil { append(string: Array(text.utf8), to: &bytes) }
  }

  /// Appends a value as it was written; a string is escaped anew.
  public static func append(_ value: JSONText, to bytes: inout [UInt8]) {
    guard value.kind == .string else { return bytes += value.bytes }
    append(string: value.bytes, to: &bytes)
  }

  /// Appends the name of a member, with the comma before it unless it is the first.
  public static func append(name: StaticString, isFirst: Bool = false, to bytes: inout [UInt8]) {
    bytes.append(isFirst ? UInt8(ascii: "{") : UInt8(ascii: ","))
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes += $0 }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Appends a whole number.
  public static func append(_ number: Int, to bytes: inout [UInt8]) { bytes += String(number).utf8 }

  /// Appends UTF-8 as a string: what JSON does not allow in one is escaped, all else copied in runs.
  static func append(string text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = text.startIndex
    var place = start
    while place != text.endIndex {
      let byte = text[place]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes += text[start..<place]
        appendEscaped(byte, to: &bytes)
        start = text.index(after: place)
      }
      place = text.index(after: place)
    }
    bytes += text[start..<place]
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default: bytes += "\(byte < 0x10 ? "u000" : "u00")\(String(byte, radix: 16))".utf8
    }
  }
}
