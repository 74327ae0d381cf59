/// A value as a chart draws and prints it.
package struct PlottedValue: Hashable, Sendable {
  /// The number that a bar's length shows, or nil where there is none to show.
  package let number: Double?
  /// The number as readers see it, or the words that stand in its place: `not published`.
  package let text: String
  /// The address of the row that the value comes from.
  package let link: String?
  /// A few words that stand with the value, such as `provisional`.
  package let note: String?
  /// Whether the value may still change, as a provisional one does: its bar is striped.
  package let isTentative: Bool

  /// A number that is not finite has no place on a scale and counts as not there.
  package init(
    _ number: Double?, text: String, link: String? = nil, note: String? = nil,
    isTentative: Bool = false
  ) {
    self.number = number.flatMap { $0.isFinite ? $0 : nil }
    self.text = text
    self.link = link
    self.note = note
    self.isTentative = isTentative
  }
}
