import Batch

/// What comes in on standard input when a command's question does.
enum StandardInput {
  /// It as text, as far as the longest line that a batch would read; bytes that are not UTF-8 become U+FFFD.
  ///
  /// What is longer is cut and said to be, because half a question still deserves its reply.
  static func text() throws(Failure) -> String {
    var bytes: [UInt8] = []
    do throws(BatchError) {
      var reader = try RecordReader(path: "-", options: ReadingOptions(format: .text))
      while case .record(let record) = try reader.next() {
        guard case .text(let more) = record.content, bytes.count + more.count <= ReadingOptions.longestLine else {
          StandardError.write("galen: Only the first \(ReadingOptions.longestLine) bytes of the question are read.")
          break
        }
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        bytes += more
      }
    } catch {
      throw Failure(error)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
