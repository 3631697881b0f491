/// Reads keys out of the bytes that a terminal sends.
///
/// Whatever is no ``Key`` is swallowed whole: escape sequences of any length (ECMA-48: CSI, SS3, and the strings of OSC,
/// DCS, SOS, PM and APC), Meta keys, control characters, NUL, bytes that are no UTF-8, characters that are not seen. Memory
/// is bounded however much is sent.
public struct KeyDecoder: Sendable {
  private enum State: Hashable {
    case ground
    case escape
    /// After ESC O.
    case singleShift
    /// After ESC [, with the first few bytes of the sequence.
    case sequence([UInt8])
    /// After ESC [ [, with which the Linux console begins its function keys.
    case linuxFunctionKey
    /// In a string that ends with BEL or ESC \.
    case string
    /// In a character of several bytes: those that have come, and how many there are in all.
    case scalar([UInt8], count: Int)
  }

  private var state = State.ground

  /// Begins at the start of a key.
  public init() {}

  /// Whether a key has begun and not ended.
  public var isWaiting: Bool { state != .ground }

  /// Takes a byte; nil while a key is not finished.
  public mutating func take(_ byte: UInt8) -> Key? {
    switch state {
    case .ground: return begin(byte)
    case .escape: return afterEscape(byte)
    case .singleShift: return finish(Self.finals[byte] ?? .ignored)
    case .linuxFunctionKey: return finish(.ignored)
    case .sequence(let bytes): return go(on: bytes, with: byte)
    case .string: return inString(byte)
    case .scalar(let bytes, let count): return add(byte, to: bytes, count: count)
    }
  }

  /// Ends a key that has begun because nothing more comes; nil when there is none.
  ///
  /// Without this a person who presses Esc would lose the next letter.
  public mutating func pause() -> Key? { isWaiting ? finish(.ignored) : nil }

  private mutating func finish(_ key: Key) -> Key {
    state = .ground
    return key
  }

  private mutating func begin(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x1B: state = .escape
    case 0x20...0x7E: return .text(Unicode.Scalar(byte))
    case 0xC2...0xDF: state = .scalar([byte], count: 2)
    case 0xE0...0xEF: state = .scalar([byte], count: 3)
    case 0xF0...0xF4: state = .scalar([byte], count: 4)
    default: return Self.controls[byte] ?? .ignored
    }
    return nil
  }

  private mutating func afterEscape(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x1B: return .ignored
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"): state = .string
    default: return broken(by: byte)
    }
    return nil
  }

  private mutating func go(on bytes: [UInt8], with byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "[") where bytes.isEmpty: state = .linuxFunctionKey
    case 0x20...0x3F: state = .sequence(bytes.count < Self.longestSequence ? bytes + [byte] : bytes)
    case 0x40...0x7E: return finish(key(of: bytes, final: byte))
    default: return broken(by: byte)
    }
    return nil
  }

  private mutating func inString(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x07, 0x18, 0x1A: return finish(.ignored)
    case 0x1B: state = .escape
    default: break
    }
    return nil
  }

  private mutating func add(_ byte: UInt8, to bytes: [UInt8], count: Int) -> Key? {
    guard byte & 0xC0 == 0x80 else {
      // The character was none; what stands behind it is a key of its own.
      state = .ground
      return begin(byte)
    }
    let bytes = bytes + [byte]
    guard bytes.count == count else {
      state = .scalar(bytes, count: count)
      return nil
    }
    var decoder = UTF8()
    var source = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&source), Self.isSeen(scalar) else { return finish(.ignored) }
    return finish(.text(scalar))
  }

  /// A byte that does not belong to what had begun: keys that always work, such as Ctrl-C, work here, too.
  private mutating func broken(by byte: UInt8) -> Key? {
    state = .ground
    guard byte < 0x20 || byte >= 0xC2 else { return .ignored }
    return begin(byte)
  }

  private func key(of bytes: [UInt8], final: UInt8) -> Key {
    if final == UInt8(ascii: "~") {
      let number = bytes.prefix { $0 != UInt8(ascii: ";") }
      return Self.numbers[String(decoding: number, as: UTF8.self)] ?? .ignored
    }
    // With parameters an arrow is an arrow with Shift or Ctrl.
    let isKey = bytes.allSatisfy { (0x30...0x3B).contains($0) }
    return isKey ? Self.finals[final] ?? .ignored : .ignored
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// More parameters than any key has; what comes after them is not kept.
  private static let longestSequence = 16

  private static let controls: [UInt8: Key] = [
    0x01: .home, 0x03: .leave, 0x04: .leave, 0x05: .end, 0x08: .rubOut, 0x0A: .enter, 0x0C: .redraw, 0x0D: .enter,
    0x15: .clearLine, 0x1A: .leave, 0x1C: .leave, 0x7F: .rubOut,
  ]

  /// The last byte of the sequences of keys without a number (xterm, Linux console, VT220).
  private static let finals: [UInt8: Key] = [
    UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left, UInt8(ascii: "F"): .end, UInt8(ascii: "H"): .home,
    UInt8(ascii: "M"): .enter,
  ]

  /// The numbers of the sequences that end with a tilde.
  private static let numbers: [String: Key] = [
    "1": .home, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home, "8": .end,
  ]
}
