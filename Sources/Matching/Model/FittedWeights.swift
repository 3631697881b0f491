/// The weights of a softmax regression as fitting leaves them, before they are rounded for storing.
package struct FittedWeights: Sendable {
  /// The number of topics.
  package var classCount: Int
  /// The number of features.
  package var rowCount: Int
  /// Row after row, each padded to `LinearModel.columns(for: classCount)`.
  package var rows: [Float]
  /// One for each column.
  package var bias: [Float]

  /// Puts weights together.
  package init(classCount: Int, rowCount: Int, rows: [Float], bias: [Float]) {
    self.classCount = classCount
    self.rowCount = rowCount
    self.rows = rows
    self.bias = bias
  }

  /// Appends, for each vector, a row that is the sum of its rows times its values.
  mutating func append(sumsOf vectors: [FeatureVector]) {
    let columns = LinearModel.columns(for: classCount)
    rows.reserveCapacity(rows.count + vectors.count * columns)
    for vector in vectors {
      var sum = [Float](repeating: 0, count: columns)
      for (row, value) in zip(vector.rows, vector.values) {
        for column in 0..<columns { sum[column] += value * rows[Int(row) * columns + column] }
      }
      rows += sum
      rowCount += 1
    }
  }
}
