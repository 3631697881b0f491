/// A phrasing to learn from: what it looks like and which topic it belongs to.
package struct Sample: Sendable {
  /// Its features.
  package var features: FeatureVector
  /// The topic, by its place among the model's classes.
  package var label: Int

  /// Makes a sample.
  package init(features: FeatureVector, label: Int) {
    self.features = features
    self.label = label
  }
}
