package import Knowledge

/// The features that the model knows, each with its row among the weights and its inverse document frequency.
///
/// An open-addressing hash table in one block of bytes, so that a cached one is used where it lies.
package struct FeatureTable: Sendable {
  /// The number of rows.
  package let rowCount: Int
  private let slots: Blob
  private let mask: Int

  private struct Slot {
    var key: UInt64 = 0
    var row: Int32 = -1
    var idf: Float = 0
  }

  /// Uses a table where it lies; nil when the block is not one.
  package init?(slots: Blob, rowCount: Int) {
    let count = slots.count / MemoryLayout<Slot>.stride
    guard count > rowCount, count & (count - 1) == 0, slots.count % MemoryLayout<Slot>.stride == 0 else { return nil }
    self.slots = slots
    self.rowCount = rowCount
    mask = count - 1
  }

  /// Builds the block for features given in the order of their rows.
  package static func slots(for features: [(key: UInt64, idf: Float)]) -> Blob {
    var count = 64
    while count < features.count * 2 { count *= 2 }
    var slots = [Slot](repeating: Slot(), count: count)
    for (row, feature) in features.enumerated() {
      var place = Int(truncatingIfNeeded: feature.key) & (count - 1)
      while slots[place].row >= 0 { place = (place + 1) & (count - 1) }
      slots[place] = Slot(key: feature.key, row: Int32(row), idf: feature.idf)
    }
    return Blob(slots.withUnsafeBytes { Array($0) })
  }

  /// The block of bytes, to be stored.
  package var block: Blob { slots }

  /// The features of an utterance that the model knows, weighted by rarity, each family scaled to its share.
  ///
  /// A word that the model has not learned counts as `FeatureName.unknownWord`.
  package func vector(of families: [[UInt64]]) -> FeatureVector {
    // All phrasings' vectors are in memory while they are learned: none is larger than it must be.
    var builder = FeatureVectorBuilder(capacity: families.reduce(0) { $0 + $1.count })
    for (family, keys) in zip(Features.Family.allCases, families) {
      for key in keys { add(key, of: family, to: &builder) }
    }
    return builder.vector
  }

  /// Adds a feature to a vector, if the model knows it.
  func add(_ key: UInt64, of family: Features.Family, to builder: inout FeatureVectorBuilder) {
    let slot = slots.withBytes { bytes in
      let slots = bytes.bindMemory(to: Slot.self)
      return find(key, in: slots) ?? (family == .word ? find(FeatureName.unknownWord, in: slots) : nil)
    }
    guard let slot else { return }
    builder.add(row: slot.row, value: slot.idf, square: slot.idf * slot.idf, of: family)
  }

  /// Whether the model knows a feature.
  package func contains(_ key: UInt64) -> Bool {
    slots.withBytes { find(key, in: $0.bindMemory(to: Slot.self)) != nil }
  }

  private func find(_ key: UInt64, in slots: UnsafeBufferPointer<Slot>) -> Slot? {
    var place = Int(truncatingIfNeeded: key) & mask
    // A damaged table could be full; the count of steps ends the search then.
    for _ in 0...mask {
      let slot = slots[place]
      if slot.row < 0 || Int(slot.row) >= rowCount { return nil }
      if slot.key == key { return slot }
      place = (place + 1) & mask
    }
    return nil
  }
}

extension FeatureTable: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(rowCount)
    writer.write(slots)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let rowCount = try reader.readInt()
    guard let table = FeatureTable(slots: try reader.readBlob(), rowCount: rowCount) else { throw DamagedBytes() }
    self = table
  }
}
