/// Numbers as a report writes them.
package enum Figures {
  /// What stands where a ratio has nothing to divide by.
  package static let undefined = "undefined"

  /// A number with this many decimal places.
  package static func decimal(_ value: Double, places: Int = 2) -> String {
    let factor = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((abs(value) * Double(factor)).rounded())
    let fraction = String(scaled % factor)
    let zeros = String(repeating: "0", count: max(places - fraction.count, 0))
    let sign = value < 0 && scaled > 0 ? "−" : ""
    return sign + String(scaled / factor) + (places > 0 ? "." + zeros + fraction : "")
  }

  /// A number with two decimal places, or the word for none.
  package static func ratio(_ value: Double?) -> String { value.map { decimal($0) } ?? undefined }

  /// A share of 1 in per cent, or the word for none.
  package static func percent(_ share: Double?) -> String {
    share.map { decimal($0 * 100, places: 1) + " %" } ?? undefined
  }

  /// A share of a number of things in per cent.
  package static func percent(_ part: Int, of count: Int) -> String {
    percent(count > 0 ? Double(part) / Double(count) : nil)
  }
}
