extension Period {
  /// The period of a regular kind at a place in time; nil for listed periods, which have none.
  package init?(ordinal: Int, kind: PeriodKind, yearStartsInApril: Bool) {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let text: String
    switch kind {
    case .month, .rollingTwelveMonths: text = "\(ordinal / 12)-\(padded(ordinal % 12 + 1))"
    case .quarter: text = "\(ordinal / 4)-q\(ordinal % 4 + 1)"
    case .year: text = String(ordinal)
    case .financialYear: text = "\(ordinal)-\(padded((ordinal + 1) % 100))"
    case .listed: return nil
    }
    self.init(text, kind: kind, yearStartsInApril: yearStartsInApril)
  }
}
