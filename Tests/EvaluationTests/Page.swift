import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page as a strict parser sees it.
final class Page: NSObject, XMLParserDelegate {
  /// The names of the elements, in their order.
  private(set) var elements: [String] = []
  /// The text of the page.
  private(set) var text = ""
  /// The ids of elements.
  private(set) var ids: [String] = []
  /// The ids by which elements are labelled.
  private(set) var labels: [String] = []
  /// The values of `scope`.
  private(set) var scopes: [String] = []

  /// The page is not well-formed.
  struct Malformed: Error {
    var line: Int
    var reason: String
  }

  /// Reads a page.
  init(_ html: String) throws {
    super.init()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw Malformed(line: parser.lineNumber, reason: parser.parserError.map { "\($0)" } ?? "")
    }
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    attributes["id"].map { ids.append($0) }
    attributes["scope"].map { scopes.append($0) }
    labels += attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
  }

  func parser(_: XMLParser, foundCharacters characters: String) { text += characters }
}
