import CZlib
import TestSupport
import Testing

@testable import Batch

/// The bytes of compressed files, whole and damaged.
@Suite struct ByteSourceTests {
  private static func member(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return [UInt8](unsafeUninitializedCapacity: galen_gzip_bound(bytes.count)) { buffer, count in
      count = galen_gzip(bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
  }

  private static func text(of file: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(file, to: "q.txt.gz")
    var source = try ByteSource(path: folder.path + "/q.txt.gz")
    var bytes: [UInt8] = []
    while case .bytes = try source.read(into: &bytes, waits: true, stop: nil) {}
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func membersAreOneText() throws {
    let long = String(repeating: "storage\n", count: 100_000)
    #expect(try Self.text(of: Self.member("a\n") + Self.member("") + Self.member(long)) == "a\n" + long)
    #expect(try Self.text(of: Self.member("")) == "")
  }

  @Test func paddingIsPassedOver() throws {
    #expect(try Self.text(of: Self.member("a\n") + [UInt8](repeating: 0, count: 100_000)) == "a\n")
  }

  @Test func aSecondMemberCutAnywhereIsDamage() {
    let (first, second) = (Self.member("a\n"), Self.member("b\n"))
    for count in 1..<second.count {
      #expect(throws: BatchError.self) { try Self.text(of: first + second.prefix(count)) }
    }
  }

  private static let damaged: [[UInt8]] = {
    let (first, second) = (member("a\n"), member("b\n"))
    let text = Array("storage\n".utf8)
    return [
      [], [0x61], text, first + text, first + [0x1E] + Array(second.dropFirst()), first + [0, 0, 1],
      first + [0] + second,
      [0] + first,
    ]
  }()

  @Test(arguments: damaged)
  func whatIsNoMemberIsDamage(file: [UInt8]) {
    #expect(throws: BatchError.self) { try Self.text(of: file) }
  }
}
