internal import Diagnostics
internal import SourceText

/// What to write in place of a period that cannot be read.
enum PeriodHint {
  /// A hint that gives the right spelling where it can be told, else the pattern.
  static func hint(for text: String, description: DatasetDescription) -> String {
    let kind = description.periodKind
    if kind == .listed {
      let known = description.listedPeriods.map(\.slug.text)
      return Suggestion.hint(for: text, among: known)
        ?? "the description lists \(known.joined(separator: ", "))"
    }
    func isRight(_ candidate: String) -> Bool {
      Period(candidate, kind: kind, yearStartsInApril: description.yearStartsInApril) != nil
    }
    if let month = excelMonth(text) ?? excelDay(text), isRight(month) {
      return "Excel has made a date of it; write \(month) and give the column the format Text"
    }
    return spellings(text).first(where: isRight).map { "write \($0)" } ?? "write \(kind.pattern)"
  }

  /// `2015-04` of `Apr-15`, `April 2015` or `15-Apr`, which is what Excel makes of a month, and of
  /// a financial year like 2011-12.
  static func excelMonth(_ text: String) -> String? {
    let parts = parts(of: text)
    guard parts.count == 2 else { return nil }
    for (word, digits) in [(parts[0], parts[1]), (parts[1], parts[0])] {
      let month = CalendarDate.monthNames.firstIndex {
        word.count >= 3 && $0.lowercased().hasPrefix(word.lowercased())
      }
      guard let month, let year = year(digits) else { continue }
      return written(year: year, month: month + 1)
    }
    return nil
  }

  /// `2015-04` of `01/04/2015` or `2015-04-01`, a month that Excel has made a day of.
  private static func excelDay(_ text: String) -> String? {
    let parts = parts(of: text)
    guard parts.count == 3, let month = Int(digits: parts[1].utf8), (1...12).contains(month),
      let year = year(parts[2].count >= parts[0].count ? parts[2] : parts[0])
    else { return nil }
    return written(year: year, month: month)
  }

  /// A year of four digits, or of two as Excel reads them: 00 to 29 lie in this century.
  private static func year(_ digits: String) -> Int? {
    guard let number = Int(digits: digits.utf8) else { return nil }
    switch digits.utf8.count {
    case 4: return number
    case 2: return number < 30 ? 2000 + number : 1900 + number
    default: return nil
    }
  }

  private static func written(year: Int, month: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)"
  }

  /// Other ways to write what the text may mean: `2014/15`, `2014-2015`, `2015 Q2`, `Q2 2015`.
  private static func spellings(_ text: String) -> [String] {
    let parts = parts(of: text.lowercased())
    var spellings = [parts.joined(separator: "-"), parts.reversed().joined(separator: "-")]
    if parts.count == 2, parts[1].utf8.count == 4 {
      spellings.append("\(parts[0])-\(parts[1].suffix(2))")
    }
    return spellings
  }

  private static func parts(of text: String) -> [String] {
    text.split { "-/. \u{2013}".contains($0) }.map(String.init)
  }
}
