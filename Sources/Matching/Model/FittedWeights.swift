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
}
