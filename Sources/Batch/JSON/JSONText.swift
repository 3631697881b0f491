import CRapidJSON

/// A JSON value as its text, which is read only as far as somebody asks, so that what is carried through comes out as it
/// was written: numbers digit for digit, the members of objects in their order.
///
/// RapidJSON reads it, because it hands over numbers as text and does not grow the stack; what comes with Swift turns
/// 1.10 into 1.1 and takes longer than finding the answer.
public struct JSONText: Sendable, Hashable {
  /// What a value is.
  public enum Kind: Int32, Sendable {
    case null, bool, number, string, array, object
  }

  /// What the value is.
  public var kind: Kind
  /// The content of a string, as UTF-8; the JSON text of anything else.
  public var bytes: [UInt8]

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: JSONText

    /// Makes a member.
    public init(name: String, value: JSONText) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a value of its parts.
  init(kind: Kind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// A string.
  public init(_ text: some StringProtocol) { self.init(kind: .string, bytes: Array(text.utf8)) }

  /// The string that this is; nil when it is anything else.
  public var string: String? { kind == .string ? String(decoding: bytes, as: UTF8.self) : nil }

  /// A string, or a whole number as its digits; nil when it is anything else.
  public var name: String? {
    if kind == .number, bytes.contains(where: { ".eE".utf8.contains($0) }) { return nil }
    return kind == .string || kind == .number ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Whether it says nothing: null, an empty string or an empty array.
  var isBlank: Bool { kind == .null || kind == .string && bytes.isEmpty || elements?.isEmpty == true }

  /// The strings of an array, or a single string as one; nil when it is anything else.
  public var strings: [String]? {
    if let string { return [string] }
    guard kind == .array, let elements = Self.parts(of: bytes) else { return nil }
    let strings = elements.compactMap(\.value.string)
    return strings.count == elements.count ? strings : nil
  }

  /// The elements of an array; nil when it is anything else.
  public var elements: [JSONText]? { kind == .array ? Self.parts(of: bytes)?.map(\.value) : nil }

  /// The members of an object; nil when it is anything else.
  public var members: [Member]? { kind == .object ? Self.parts(of: bytes) : nil }

  /// The members of the object that a text is.
  static func object(_ text: [UInt8]) -> Result<[Member], NoObject> {
    let (kind, parts) = read(text)
    if kind == galen_json_object { return .success(parts) }
    switch kind {
    case Int32(galen_json_invalid): return .failure(.noJSON)
    case Int32(galen_json_too_big): return .failure(.tooBig)
    case Int32(galen_json_half_pair): return .failure(.halfPair)
    default: return .failure(.otherJSON)
    }
  }

  /// Why a text is no JSON object.
  enum NoObject: Error {
    case noJSON, tooBig, halfPair, otherJSON
  }

  private static func parts(of text: [UInt8]) -> [Member]? {
    let (kind, parts) = read(text)
    return kind < galen_json_null ? nil : parts
  }

  /// What RapidJSON takes a text for, and its parts.
  private static func read(_ text: [UInt8]) -> (kind: Int32, parts: [Member]) {
    let collector = Collector()
    let kind = text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { json in
        galen_json_read(json.baseAddress, json.count, Unmanaged.passUnretained(collector).toOpaque()) {
          context, kind, key, keyCount, text, textCount in
          guard let context, let kind = Kind(rawValue: kind) else { return }
          let name = String(decoding: UnsafeRawBufferPointer(start: key, count: keyCount), as: UTF8.self)
          let value = JSONText(kind: kind, bytes: Array(UnsafeRawBufferPointer(start: text, count: textCount)))
          Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().parts.append(Member(name: name, value: value))
        }
      }
    }
    return (kind, collector.parts)
  }

  /// Where the parts go while C calls back.
  private final class Collector {
    var parts: [Member] = []
  }
}
