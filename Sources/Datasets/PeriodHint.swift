import SourceText

/// What to write in place of a period that cannot be read.
enum PeriodHint {
  /// A hint that gives the right spelling where it can be told, else the pattern.
  static func hint(for text: String, description: DatasetDescription) -> String {
    if description.periodKind == .listed {
      let known = description.listedPeriods.map(\.slug.text)
      return "the description lists \(known.joined(separator: ", "))"
    }
    if let month = excelMonth(text) {
      return "Excel has made a date of it; write \(month) and give the column the format Text"
    }
    let candidate = text.lowercased().replacing("/", with: "-").replacing(" ", with: "-")
    let isRight =
      Period(
        candidate, kind: description.periodKind,
        yearStartsInApril: description.yearStartsInApril) != nil
    return isRight ? "write \(candidate)" : "write \(description.periodKind.pattern)"
  }

  /// `2015-04` of `Apr-15`, `Apr 2015` or `15-Apr`, which is what Excel makes of a month.
  private static func excelMonth(_ text: String) -> String? {
    let parts = text.split { $0 == "-" || $0 == " " || $0 == "/" }.map(String.init)
    guard parts.count == 2 else { return nil }
    let monthAndYear = [(parts[0], parts[1]), (parts[1], parts[0])]
    for (word, digits) in monthAndYear {
      let month = CalendarDate.monthNames.firstIndex {
        word.count >= 3 && $0.lowercased().hasPrefix(word.lowercased())
      }
      guard let month, let number = Int(digits: digits.utf8) else { continue }
      let year = number < 100 ? 2000 + number : number
      return "\(year)-\(month < 9 ? "0" : "")\(month + 1)"
    }
    return nil
  }
}
