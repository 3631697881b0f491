/// Gathers the features of one text and scales each family to its share (Euclidean norm).
struct FeatureVectorBuilder {
  private var rows: [Int32] = []
  private var values: [Float] = []
  private var families: [UInt8] = []
  /// By family: the sum of the squares.
  private var squares = SIMD4<Float>(repeating: 0)

  /// A builder with room for so many features.
  init(capacity: Int = 0) {
    rows.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
    families.reserveCapacity(capacity)
  }

  /// Adds a row of weights with its value; `square` is the sum of the squares of the features that it stands for.
  mutating func add(row: Int32, value: Float, square: Float, of family: Features.Family) {
    rows.append(row)
    values.append(value)
    families.append(UInt8(family.rawValue))
    squares[family.rawValue] += square
  }

  /// The sum of the squares of a family.
  func square(of family: Features.Family) -> Float { squares[family.rawValue] }

  /// The vector of all that was added, before the families are scaled.
  var unscaled: FeatureVector { FeatureVector(rows: rows, values: values) }

  /// The vector of all that was added.
  var vector: FeatureVector {
    var factors = SIMD4<Float>(repeating: 0)
    for family in Features.Family.allCases where squares[family.rawValue] > 0 {
      factors[family.rawValue] = Features.familyWeights[family.rawValue] / squares[family.rawValue].squareRoot()
    }
    var scaled = values
    for index in scaled.indices { scaled[index] *= factors[Int(families[index])] }
    return FeatureVector(rows: rows, values: scaled)
  }
}
