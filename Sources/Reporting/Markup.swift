/// A piece of HTML or SVG; whatever is text in it is escaped here and nowhere else.
///
/// Elements are written so that the page is well-formed XML, too.
package struct Markup: Sendable, Hashable {
  /// The markup itself.
  package private(set) var source: String

  /// Text, escaped.
  package static func text(_ text: String) -> Markup { Markup(source: escaped(text)) }

  /// An element with attributes and what is in it; empty elements close themselves.
  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Markup] = []
  ) -> Markup {
    let list = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    let content = children.map(\.source).joined()
    return Markup(
      source: content.isEmpty && !needsEndTag.contains(name)
        ? "<\(name)\(list)/>" : "<\(name)\(list)>\(content)</\(name)>" + (isBlock.contains(name) ? "\n" : ""))
  }

  /// An element that holds text.
  package static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) -> Markup
  {
    element(name, attributes, [.text(text)])
  }

  /// Style rules, which are the program's own and hold no markup.
  package static func style(_ rules: String) -> Markup { Markup(source: "<style>\n\(rules)\n</style>\n") }

  private static let isBlock: Set = ["caption", "figure", "h1", "h2", "p", "section", "svg", "table", "title", "tr"]
  /// HTML closes these with a tag of their own even when nothing is in them.
  private static let needsEndTag: Set = ["td", "th", "p", "title", "main", "section", "tbody"]

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // No page may hold these, not even escaped.
      case "\0"..<"\t", "\u{0B}"..<"\r", "\u{0E}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}"..."\u{FFFF}":
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
