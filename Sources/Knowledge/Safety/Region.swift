/// A part of the world in which the same numbers hold.
public struct Region: Sendable, Hashable {
  /// The code that `--region` takes, such as `UK`; empty for the region used when none is chosen.
  public var code: String
  /// Its plain name.
  public var name: String
  /// Its lines, in the order of the file.
  public var lines: [PhoneLine]

  /// Makes a region.
  public init(code: String, name: String, lines: [PhoneLine] = []) {
    self.code = code
    self.name = name
    self.lines = lines
  }

  /// The line of a kind; where there is none, the emergency number, which helps with everything.
  ///
  /// Nil when the region has neither, or when a kind other than an emergency only offers advice and has no line.
  public func line(_ kind: PhoneLine.Kind) -> PhoneLine? {
    if let own = lines.first(where: { $0.kind == kind }) { return own }
    return kind == .advice ? nil : lines.first { $0.kind == .emergency }
  }
}
