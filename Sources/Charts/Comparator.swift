/// What the bars are compared with, such as an average: a line across them, named in the caption.
package struct Comparator: Hashable, Sendable {
  package let name: String
  /// Without a number the comparator is named and no line is drawn.
  package let value: PlottedValue

  package init(name: String, value: PlottedValue) {
    self.name = name
    self.value = value
  }
}
