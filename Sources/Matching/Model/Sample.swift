/// A phrasing to learn from: what it looks like and which topic it belongs to.
package struct Sample: Sendable {
  /// Its features.
  package var features: FeatureVector
  /// The topic, by its place among the model's classes.
  package var label: Int
  /// What tells it from other samples: the chance that it meets while it is learned hangs on this alone.
  package var identity: UInt64

  /// Makes a sample.
  package init(features: FeatureVector, label: Int, identity: UInt64) {
    self.features = features
    self.label = label
    self.identity = identity
  }
}
