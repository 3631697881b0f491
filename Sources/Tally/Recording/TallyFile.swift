internal import GRDB
internal import Glibc

/// The file of a tally, opened for one piece of work and closed again.
///
/// Nothing stays open between two questions: a process image that is replaced inherits nothing, and a file that was
/// moved away or made room for is simply found anew.
struct TallyFile {
  let path: String

  /// How long a question waits while a reader holds the file, and a reader while a question is written, in seconds.
  private static let patience = (writer: 0.25, reader: 5.0)

  /// Does a piece of work in one transaction, which is on the disk when this returns.
  ///
  /// A file that is not there is made, readable for its owner only. Afterwards the file is packed anew, so that not
  /// even the places of the rows on the disk tell in which order they came.
  func write(_ work: (Database) throws -> Void) throws(TallyError) {
    if try !exists() { try create() }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(patience: Self.patience.writer))
      let problem = try queue.write { database in
        let problem = try TallySchema.update(database)
        if problem == nil { try work(database) }
        return problem
      }
      if let problem { throw TallyError(problem: problem, path: path) }
      // When this fails the question is counted all the same, and the next one packs the file.
      try? queue.vacuum()
      try queue.close()
    } catch {
      throw TallyError(error, path: path)
    }
  }

  /// Reads a tally that is there.
  func read<Value>(_ work: (Database) throws -> Value) throws(TallyError) -> Value {
    guard try exists() else { throw TallyError(problem: .missing, path: path) }
    do throws(TallyError) {
      return try read(work, readOnly: true)
    } catch  where error.problem == .readOnly {
      // After a loss of power the last transaction has to be undone before anything can be read.
      return try read(work, readOnly: false)
    }
  }

  private func read<Value>(_ work: (Database) throws -> Value, readOnly: Bool) throws(TallyError) -> Value {
    do {
      var configuration = configuration(patience: Self.patience.reader)
      configuration.readonly = readOnly
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let value = try queue.read { database in
        if let problem = try TallySchema.problem(of: database) { throw TallyError(problem: problem, path: path) }
        return try work(database)
      }
      try queue.close()
      return value
    } catch {
      throw TallyError(error, path: path)
    }
  }

  /// A rollback journal instead of a write-ahead log, which would keep the questions of the day in their order; EXTRA,
  /// so that what was written survives the loss of power; no temporary files; deleted rows are overwritten.
  private func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      for setting in ["temp_store = MEMORY", "synchronous = EXTRA", "secure_delete = ON", "trusted_schema = OFF"] {
        try database.execute(sql: "PRAGMA \(setting)")
      }
      guard !database.configuration.readonly else { return }
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    return configuration
  }

  /// Whether an ordinary file is there; nothing else is ever opened, as a pipe could hold up whoever opens it.
  private func exists() throws(TallyError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw TallyError(problem: errno == EACCES ? .forbidden : .missing, path: path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return true
    case S_IFDIR: throw TallyError(problem: .folder, path: path)
    default: throw TallyError(problem: .noOrdinaryFile, path: path)
    }
  }

  private func create() throws(TallyError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      return
    }
    let problem: TallyError.Problem? =
      switch errno {
      case EEXIST: nil
      case ENOENT, ENOTDIR: .missing
      case EROFS: .readOnly
      case ENOSPC, EDQUOT: .full
      default: .forbidden
      }
    if let problem { throw TallyError(problem: problem, path: path) }
  }
}
