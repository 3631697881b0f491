/// Fits a softmax regression by stochastic gradient descent, with a step size for each feature (AdaGrad).
///
/// Duchi, Hazan, Singer: Adaptive Subgradient Methods (JMLR 12, 2011), with one sum of squares for a feature's whole
/// row, which costs one root a row instead of one a weight. At each visit half of a sample's features, drawn by chance, are
/// hidden, so that no topic hangs on a single word and strangers' wordings are understood from what is left (Wager, Wang,
/// Liang: Dropout Training as Adaptive Regularization, NIPS 2013). What is drawn by chance, and when a sample is visited,
/// hangs on the sample alone: one more phrasing leaves what chance does to all others as it was. It is done on one thread, so
/// that the same samples give the same weights everywhere.
package struct Trainer {
  /// How often all samples are visited.
  var epochs = 14
  /// So many of the last visits are averaged.
  ///
  /// What a single visit leaves depends on its order and on what was hidden by chance (Polyak, Juditsky: Acceleration of
  /// Stochastic Approximation by Averaging, SIAM Journal on Control and Optimization 30, 1992).
  var averaged = 12
  /// The first step's size.
  var stepSize: Float = 1.2
  /// Topics whose error is below this are left alone: after a few visits that is most of them, most of the time.
  var leastError: Float = 0.002

  /// A trainer with the settings chosen by cross-validation.
  package init() {}

  /// Fits weights to samples whose labels are below `classCount` and whose rows are below `rowCount`.
  package func fit(_ samples: [Sample], classCount: Int, rowCount: Int) -> FittedWeights {
    let chunks = LinearModel.columns(for: classCount) / LinearModel.lanes
    let importance = Self.importance(of: samples, classCount: classCount)
    let padding = Self.padding(classCount: classCount, chunks: chunks)
    // The last row is the bias: a feature that every sample has.
    var weights = [SIMD16<Float>](repeating: .zero, count: (rowCount + 1) * chunks)
    var average = [Float](repeating: 0, count: (rowCount + 1) * chunks * LinearModel.lanes)
    var squares = [Float](repeating: 1e-3, count: rowCount + 1)
    var half = FeatureVector()
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: chunks) { gradient in
          for epoch in 0..<epochs {
            for index in Self.order(of: samples, epoch: epoch) {
              let label = samples[index].label
              var generator = SplitMix64(seed: Self.chance(of: samples[index], epoch: epoch))
              Self.halve(samples[index].features, into: &half, using: &generator)
              predict(half, weights: weights, padding: padding, into: gradient, biasRow: rowCount)
              gradient[label / 16][label % 16] -= 1
              learn(
                from: gradient, importance: importance[label], of: half, biasRow: rowCount, weights: weights,
                squares: squares)
            }
            if epoch >= epochs - averaged {
              Self.add(weights, times: 1 / Float(averaged), to: &average)
            }
          }
        }
      }
    }
    let bias = Array(average.suffix(chunks * LinearModel.lanes))
    average.removeLast(bias.count)
    return FittedWeights(classCount: classCount, rowCount: rowCount, rows: average, bias: bias)
  }

  /// The number with which the chance of a sample begins in an epoch.
  private static func chance(of sample: Sample, epoch: Int) -> UInt64 {
    var generator = SplitMix64(seed: sample.identity &+ UInt64(epoch))
    return generator.next()
  }

  /// The order in which the samples are visited in an epoch: by their chance, whose lowest bits give way to their places so
  /// that it takes no more memory than these.
  private static func order(of samples: [Sample], epoch: Int) -> some Sequence<Int> {
    let places: UInt64 = 0xff_ffff
    var order = samples.indices.map { chance(of: samples[$0], epoch: epoch) & ~places | UInt64($0) }
    order.sort()
    return order.lazy.map { Int($0 & places) }
  }

  private static func add(
    _ weights: UnsafeMutableBufferPointer<SIMD16<Float>>, times factor: Float, to average: inout [Float]
  ) {
    average.withUnsafeMutableBytes { bytes in
      for (place, weights) in weights.enumerated() {
        let offset = place * MemoryLayout<SIMD16<Float>>.size
        let sum = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self) + weights * factor
        bytes.storeBytes(of: sum, toByteOffset: offset, as: SIMD16<Float>.self)
      }
    }
  }

  /// About half of the features, which weigh twice as much so that their sum stays what it was; put into the same vector
  /// again and again, because to make a new one takes longer than to fill it.
  private static func halve(_ whole: FeatureVector, into half: inout FeatureVector, using generator: inout SplitMix64) {
    half.rows.removeAll(keepingCapacity: true)
    half.values.removeAll(keepingCapacity: true)
    var bits: UInt64 = 0
    for index in whole.rows.indices {
      if index % 64 == 0 { bits = generator.next() }
      if bits >> UInt64(index % 64) & 1 == 1 {
        half.rows.append(whole.rows[index])
        half.values.append(whole.values[index] * 2)
      }
    }
  }

  /// Fills `result` with the probability of each topic.
  private func predict(
    _ features: FeatureVector, weights: UnsafeMutableBufferPointer<SIMD16<Float>>, padding: [SIMD16<Float>],
    into result: UnsafeMutableBufferPointer<SIMD16<Float>>, biasRow: Int
  ) {
    let chunks = result.count
    for chunk in 0..<chunks { result[chunk] = weights[biasRow * chunks + chunk] + padding[chunk] }
    for (row, value) in zip(features.rows, features.values) {
      let start = Int(row) * chunks
      for chunk in 0..<chunks { result[chunk] += weights[start + chunk] * value }
    }
    var highest = -Float.infinity
    for chunk in 0..<chunks { highest = max(highest, result[chunk].max()) }
    var sum: Float = 0
    for chunk in 0..<chunks {
      let scores = result[chunk] - highest
      result[chunk] = scores.max() < Self.leastScore ? .zero : DeterministicMath.exp(scores)
      sum += result[chunk].orderedSum
    }
    for chunk in 0..<chunks { result[chunk] /= sum }
  }

  /// A topic whose score is this far below the highest has a probability of less than one in 100 million; it takes no time.
  private static let leastScore: Float = -18.5

  /// Moves the weights of the sample's features against the gradient.
  private func learn(
    from gradient: UnsafeMutableBufferPointer<SIMD16<Float>>, importance: Float, of features: FeatureVector,
    biasRow: Int, weights: UnsafeMutableBufferPointer<SIMD16<Float>>, squares: UnsafeMutableBufferPointer<Float>
  ) {
    let chunks = gradient.count
    let active = gradient.indices.filter { max(gradient[$0].max(), -gradient[$0].min()) >= leastError }
    guard !active.isEmpty else { return }
    var square: Float = 0
    for chunk in active {
      gradient[chunk] *= importance
      square += (gradient[chunk] * gradient[chunk]).orderedSum
    }
    func step(row: Int, value: Float) {
      squares[row] += square * value * value
      let size = stepSize * value / squares[row].squareRoot()
      for chunk in active { weights[row * chunks + chunk] -= size * gradient[chunk] }
    }
    for (row, value) in zip(features.rows, features.values) { step(row: Int(row), value: value) }
    step(row: biasRow, value: 1)
  }

  /// Columns without a topic get a score so low that their probability is nil.
  private static func padding(classCount: Int, chunks: Int) -> [SIMD16<Float>] {
    var padding = [SIMD16<Float>](repeating: .zero, count: chunks)
    for index in classCount..<(chunks * 16) { padding[index / 16][index % 16] = -1000 }
    return padding
  }

  /// Topics with few phrasings count for more, by the square root of how few they are, so that none is drowned.
  private static func importance(of samples: [Sample], classCount: Int) -> [Float] {
    var counts = [Float](repeating: 0, count: classCount)
    for sample in samples { counts[sample.label] += 1 }
    let mean = Float(samples.count) / Float(classCount)
    return counts.map { $0 > 0 ? min(max((mean / $0).squareRoot(), 0.5), 2) : 1 }
  }
}

extension SIMD16<Float> {
  /// The sum of the lanes, always added in the same order.
  fileprivate var orderedSum: Float {
    let four = lowHalf.lowHalf + lowHalf.highHalf + highHalf.lowHalf + highHalf.highHalf
    return (four[0] + four[1]) + (four[2] + four[3])
  }
}
