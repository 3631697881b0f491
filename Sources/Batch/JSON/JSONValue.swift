/// JSON to be written: reports, summaries and the like, which are small and made once.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A count.
  public static func count(_ number: Int) -> JSONValue { .integer(Int64(number)) }

  /// The value on one line, the keys of objects in the order of the alphabet.
  public var line: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += String(value).utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += Self.text(of: value).utf8
    case .string(let value): JSONWriter.append(value, to: &bytes)
    case .array(let values):
      Self.append(values, between: "[", and: "]", to: &bytes) { value, bytes in value.append(to: &bytes) }
    case .object(let fields):
      Self.append(fields.sorted { $0.key < $1.key }, between: "{", and: "}", to: &bytes) { field, bytes in
        JSONWriter.append(field.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.value.append(to: &bytes)
      }
    }
  }

  private static func append<Item>(
    _ items: [Item], between open: Character, and close: Character, to bytes: inout [UInt8],
    _ append: (Item, inout [UInt8]) -> Void
  ) {
    bytes += String(open).utf8
    for (number, item) in items.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      append(item, &bytes)
    }
    bytes += String(close).utf8
  }

  /// The shortest digits that give the number again; JSON knows neither infinity nor what is no number.
  private static func text(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    return Int64(exactly: number).map(String.init) ?? "\(number)"
  }
}
