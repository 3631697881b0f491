import Conversation

/// The conversations that are open, at most so many at a time.
///
/// What is open depends on the order of the records only, not on time or cores, so that each run forgets the same.
struct SessionTable: Sendable {
  private let bot: Bot
  private let bound: Int
  /// By the bytes of their names: Swift takes two spellings of one letter for equal, other programs do not.
  private var open = LeastRecent<[UInt8], OpenSession>()
  private var lately = LeastRecent<UInt64, Bool>()
  /// How often a session was forgotten.
  private(set) var forgotten = 0

  /// How many forgotten sessions are known to have been there; of those before them, the next record is taken for the
  /// first of a new session.
  static let mostRemembered = 1_000_000

  /// A table of at most `bound` open sessions.
  init(bot: Bot, bound: Int) {
    self.bot = bot
    self.bound = bound
  }

  /// The conversation of a session, and whether it was forgotten in between.
  ///
  /// Where there is no room for one more, the one that has been idle longest is forgotten.
  mutating func session(named text: String) -> (session: OpenSession, wasForgotten: Bool) {
    let name = Array(text.utf8)
    if let session = open.use(name) { return (session, false) }
    if open.count >= bound, let oldest = open.removeOldest() { forget(oldest) }
    let session = OpenSession(bot)
    open[name] = session
    let mark = Self.mark(name)
    let wasForgotten = lately[mark] != nil
    lately[mark] = nil
    return (session, wasForgotten)
  }

  private mutating func forget(_ name: [UInt8]) {
    forgotten += 1
    lately[Self.mark(name)] = true
    if lately.count > Self.mostRemembered { _ = lately.removeOldest() }
  }

  /// FNV-1a over a name's bytes: eight bytes for each forgotten session, whatever it was called.
  private static func mark(_ name: [UInt8]) -> UInt64 {
    name.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}
