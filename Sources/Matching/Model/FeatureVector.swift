/// The weighted features of one text, by their rows among the model's weights.
struct FeatureVector: Sendable {
  /// The rows, in the order in which the features were met.
  var rows: [Int32] = []
  /// The weight of each.
  var values: [Float] = []
}

/// A phrasing to learn from: what it looks like and which topic it belongs to.
struct Sample: Sendable {
  /// Its features.
  var features: FeatureVector
  /// The topic, by its place among the model's classes.
  var label: Int
}
