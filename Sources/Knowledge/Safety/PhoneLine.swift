/// A number that a person in need can call.
public struct PhoneLine: Sendable, Hashable {
  /// What a line is there for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Ambulance, police, fire.
    case emergency
    /// Somebody swallowed what they should not have swallowed.
    case poison
    /// Somebody thinks of ending their life.
    case crisis
    /// A nurse or doctor who advises by telephone.
    case advice
  }

  /// What it is there for.
  public var kind: Kind
  /// Who answers, such as `Samaritans`.
  public var name: String
  /// The number as people write it; several that do the same are joined by "or".
  public var number: String
  /// When it is answered, and what else a caller should know; may be empty.
  public var hours: String
  /// How the line is named within a sentence; empty when its name and number will do.
  public var say: String
  /// The organisation and page that vouch for the number.
  public var source: String

  /// Makes a line.
  public init(kind: Kind, name: String, number: String, hours: String = "", say: String = "", source: String = "") {
    self.kind = kind
    self.name = name
    self.number = number
    self.hours = hours
    self.say = say
    self.source = source
  }
}
