/// A part of a leaflet under one heading.
struct Section {
  /// How strongly a section was opened.
  ///
  /// A weaker sign does not end a section that a stronger one opened, so that a precaution labelled “Dosage” stays a
  /// precaution.
  enum Opening: Int {
    /// No standard section: the leaflet's beginning, or a heading of the author's own.
    case free
    /// A bold label of a list item.
    case item
    /// A bold label of a paragraph.
    case label
    /// A heading.
    case heading
  }

  /// The standard name where there is one, otherwise the author's own.
  var name: String
  /// The author's own words for it.
  var heading: String
  var opening: Opening
  /// The level of the heading, 1 to 6; 6 for labels.
  var level = 6
  /// The line on which it begins.
  var line: Int
  var leaves: [Leaf] = []
}
