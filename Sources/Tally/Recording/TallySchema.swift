internal import GRDB

/// How a tally is laid out in its file.
///
/// The tables are sorted by their keys and have no row numbers, which would tell in which order things were asked.
package enum TallySchema {
  /// Marks a file as a tally of Galen: the letters "Galn" (https://www.sqlite.org/pragma.html#pragma_application_id).
  package static let applicationID = 0x4761_6C6E
  /// The version of the layout, kept in the file as `user_version`.
  package static var version: Int { steps.count }

  /// From each version of the layout to the next, beginning with an empty file.
  private static let steps = [
    """
    CREATE TABLE asked (
      day TEXT NOT NULL,
      topic TEXT NOT NULL,
      outcome TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (day, topic, outcome)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE unanswered (
      week TEXT NOT NULL,
      words TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (week, words)
    ) STRICT, WITHOUT ROWID;
    """
  ]

  /// Makes an empty file a tally and an older tally one of this version.
  ///
  /// - Throws: A `Problem` when the file is something else.
  static func update(_ database: Database) throws -> TallyError.Problem? {
    if let problem = try problem(of: database, mayBeEmpty: true) { return problem }
    let found = try number("user_version", in: database)
    guard found < version else { return nil }
    for step in steps.dropFirst(found) { try database.execute(sql: step) }
    try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    return nil
  }

  /// Why a file is no tally that this version understands; nil when it is one.
  static func problem(of database: Database, mayBeEmpty: Bool = false) throws -> TallyError.Problem? {
    let found = try number("user_version", in: database)
    let mark = try number("application_id", in: database)
    if mark == applicationID { return found > version ? .newer(found) : found < 1 ? .damaged : nil }
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
    return mayBeEmpty && isEmpty && mark == 0 && found == 0 ? nil : .noTally
  }

  private static func number(_ pragma: String, in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0
  }
}
