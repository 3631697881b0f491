/// The passages of the leaflet, each known by words that stand in no other.
enum Wanted: String, Sendable, CaseIterable {
  case name = "Magnesium Glycinate"
  case uses = "primarily used as a dietary supplement"
  case dosage = "oral dosages range from 100mg to 500mg"
  case forms = "Liquid or chewable forms may be more suitable for children"
  case commonEffects = "Common side effects of magnesium glycinate are generally mild"
  case seriousEffects = "Less common, but more serious side effects"
  case whatToDo = "discontinue use and seek medical advice immediately"
  case howItWorks = "works by providing the body with readily absorbable magnesium"
  case kidney = "Individuals with kidney disease should use magnesium glycinate with caution"
  case interactions = "Magnesium can interact with certain medications"
  case pregnancy = "generally considered safe during pregnancy and breastfeeding"
  case otherConditions = "Individuals with specific medical conditions"
  case daily = "While generally safe for daily use"
  case storage = "Store in a cool, dry place"
  case comparison = "often considered well-tolerated and easily absorbed"
  case missedDose = "If you miss a dose, take it as soon as you remember"
  case constipation = "constipation is still a possibility"
  case disclaimer = "This information is for general knowledge"

  /// Whether a passage is this one; the name is a whole passage, all others are known by a part of theirs.
  func isThis(_ text: String) -> Bool { self == .name ? text == rawValue : text.contains(rawValue) }
}
