internal import Glibc

/// What is known of a folder's files from the last time that they were read.
package struct FolderStamps: Sendable {
  /// The hash over all paths and contents.
  package let hash: String
  /// When the stamps were taken, in nanoseconds since 1970.
  private let taken: Int64
  private let paths: [String]
  private let stamps: [FileStamp]
  /// The SHA-256 of each file, in lower-case hexadecimal.
  private let hashes: [String]

  /// A file that was written this shortly before its stamp was taken, in nanoseconds, may have been written again since
  /// without a sign: the clocks of some file systems tick that slowly.
  private static let unsettled: Int64 = 2_000_000_000

  init(hash: String, files: [(path: String, stamp: FileStamp, hash: String)]) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    taken = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    self.hash = hash
    paths = files.map(\.path)
    stamps = files.map(\.stamp)
    hashes = files.map(\.hash)
  }

  private func isSettled(_ stamp: FileStamp) -> Bool {
    max(stamp.modified, stamp.changed) < taken - Self.unsettled
  }

  /// Whether a folder is listed just as it was then.
  package func describes(_ listing: FolderListing) -> Bool {
    listing.entries.count == stamps.count
      && listing.entries.indices.allSatisfy { place in
        let entry = listing.entries[place]
        return entry.stamp == stamps[place] && isSettled(entry.stamp) && entry.path == paths[place]
      }
  }

  /// The hashes of the files that have not changed since, by their paths.
  func hashes(ofUnchangedIn listing: FolderListing) -> [String: String] {
    var known: [String: Int] = [:]
    for (place, path) in paths.enumerated() { known[path] = place }
    var found: [String: String] = [:]
    for entry in listing.entries {
      if let place = known[entry.path], stamps[place] == entry.stamp, isSettled(entry.stamp) {
        found[entry.path] = hashes[place]
      }
    }
    return found
  }
}

extension FolderStamps: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(hash)
    writer.write(plain: [taken])
    writer.write(paths)
    writer.write(plain: stamps)
    writer.write(hashes)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    hash = try reader.readString()
    let times: [Int64] = try reader.readPlain()
    paths = try reader.readStrings()
    stamps = try reader.readPlain()
    hashes = try reader.readStrings()
    guard times.count == 1, paths.count == stamps.count, hashes.count == stamps.count else { throw DamagedBytes() }
    taken = times[0]
  }
}
