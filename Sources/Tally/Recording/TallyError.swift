internal import GRDB

/// Why a tally cannot be written or read.
///
/// Neither the case nor the sentence holds anything of a question, so both may be logged.
public struct TallyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// There is no such file, or no such folder to make it in.
    case missing
    /// The path is that of a folder.
    case folder
    /// The path is that of a device, a pipe or the like.
    case noOrdinaryFile
    /// The file holds something else.
    case noTally
    /// A newer Galen made the file: the version of its layout.
    case newer(Int)
    /// The file is a tally, but parts of it make no sense.
    case damaged
    /// The file may not be read or written by this user.
    case forbidden
    /// The file, or the file system that it is on, can only be read.
    case readOnly
    /// There is no room left.
    case full
    /// Another process holds the file.
    case busy
    /// Something else, with SQLite's extended result code (https://www.sqlite.org/rescode.html).
    case failed(Int)
  }

  /// What is wrong.
  public var problem: Problem
  /// The path of the file as it was given.
  public var path: String

  /// Makes an error.
  public init(problem: Problem, path: String) {
    self.problem = problem
    self.path = path
  }

  /// Whether the file is there and readable but is not a tally that this version can use.
  public var isMalformed: Bool {
    switch problem {
    case .noTally, .newer, .damaged: true
    default: false
    }
  }

  /// Whether it may pass by itself: a disk that is full, read-only for now, or a file that another program holds.
  public var isPassing: Bool {
    switch problem {
    case .readOnly, .full, .busy, .failed: true
    default: false
    }
  }

  /// One or two plain sentences: what is wrong and what to do about it.
  public var description: String {
    let file = "“\(path)”"
    return switch problem {
    case .missing: "\(file) is not there. Check the path; the folder must exist."
    case .folder: "\(file) is a folder. Name a file."
    case .noOrdinaryFile: "\(file) is no ordinary file. Name a file on a disk."
    case .noTally: "\(file) is not a tally of Galen. It was left as it is; name another file."
    case .newer(let version):
      "\(file) was made by a newer Galen (layout \(version), this one knows \(TallySchema.version)). "
        + "It was left as it is; update Galen."
    case .damaged: "\(file) is damaged. Put it aside and begin a new tally, or bring back a copy."
    case .forbidden: "\(file) may not be opened by this user. Check the owner and the mode of the file and its folder."
    case .readOnly: "\(file) cannot be written, only read. Check the mode of the file and how its disk is mounted."
    case .full: "There is no room left for \(file). Make room on its disk."
    case .busy: "\(file) is in use by another program. Try again."
    case .failed(let code): "\(file) cannot be used: SQLite reports error \(code)."
    }
  }
}

extension TallyError {
  /// What an error of the database says of a file; SQL and values stay behind.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as TallyError: self = error
    case let error as DatabaseError: self.init(problem: Self.problem(of: error), path: path)
    default: self.init(problem: .failed(0), path: path)
    }
  }

  private static func problem(of error: DatabaseError) -> Problem {
    switch error.resultCode {
    case .SQLITE_NOTADB: .noTally
    case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR: .damaged
    case .SQLITE_FULL: .full
    case .SQLITE_READONLY: .readOnly
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .forbidden
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    default: .failed(Int(error.extendedResultCode.rawValue))
    }
  }
}
