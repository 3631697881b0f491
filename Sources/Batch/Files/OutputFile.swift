import CZlib
import Glibc

/// Where the replies go: standard output, a pipe, or a file that is put in its place when it is whole.
///
/// Until then it lies beside its place under the name with `.part`, where a later run can go on with it. A name that ends
/// in `.gz` is compressed, in members that are cut by the length of the text alone, so that the same replies always give
/// the same bytes.
struct OutputFile: ~Copyable {
  private enum Kind { case stream, draft }

  private let path: String?
  private let kind: Kind
  private let target: String
  private let descriptor: Descriptor
  private let isCompressed: Bool
  private var text: [UInt8] = []
  /// How many bytes have been written.
  private(set) var length = 0

  /// How much text is written at once, and how much makes a member.
  private static let piece = 1 << 20

  /// Opens it; nil is standard output.
  init(path: String?, stop: StopRequest?) throws(BatchError) {
    // Without this a closed pipe, or a file at the limit of its size, would end the process by signal before it could be
    // told from an error.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    guard let path else {
      self.path = nil
      (kind, target, isCompressed) = (.stream, "", false)
      descriptor = Descriptor(STDOUT_FILENO, path: nil, stop: stop)
      return
    }
    self.path = path
    target = WholeFile.resolved(path)
    kind = WholeFile.isReplaceable(target) ? .draft : .stream
    isCompressed = kind == .draft && path.lowercased().hasSuffix(".gz")
    let number =
      kind == .draft ? try Draft.locked(Self.draft(of: target), for: path) : open(target, O_WRONLY | O_CLOEXEC)
    guard number >= 0 else { throw .unwritable(path) }
    descriptor = Descriptor(number, path: path, stop: stop)
  }

  deinit {
    if descriptor.number != STDOUT_FILENO { close(descriptor.number) }
  }

  /// Where the note lies that says how far a draft is; nil where there is no draft.
  var checkpointPath: String? { kind == .draft ? Self.checkpoint(of: target) : nil }

  /// How many bytes the draft of an earlier run has.
  var draftLength: Int {
    var status = stat()
    return fstat(descriptor.number, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Goes on after so many bytes of a draft, and forgets what comes after them.
  mutating func goOn(after length: Int) throws(BatchError) {
    guard kind == .draft else { return }
    guard ftruncate(descriptor.number, length) == 0, lseek(descriptor.number, length, SEEK_SET) >= 0 else {
      throw .unwritable(path)
    }
    self.length = length
  }

  /// Takes bytes, and says whether all that was taken so far is written.
  mutating func append(_ bytes: [UInt8]) throws(BatchError) -> Bool {
    text += bytes
    guard text.count >= Self.piece else { return false }
    try write()
    return true
  }

  /// Writes what can be written before there is more, and says whether that is all.
  mutating func flush() throws(BatchError) -> Bool {
    if !isCompressed { try write() }
    return text.isEmpty
  }

  /// Makes sure that what is written outlasts a crash of the machine.
  func sync() throws(BatchError) {
    guard fdatasync(descriptor.number) == 0 else { throw .unwritable(path) }
  }

  /// Writes the rest and puts a draft in its place.
  mutating func finish() throws(BatchError) {
    if !text.isEmpty || isCompressed && length == 0 { try write() }
    guard kind == .draft else { return }
    var old = stat()
    if stat(target, &old) == 0 { fchmod(descriptor.number, old.st_mode & 0o7777) }
    try sync()
    guard rename(Self.draft(of: target), target) == 0 else { throw .unwritable(path) }
    if let checkpointPath { unlink(checkpointPath) }
  }

  /// Removes a draft that nothing can go on with.
  func discard() {
    if kind == .draft { unlink(Self.draft(of: target)) }
  }

  private mutating func write() throws(BatchError) {
    let bytes = isCompressed ? try compressed() : text
    try descriptor.write(bytes)
    length += bytes.count
    text.removeAll(keepingCapacity: true)
  }

  private func compressed() throws(BatchError) -> [UInt8] {
    let member = [UInt8](unsafeUninitializedCapacity: galen_gzip_bound(text.count)) { buffer, count in
      count = galen_gzip(text, text.count, buffer.baseAddress, buffer.count)
    }
    guard !member.isEmpty else { throw .writing(path: path, reason: "there is no memory to compress it") }
    return member
  }

  static func checkpoint(of target: String) -> String { target + ".resume" }

  static func draft(of target: String) -> String { target + ".part" }
}
