/// Lists of plain values, laid one behind the other in one block, so that a thousand short lists are read like one.
package struct SliceTable<Element: BitwiseCopyable & Sendable>: Sendable {
  /// Where each list ends, by its place.
  private var ends: [UInt32] = []
  private var elements: [Element] = []

  /// A table without lists.
  package init() {}

  /// A table of these lists.
  package init(_ lists: [[Element]]) {
    for list in lists { append(list) }
  }

  /// Adds a list at the end.
  package mutating func append(_ list: some Sequence<Element>) {
    elements += list
    ends.append(UInt32(elements.count))
  }

  /// The number of lists.
  package var count: Int { ends.count }

  /// The places of the lists.
  package var indices: Range<Int> { ends.indices }

  /// The list at a place.
  package subscript(place: Int) -> ArraySlice<Element> {
    elements[(place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])]
  }
}

extension SliceTable: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(plain: ends)
    writer.write(plain: elements)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    ends = try reader.readPlain()
    elements = try reader.readPlain()
    var last: UInt32 = 0
    for end in ends {
      guard end >= last else { throw DamagedBytes() }
      last = end
    }
    guard Int(last) == elements.count else { throw DamagedBytes() }
  }
}
