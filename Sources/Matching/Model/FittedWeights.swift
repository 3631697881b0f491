/// The weights of a softmax regression as fitting leaves them, before they are rounded for storing.
struct FittedWeights: Sendable {
  /// The number of topics.
  var classCount: Int
  /// The number of features.
  var rowCount: Int
  /// Row after row, each padded to `LinearModel.columns(for: classCount)`.
  var rows: [Float]
  /// One for each column.
  var bias: [Float]
}
