import Knowledge

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The cache of compiled shelves, one file for each content of a knowledge folder.
///
/// A cache that cannot be read, is damaged or cannot be written costs time, never an answer.
public struct ShelfCache: Sendable {
  private let directory: String

  /// A cache in a directory, which is made when it is first written to.
  public init(directory: String) { self.directory = directory }

  /// Changes with every change of the stored form or of what is learned, so that an older program's file is never used.
  private static let format = "galen shelf 37\n"

  /// The stored contents for a folder with this hash; nil when there are none or they are damaged.
  func contents(forHash hash: String) -> ShelfContents? {
    guard let blob = Blob(mappingFile: path(forHash: hash)) else { return nil }
    var reader = ByteReader(blob)
    guard (try? reader.readString()) == Self.format, (try? reader.readString()) == hash,
      let body = try? reader.readBlob(), let sum = try? reader.readInt(), sum == Self.checksum(of: body)
    else { return nil }
    var bodyReader = ByteReader(body)
    return try? ShelfContents(from: &bodyReader)
  }

  /// Stores contents; does nothing when that is not possible.
  ///
  /// They are written to a file of their own and put in place at once, so that another process sees a whole file or
  /// none.
  func store(_ body: Blob, forHash hash: String) {
    var writer = ByteWriter()
    writer.write(Self.format)
    writer.write(hash)
    writer.write(body)
    writer.write(Self.checksum(of: body))
    guard Self.makeDirectory(directory) else { return }
    let final = path(forHash: hash)
    // A name that nobody has: not another process's, not another thread's, not that of a draft left by one that was
    // ended.
    var draft = Array((final + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&draft)
    guard descriptor >= 0 else { return }
    let isWritten = Self.writeAll(writer.bytes, to: descriptor)
    let isClosed = close(descriptor) == 0
    if !(isWritten && isClosed && rename(draft, final) == 0) { unlink(draft) }
    prune(keeping: final)
  }

  /// How many shelves are kept; each edit of the knowledge makes a new one.
  private static let mostShelves = 4

  /// Removes the oldest shelves, and with them drafts that an ended process left.
  private func prune(keeping newest: String) {
    guard let handle = opendir(directory) else { return }
    defer { closedir(handle) }
    var files: [(path: String, time: Int)] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      var status = stat()
      let path = directory + "/" + name
      guard name.hasPrefix("shelf-"), path != newest, stat(path, &status) == 0 else { continue }
      files.append((path, Int(status.st_mtim.tv_sec)))
    }
    for file in files.sorted(by: { ($1.time, $0.path) < ($0.time, $1.path) }).dropFirst(Self.mostShelves - 1) {
      unlink(file.path)
    }
  }

  private func path(forHash hash: String) -> String { "\(directory)/shelf-\(hash.prefix(32)).bin" }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
      }
      return true
    }
  }

  /// Makes a directory and those above it; false when it is not there afterwards.
  private static func makeDirectory(_ path: String) -> Bool {
    var part = ""
    for name in path.split(separator: "/", omittingEmptySubsequences: false) {
      part += name + "/"
      mkdir(part, 0o700)
    }
    return access(path, W_OK) == 0
  }

  /// FNV-1a over words of eight bytes, in four lanes that the processor works on side by side, folded to 32 bits: enough
  /// to notice a torn or overwritten file.
  private static func checksum(of blob: Blob) -> Int {
    blob.withBytes { bytes in
      var lanes = SIMD4<UInt64>(repeating: 0xcbf2_9ce4_8422_2325)
      let whole = bytes.count / 32 * 32
      for start in stride(from: 0, to: whole, by: 32) {
        lanes = (lanes ^ bytes.loadUnaligned(fromByteOffset: start, as: SIMD4<UInt64>.self)) &* 0x0000_0100_0000_01b3
      }
      var sum = lanes[0]
      for value in [lanes[1], lanes[2], lanes[3]] { sum = (sum ^ value) &* 0x0000_0100_0000_01b3 }
      for byte in bytes[whole...] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      return Int(UInt32(truncatingIfNeeded: sum ^ (sum >> 32)))
    }
  }
}
