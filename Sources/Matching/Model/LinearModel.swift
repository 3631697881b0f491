package import Knowledge

/// A softmax regression over topics: one row of weights for each feature, one column for each topic.
///
/// The weights are whole numbers from −127 to 127 times a scale for each row, in one block of bytes, so that a cached
/// model is used where it lies and answers with the same bits as the one that was just fitted.
package struct LinearModel: Sendable {
  /// The number of topics.
  package let classCount: Int
  private let columnCount: Int
  private let rowCount: Int
  private let weights: Blob
  private let scales: Blob
  private let bias: Blob

  /// The lanes that are worked on at a time; rows are padded to a multiple of them.
  package static let lanes = 16

  /// The number of columns of a row for a number of topics.
  package static func columns(for classCount: Int) -> Int { (classCount + lanes - 1) / lanes * lanes }

  /// Uses a model where it lies; nil when the blocks do not fit together.
  package init?(classCount: Int, rowCount: Int, weights: Blob, scales: Blob, bias: Blob) {
    let columns = Self.columns(for: classCount)
    guard classCount > 0, weights.count == rowCount * columns, scales.count == rowCount * MemoryLayout<Float>.size,
      bias.count == columns * MemoryLayout<Float>.size
    else { return nil }
    self.classCount = classCount
    columnCount = columns
    self.rowCount = rowCount
    self.weights = weights
    self.scales = scales
    self.bias = bias
  }

  /// The blocks of bytes, to be stored.
  package var blocks: (weights: Blob, scales: Blob, bias: Blob) { (weights, scales, bias) }

  /// The probability of each topic for a vector of features, in the order of the classes; they add up to 1.
  package func probabilities(of vector: FeatureVector) -> [Float] {
    Softmax.probabilities(of: scores(of: vector), classCount: classCount)
  }

  /// The score of each topic for a vector of features, in the order of the classes, padded to whole lanes.
  package func scores(of vector: FeatureVector) -> [SIMD16<Float>] {
    var scores = [SIMD16<Float>](repeating: .zero, count: columnCount / Self.lanes)
    bias.withBytes { bias in
      for chunk in scores.indices {
        scores[chunk] = bias.loadUnaligned(fromByteOffset: chunk * 64, as: SIMD16<Float>.self)
      }
    }
    weights.withBytes { weights in
      scales.withBytes { scales in
        for (row, value) in zip(vector.rows, vector.values) {
          let factor = value * scales.loadUnaligned(fromByteOffset: Int(row) * 4, as: Float.self)
          let start = Int(row) * columnCount
          for chunk in scores.indices {
            let steps = weights.loadUnaligned(fromByteOffset: start + chunk * Self.lanes, as: SIMD16<Int8>.self)
            scores[chunk] += factor * SIMD16<Float>(steps)
          }
        }
      }
    }
    return scores
  }

  /// Rounds fitted weights to the stored form.
  ///
  /// - Parameter sums: Vectors for each of which a row is added that is the sum of its rows times its values.
  package static func quantized(_ fitted: FittedWeights, addingSumsOf sums: [FeatureVector] = []) -> LinearModel? {
    let columns = Self.columns(for: fitted.classCount)
    let rowCount = fitted.rowCount + sums.count
    var weights = [UInt8](repeating: 0, count: rowCount * columns)
    var scales = [Float](repeating: 0, count: rowCount)
    for row in 0..<rowCount {
      let values = row < fitted.rowCount ? fitted.row(row) : fitted.sum(of: sums[row - fitted.rowCount])[...]
      let largest = values.reduce(0) { max($0, abs($1)) }
      guard largest > 0 else { continue }
      scales[row] = largest / 127
      for (column, value) in zip(0..., values) {
        weights[row * columns + column] = UInt8(bitPattern: Int8((value / scales[row]).rounded(.toNearestOrEven)))
      }
    }
    return LinearModel(
      classCount: fitted.classCount, rowCount: rowCount, weights: Blob(weights),
      scales: Blob(scales.withUnsafeBytes { Array($0) }), bias: Blob(fitted.bias.withUnsafeBytes { Array($0) }))
  }
}

extension LinearModel: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(classCount)
    writer.write(rowCount)
    writer.write(weights)
    writer.write(scales)
    writer.write(bias)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    guard
      let model = LinearModel(
        classCount: try reader.readInt(), rowCount: try reader.readInt(), weights: try reader.readBlob(),
        scales: try reader.readBlob(), bias: try reader.readBlob())
    else { throw DamagedBytes() }
    self = model
  }
}
