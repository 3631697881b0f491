/// Why a batch cannot go on.
public enum BatchError: Error, Sendable, Hashable {
  /// A file of questions cannot be opened.
  case missing(path: String, reason: String)
  /// Reading a file of questions failed half-way.
  case reading(path: String, reason: String)
  /// A compressed file is cut short or its bytes are wrong.
  case damaged(path: String)
  /// A file or, without a path, standard output cannot be written.
  case writing(path: String?, reason: String)
  /// Nobody reads the replies any more, as after "| head".
  case readerGone
  /// Another process is writing the same file.
  case busy(path: String)
  /// The questions, the knowledge or the options are not those of the run that is to be resumed.
  case changed(what: Change)

  /// What is not as it was when a run was interrupted.
  public enum Change: Sendable, Hashable {
    case questions, knowledgeOrOptions
  }
}

extension BatchError: CustomStringConvertible {
  /// One or two plain sentences: what is wrong and what to do about it.
  public var description: String {
    switch self {
    case .missing(let path, let reason): "“\(path)” cannot be opened: \(reason)."
    case .reading(let path, let reason): "Reading “\(path)” failed: \(reason)."
    case .damaged(let path):
      "“\(path)” is damaged, cut short, or not compressed, as its name says: its compressed bytes end or do not fit."
    case .writing(nil, let reason): "Writing failed: \(reason)."
    case .writing(let path?, let reason): "“\(path)” cannot be written: \(reason)."
    case .readerGone: "Nobody reads the replies."
    case .busy(let path): "Another galen is writing “\(path)”. Wait for it to end, or choose another file."
    case .changed(.questions):
      "The questions are not those of the run that was interrupted. Run without --resume to start anew."
    case .changed(.knowledgeOrOptions):
      "The knowledge or the options are not those of the run that was interrupted, so its replies cannot be gone on with. "
        + "Run without --resume to start anew."
    }
  }
}
