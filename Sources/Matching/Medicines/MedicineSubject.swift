/// Which leaflet a text asks for by the medicines that it names.
package enum MedicineSubject: Sendable, Hashable {
  /// It names none.
  case none
  /// It names medicines that each have a leaflet, in the order of the text.
  case leaflets([Int])
  /// It names a medicine by a name that several leaflets fit.
  case several([Int])
  /// It names a medicine that is not on the shelf.
  case absent(String)
}
