/// The weighted features of one text, by their rows among the model's weights.
package struct FeatureVector: Sendable {
  /// The rows, in the order in which the features were met.
  package var rows: [Int32]
  /// The weight of each.
  package var values: [Float]

  /// Makes a vector; it is empty unless features are given.
  package init(rows: [Int32] = [], values: [Float] = []) {
    self.rows = rows
    self.values = values
  }
}
