/// Texts in one block of bytes; each is made into a `String` only when it is asked for.
package struct TextTable: Sendable {
  private var texts = SliceTable<UInt8>()

  /// A table without texts.
  package init() {}

  /// A table of these texts.
  package init(_ texts: [String]) {
    for text in texts { self.texts.append(text.utf8) }
  }

  /// The number of texts.
  package var count: Int { texts.count }

  /// The text at a place.
  package subscript(place: Int) -> String { String(decoding: texts[place], as: UTF8.self) }
}

extension TextTable: Storable {
  package func write(to writer: inout ByteWriter) { texts.write(to: &writer) }
  package init(from reader: inout ByteReader) throws(DamagedBytes) { texts = try SliceTable(from: &reader) }
}
