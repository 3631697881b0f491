/// What changed between two runs over the same questions.
public struct Comparison: Sendable, Hashable {
  /// A question whose verdict changed.
  public struct Change: Sendable, Hashable {
    /// Where the question stands.
    public var place: LabelledQuestion.Place
    /// Its verdict in the other run.
    public var before: Verdict
    /// Its verdict in this run.
    public var after: Verdict
  }

  /// What the other run is called.
  public let name: String
  /// The verdicts of the other run on the questions that stand in both.
  public let before: Tally
  /// The verdicts of this run on the questions that stand in both.
  public let after: Tally
  /// The questions that got a better verdict, in the order of this run.
  public let better: [Change]
  /// The questions that got a worse verdict, in the order of this run.
  public let worse: [Change]
  /// The number of questions that stand in one run only, and so are not compared.
  public let unmatched: Int

  /// Compares a run with another.
  ///
  /// - Parameters:
  ///   - run: The run that this is about.
  ///   - other: The run that it is held against, such as an earlier one.
  ///   - name: What to call the other run.
  public init(of run: SavedRun, against other: SavedRun, name: String) {
    let verdicts = Dictionary(other.entries.map { ($0.place.identity, $0.verdict) }) { first, _ in first }
    let changes = run.entries.compactMap { entry in
      verdicts[entry.place.identity].map { Change(place: entry.place, before: $0, after: entry.verdict) }
    }
    self.name = name
    before = Tally(verdicts: changes.map(\.before))
    after = Tally(verdicts: changes.map(\.after))
    better = changes.filter { $0.after > $0.before }
    worse = changes.filter { $0.after < $0.before }
    unmatched = run.entries.count + other.entries.count - 2 * changes.count
  }
}
