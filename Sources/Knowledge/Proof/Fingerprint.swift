internal import CNettle

/// The SHA-256 of bytes, by which a passage proves where it comes from and a folder proves that it has not changed.
package enum Fingerprint {
  /// The SHA-256 of the bytes in lower-case hexadecimal: 64 characters.
  package static func sha256(_ bytes: some Collection<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let isHashed: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      galen_sha256(buffer.baseAddress, buffer.count, &digest)
    }
    if isHashed == nil {
      galen_sha256(Array(bytes), bytes.count, &digest)
    }
    return String(decoding: digest.flatMap { [hexadecimal[Int($0 >> 4)], hexadecimal[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
