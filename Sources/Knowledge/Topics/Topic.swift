/// Something that people ask of any medicine, with the ways in which they ask it.
public struct Topic: Sendable, Hashable {
  /// What kind of reply the topic leads to.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A leaflet may answer it.
    case leaflet
    /// Greetings, thanks and questions about the bot itself.
    case smalltalk
    /// "Say that again", "what else?": means something only after a reply.
    case dialogue
    /// Not about this medicine: no leaflet passage answers it.
    case none
    /// Somebody needs help now.
    case emergency
  }

  /// The file's name without its extension, such as `missed-dose`.
  public var id: String
  /// The folder that the file stands in, such as `taking`.
  public var group: String
  /// A plain title that a patient reads.
  public var title: String
  /// What kind of reply it leads to.
  public var kind: Kind
  /// Where leaflets usually answer it, best first.
  public var places: [Place]
  /// The kinds of concept that a passage must name to answer a question that names one of them.
  public var focus: [String]
  /// The kinds of concept that decide between several passages: one that names what the question names comes first.
  public var preferred: [String]
  /// Whether the topic means nothing unless something is named, as "does it cause …" does.
  public var needsFocus: Bool
  /// Whether a passage that names the broader class ("other medications") also answers.
  public var isGeneral: Bool
  /// Whether all passages on it answer together, because one alone would leave out what matters.
  public var isAnsweredByAll: Bool
  /// Whether people act on its answer, so that what the leaflet warns them of is quoted with it.
  public var isActedOn: Bool
  /// Whether it is about medicines other than those on the shelf.
  public var isAboutOthers: Bool
  /// Whether it is about health, for a topic that no leaflet answers.
  public var isAboutHealth: Bool
  /// What is said when a leaflet has no passage on it; empty for kinds other than `leaflet`.
  public var silent: String
  /// How people ask it.
  public var phrasings: [Phrasing]
  /// The file's path relative to the knowledge folder.
  public var file: String

  /// One way of asking, with the line on which it stands.
  public struct Phrasing: Sendable, Hashable {
    /// The wording; `{drug}` stands for the medicine's name.
    public var text: String
    /// The line in the topic's file, 1-based.
    public var line: Int

    /// Makes a phrasing.
    public init(text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  /// A place in which leaflets usually answer the topic.
  public struct Place: Sendable, Hashable {
    /// The section's standard name.
    public var section: String
    /// Words of which the passage must hold one, folded to lower case, a final `*` standing for any ending; empty when
    /// any passage of the section will do.
    public var says: [String]

    /// Makes a place.
    public init(section: String, says: [String] = []) {
      self.section = section
      self.says = says
    }
  }

  /// Makes a topic from its parts.
  public init(
    id: String, group: String, title: String, kind: Kind = .leaflet, places: [Place] = [], focus: [String] = [],
    preferred: [String] = [], needsFocus: Bool = false, isGeneral: Bool = false, isAboutOthers: Bool = false,
    isAboutHealth: Bool = false, isAnsweredByAll: Bool = false, isActedOn: Bool = false,
    silent: String = "", phrasings: [Phrasing] = [], file: String
  ) {
    self.id = id
    self.group = group
    self.title = title
    self.kind = kind
    self.places = places
    self.focus = focus
    self.preferred = preferred
    self.needsFocus = needsFocus
    self.isGeneral = isGeneral
    self.isAboutOthers = isAboutOthers
    self.isAboutHealth = isAboutHealth
    self.isAnsweredByAll = isAnsweredByAll
    self.isActedOn = isActedOn
    self.silent = silent
    self.phrasings = phrasings
    self.file = file
  }
}
