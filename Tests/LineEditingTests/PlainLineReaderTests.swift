import Glibc
import LineEditing
import Testing

@Suite struct PlainLineReaderTests {
  private func events(_ bytes: [UInt8], limit: Int = LineLimits.bytes) -> [LineEvent] {
    let pipe = Pipe()
    pipe.write(bytes)
    pipe.closeWritingEnd()
    var reader = PlainLineReader(descriptor: pipe.readingEnd, limit: limit)
    var events: [LineEvent] = []
    repeat { events.append(reader.nextLine(prompt: "never shown")) } while events.last != .end
    return events
  }

  private func events(_ text: String, limit: Int = LineLimits.bytes) -> [LineEvent] {
    events(Array(text.utf8), limit: limit)
  }

  @Test func linesMayEndWithCarriageReturns() {
    #expect(events("one\r\ntwo\n\r\n") == [.line("one"), .line("two"), .line(""), .end])
    #expect(events("a\rb\r\r\n") == [.line("a\rb\r"), .end])
  }

  @Test func theLastLineNeedsNoEnd() {
    #expect(events("one\ntwo") == [.line("one"), .line("two"), .end])
    #expect(events("one\r") == [.line("one"), .end])
    #expect(events("") == [.end])
  }

  @Test func anyByteIsAllowed() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0x00, 0x63, 0xC3, 0x0A, 0xA9]
    #expect(events(bytes) == [.line("a\u{FFFD}b\u{0}c\u{FFFD}"), .line("\u{FFFD}"), .end])
  }

  @Test(arguments: ["", "\n", "\r\n"]) func aLineUpToTheLimitIsWhole(lineEnd: String) {
    #expect(events("12345678\(lineEnd)", limit: 8) == [.line("12345678"), .end])
    #expect(events("123456789\(lineEnd)", limit: 8) == [.cutLine("12345678"), .end])
    #expect(events("1234567890\(lineEnd)", limit: 8) == [.cutLine("12345678"), .end])
  }

  @Test func theRestOfALongLineIsSkipped() {
    let long = String(repeating: "x", count: 60_000)
    #expect(events("\(long)\nnex\n", limit: 3) == [.cutLine("xxx"), .line("nex"), .end])
    #expect(events("x\r\ny\(long)\r\nz", limit: 1) == [.line("x"), .cutLine("y"), .line("z"), .end])
  }

  @Test func aCutNeverSplitsACharacterOfUTF8() {
    #expect(events("abcé", limit: 4) == [.cutLine("abc"), .end])
    #expect(events("ab😀", limit: 5) == [.cutLine("ab"), .end])
    #expect(events("ab😀c", limit: 6) == [.cutLine("ab😀"), .end])
  }

  @Test func aLineIsGivenBeforeTheNextIsThere() {
    let pipe = Pipe()
    var reader = PlainLineReader(descriptor: pipe.readingEnd, idleLimit: .milliseconds(1))
    pipe.write(Array("one\ntw".utf8))
    #expect(reader.nextLine(prompt: "") == .line("one"))
    #expect(reader.nextLine(prompt: "") == .idle)
    pipe.write(Array("three\n".utf8))
    #expect(reader.nextLine(prompt: "") == .line("three"))
  }

  @Test func whatCannotBeReadIsAFailureOnce() {
    var reader = PlainLineReader(descriptor: -1)
    #expect(reader.nextLine(prompt: "") == .failed(errno: EBADF))
    #expect(reader.nextLine(prompt: "") == .end)
    let directory = open("/", O_RDONLY)
    defer { close(directory) }
    var second = PlainLineReader(descriptor: directory)
    #expect(second.nextLine(prompt: "") == .failed(errno: EISDIR))
  }
}
