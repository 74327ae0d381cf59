import SourceText
import Testing

@Suite struct CalendarDateTests {
  @Test func readsAndShowsADay() throws {
    let date = try #require(CalendarDate("2015-11-08"))
    #expect(date.description == "2015-11-08")
    #expect(date.longText == "8 November 2015")
  }

  @Test(arguments: ["2015-02-29", "2015-13-01", "2015-1-1", "18/11/2015", "", "2015-11-00"])
  func refusesADayThatTheCalendarLacks(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [(2000, 29), (1900, 28), (2016, 29), (2015, 28)])
  func knowsLeapYears(year: Int, days: Int) {
    #expect(CalendarDate.days(inMonth: 2, of: year) == days)
  }
}
