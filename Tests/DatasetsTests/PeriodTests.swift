import Datasets
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2015-04", PeriodKind.month, "April 2015"), ("2015", .year, "2015"),
    ("2015-q2", .quarter, "April to June 2015"), ("2014-15", .financialYear, "2014/15"),
    ("1999-00", .financialYear, "1999/00"),
    ("2015-04", .rollingTwelveMonths, "12 months to 30 April 2015"),
    ("2016-02", .rollingTwelveMonths, "12 months to 29 February 2016"),
  ])
  func hasWords(text: String, kind: PeriodKind, label: String) {
    #expect(Period(text, kind: kind, yearStartsInApril: false)?.label == label)
  }

  @Test func countsQuartersFromAprilWhereTheYearStartsThere() {
    let last = Period("2015-q4", kind: .quarter, yearStartsInApril: true)
    #expect(last?.label == "January to March 2016")
  }

  @Test(arguments: [
    ("2015-13", PeriodKind.month), ("2015", .month), ("2015-q5", .quarter), ("2015-Q1", .quarter),
    ("2014-16", .financialYear), ("2014/15", .financialYear), ("Apr-15", .month), ("15", .year),
    ("", .year), ("2015-4", .rollingTwelveMonths),
  ])
  func takesNothingElse(text: String, kind: PeriodKind) {
    #expect(Period(text, kind: kind, yearStartsInApril: false) == nil)
  }

  @Test func putsNeighboursOneApart() throws {
    let december = Period("2014-12", kind: .month, yearStartsInApril: false)
    let january = Period("2015-01", kind: .month, yearStartsInApril: false)
    #expect(try #require(january).ordinal - #require(december).ordinal == 1)
  }
}
