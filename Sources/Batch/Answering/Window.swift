/// The records that are answered at a time.
struct Window: Sendable {
  /// A record with what is needed to answer it.
  struct Job: Sendable {
    var record: BatchRecord
    /// The conversation that it belongs to; nil when it stands alone.
    var session: OpenSession?
    /// Whether what was said in that conversation before has been forgotten.
    var wasForgotten = false
    /// Whether its reply has been written by an earlier run.
    var isWritten = false
  }

  /// The records, in the order of the input.
  var jobs: [Job] = []
  /// The layout of a table of replies.
  var layout = TableLayout()
  /// How often a session has been forgotten up to the end of the window.
  var forgotten = 0
  /// How much of all files has been read, from 0 to 1; nil when that is not known.
  var share: Double?

  /// How many records are answered at a time: enough to keep all cores busy, few enough to keep memory small.
  static let mostJobs = 1024
  /// How many bytes of input they hold.
  static let mostBytes = 1 << 20

  /// The places of the records that one core answers one after the other: those of one session, and a few of those that
  /// stand alone.
  var tasks: [[Int]] {
    var tasks: [[Int]] = []
    var sessions: [ObjectIdentifier: Int] = [:]
    var alone: [Int] = []
    for (place, job) in jobs.enumerated() {
      if let session = job.session.map(ObjectIdentifier.init) {
        if let known = sessions[session] {
          tasks[known].append(place)
        } else {
          sessions[session] = tasks.count
          tasks.append([place])
        }
      } else if !job.isWritten {
        alone.append(place)
        if alone.count == Self.aloneInTask {
          tasks.append(alone)
          alone = []
        }
      }
    }
    return alone.isEmpty ? tasks : tasks + [alone]
  }

  private static let aloneInTask = 16
}
