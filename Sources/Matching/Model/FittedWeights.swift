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

  /// A row of weights by its place.
  func row(_ place: Int) -> ArraySlice<Float> {
    let columns = LinearModel.columns(for: classCount)
    return rows[place * columns..<(place + 1) * columns]
  }

  /// A row that is the sum of the rows of a vector times its values.
  func sum(of vector: FeatureVector) -> [Float] {
    var sum = [Float](repeating: 0, count: LinearModel.columns(for: classCount))
    for (place, value) in zip(vector.rows, vector.values) {
      for (column, weight) in row(Int(place)).enumerated() { sum[column] += value * weight }
    }
    return sum
  }
}
