internal import Diagnostics
internal import SourceText

/// The periods of a dataset as they are found row by row, and the code of each row's.
struct PeriodBuilder {
  private let description: DatasetDescription
  private var periods: [Period] = []
  private var codesByText: [String: Int32] = [:]
  var column = CodeColumn()

  init(_ description: DatasetDescription) { self.description = description }

  /// The periods in time order, and the place of each row's among them.
  var inOrder: (periods: [Period], codes: [Int32]) {
    let order = periods.indices.sorted { periods[$0].ordinal < periods[$1].ordinal }
    if order.elementsEqual(periods.indices) { return (periods, column.codes) }
    var places = [Int32](repeating: 0, count: periods.count)
    for (place, index) in order.enumerated() { places[index] = Int32(place) }
    return (order.map { periods[$0] }, column.codes.map { places[Int($0)] })
  }

  /// The code of the period in a cell; nil, with an error, where it is none.
  mutating func code(
    in cells: CellReader, column index: Int, bytes: UnsafeRawBufferPointer,
    diagnostics: inout [Diagnostic]
  ) -> Int32? {
    let code = code(
      of: String(decoding: cells.bytes(index), as: UTF8.self), at: cells.position(index),
      diagnostics: &diagnostics)
    if let code { column.remember(cells.cell(index), as: code, in: bytes) }
    return code
  }

  /// The code of a period by its text.
  mutating func code(
    of text: String, at position: @autoclosure () -> SourcePosition,
    diagnostics: inout [Diagnostic]
  ) -> Int32? {
    if let code = codesByText[text] { return code }
    guard let period = period(text) else {
      diagnostics.error(
        text.isEmpty ? "this row names no period" : "'\(Excerpt.of(text))' is not a period",
        at: position(), hint: PeriodHint.hint(for: text, description: description))
      return nil
    }
    let code = Int32(periods.count)
    periods.append(period)
    codesByText[text] = code
    return code
  }

  private func period(_ text: String) -> Period? {
    description.periodKind == .listed
      ? description.listedPeriods.first { $0.slug.text == text }
      : Period(
        text, kind: description.periodKind, yearStartsInApril: description.yearStartsInApril)
  }
}
