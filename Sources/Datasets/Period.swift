package import SourceText

/// One period of a dataset: its slug, its words, and its place in time.
package struct Period: Hashable, Sendable {
  /// `2015-04`, `2015-q2`, `2014-15`, or what the description lists.
  package let slug: Slug
  /// `April 2015`, `2014/15`, `12 months to 30 April 2015`.
  package let label: String
  /// `Apr 2015`, `2014/15`: for an axis, where the kind is said elsewhere.
  package let shortLabel: String
  /// Counts whole periods of the kind (months for rolling years), so that neighbours differ by one.
  package let ordinal: Int
}

extension Period {
  /// Reads a period of `kind`; nil where `text` does not write one.
  ///
  /// - Parameter yearStartsInApril: whether quarters are counted from April.
  package init?(_ text: String, kind: PeriodKind, yearStartsInApril: Bool) {
    guard let slug = Slug(exactly: text) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, let year = Int(digits: first) else {
      return nil
    }
    let second = parts.count == 2 ? parts[1] : nil
    let ordinal: Int
    let label: String
    var shortLabel: String?
    switch kind {
    case .month, .rollingTwelveMonths:
      guard let second, second.count == 2, let month = Int(digits: second),
        (1...12).contains(month)
      else { return nil }
      ordinal = year * 12 + month - 1
      let name = CalendarDate.monthNames[month - 1]
      let lastDay = CalendarDate.days(inMonth: month, of: year)
      label = kind == .month ? "\(name) \(year)" : "12 months to \(lastDay) \(name) \(year)"
      shortLabel = "\(name.prefix(3)) \(year)"
    case .quarter:
      guard let second, second.count == 2, second.first == UInt8(ascii: "q"),
        let quarter = Int(digits: second.dropFirst()), (1...4).contains(quarter)
      else { return nil }
      ordinal = year * 4 + quarter - 1
      label = Self.quarterLabel(year: year, quarter: quarter, inApril: yearStartsInApril)
      shortLabel = "Q\(quarter) \(yearStartsInApril ? Self.financialYear(year) : String(year))"
    case .year:
      guard parts.count == 1 else { return nil }
      ordinal = year
      label = String(year)
    case .financialYear:
      guard let second, second.count == 2, let end = Int(digits: second),
        end == (year + 1) % 100
      else { return nil }
      ordinal = year
      label = Self.financialYear(year)
    case .listed:
      return nil
    }
    self.init(slug: slug, label: label, shortLabel: shortLabel ?? label, ordinal: ordinal)
  }

  /// `2014/15` for the financial year that begins in `year`.
  private static func financialYear(_ year: Int) -> String {
    let end = (year + 1) % 100
    return "\(year)/\(end < 10 ? "0" : "")\(end)"
  }

  private static func quarterLabel(year: Int, quarter: Int, inApril: Bool) -> String {
    let firstMonth = (quarter - 1) * 3 + (inApril ? 3 : 0)
    let names = CalendarDate.monthNames
    let calendarYear = firstMonth >= 12 ? year + 1 : year
    return "\(names[firstMonth % 12]) to \(names[(firstMonth + 2) % 12]) \(calendarYear)"
  }
}
