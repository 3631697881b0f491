import Conversation
import Knowledge
import Matching

/// The passages of the leaflets as JSON.
///
/// They never change, so those of a few leaflets are written once and copied ever after; only the topic and the confidence
/// differ from reply to reply. Those of a large shelf are written when they are quoted.
struct PassageTable: Sendable {
  private struct Pieces: Sendable {
    var beforeTopic: [UInt8]
    var afterTopic: [UInt8]
  }

  private struct Place: Hashable {
    var leaflet: String
    var firstLine: Int
    var lastLine: Int

    init(_ passage: Passage, leaflet: String) {
      self.leaflet = leaflet
      firstLine = passage.source.lines.lowerBound
      lastLine = passage.source.lines.upperBound
    }
  }

  private let pieces: [Place: Pieces]

  private static let mostLeaflets = 16

  /// A table of the passages of leaflets.
  init(_ leaflets: LeafletStore) {
    var pieces: [Place: Pieces] = [:]
    for leaflet in leaflets where leaflets.count <= Self.mostLeaflets {
      for passage in leaflet.passages {
        pieces[Place(passage, leaflet: leaflet.stem)] = Self.pieces(
          of: passage, leaflet: leaflet.stem, title: leaflet.title)
      }
    }
    self.pieces = pieces
  }

  /// Appends a passage as a reply quotes it.
  func append(_ quotation: Quotation, to bytes: inout [UInt8]) {
    let pieces =
      pieces[Place(quotation.passage, leaflet: quotation.leaflet)]
      ?? Self.pieces(of: quotation.passage, leaflet: quotation.leaflet, title: quotation.title)
    bytes += pieces.beforeTopic
    if let topic = quotation.topic { JSONWriter.append(topic, to: &bytes) } else { bytes += "null".utf8 }
    bytes += pieces.afterTopic
    bytes += JSONValue.number(quotation.confidence.value).line.utf8
    bytes.append(UInt8(ascii: "}"))
  }

  private static func pieces(of passage: Passage, leaflet: String, title: String) -> Pieces {
    var before: [UInt8] = []
    JSONWriter.append(name: "leaflet", isFirst: true, to: &before)
    JSONWriter.append(leaflet, to: &before)
    JSONWriter.append(name: "title", to: &before)
    JSONWriter.append(title, to: &before)
    JSONWriter.append(name: "section", to: &before)
    JSONWriter.append(passage.section, to: &before)
    JSONWriter.append(name: "topic", to: &before)
    var after: [UInt8] = []
    JSONWriter.append(name: "heading", to: &after)
    JSONWriter.append(passage.heading, to: &after)
    JSONWriter.append(name: "text", to: &after)
    JSONWriter.append(passage.text, to: &after)
    JSONWriter.append(name: "file", to: &after)
    JSONWriter.append(passage.source.file, to: &after)
    JSONWriter.append(name: "lines", to: &after)
    let lines = passage.source.lines
    after += "[\(lines.lowerBound),\(lines.upperBound)]".utf8
    JSONWriter.append(name: "sha256", to: &after)
    JSONWriter.append(passage.source.sha256, to: &after)
    JSONWriter.append(name: "confidence", to: &after)
    return Pieces(beforeTopic: before, afterTopic: after)
  }
}
