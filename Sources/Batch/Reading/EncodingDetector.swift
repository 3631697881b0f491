/// Finds out by the first bytes how a text is encoded, and makes it UTF-8 without a byte order mark.
///
/// What has no mark is taken for UTF-8 and handed on as it is, right or wrong.
struct EncodingDetector {
  private var head: [UInt8] = []
  private var isDecided = false
  private var utf16: UTF16Transcoder?

  /// Appends the next bytes as UTF-8; the first few may have to wait for those after them.
  mutating func append(_ piece: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    guard !isDecided else { return add(piece, to: &bytes) }
    head += piece
    if !Self.marks.contains(where: { head.count < $0.count && $0.starts(with: head) }) { decide(&bytes) }
  }

  /// Appends what is left at the end.
  mutating func end(_ bytes: inout [UInt8]) {
    if !isDecided { decide(&bytes) }
    utf16?.end(&bytes)
  }

  private static let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]]

  private mutating func decide(_ bytes: inout [UInt8]) {
    isDecided = true
    let mark = Self.marks.first(where: head.starts)
    if let mark, mark.count == 2 { utf16 = UTF16Transcoder(isBigEndian: mark[0] == 0xFE) }
    add(head.dropFirst(mark?.count ?? 0), to: &bytes)
    head = []
  }

  private mutating func add(_ piece: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    if utf16 != nil { utf16?.append(piece, to: &bytes) } else { bytes += piece }
  }
}
