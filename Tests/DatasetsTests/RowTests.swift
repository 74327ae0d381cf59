import Datasets
import Testing

/// What rows are called, when they are from, and that no two are the same.
@Suite struct RowTests {
  @Test(arguments: [
    (
      "A,2015,1\nB,2015,2\nA,2015,3\nA,2015,4\n",
      [
        "4:1 there is a row for A, 2015 already, on line 2 | keep one of them",
        "5:1 there is a row for A, 2015 already, on line 2 | keep one of them",
      ]
    ),
    (
      "St Helens,2014,1\nSt. Helens,2015,1\n",
      [
        "3:1 'St. Helens' and 'St Helens' have the same address 'st-helens' | "
          + "write both the same, or make the names differ by a letter or digit"
      ]
    ),
    (
      "—,2015,1\n",
      [
        "2:1 '—' has no letter or digit to make an address of | write a name"
      ]
    ),
    (",2015,1\n", ["2:1 this row names no area | each row needs one"]),
    (
      "Lowest,2015,1\n",
      [
        "2:1 'Lowest' is a word that claims use and cannot name a row | add a word to it"
      ]
    ),
    ("A,,1\n", ["2:3 this row names no period | write a year like 2015"]),
    (
      ",15,n/a\n\nB,2015,1\n",
      [
        "2:1 this row names no area | each row needs one",
        "2:2 '15' is not a period | write a year like 2015",
        "2:5 'n/a' is not a value | "
          + "write [x] where a value is not available, [c] where it is withheld",
      ]
    ),
    (
      "",
      [
        "1:1 this file has no rows below its heading | "
          + "add one, with [x] where a value is not available"
      ]
    ),
  ])
  func saysWhatIsWrongWithARow(rows: String, messages: [String]) throws {
    let description = SampleDatasets.description("measure: index\nperiod: year\n")
    let faults = try SampleDatasets.faults(
      csv: "area,period,value\n" + rows, description: description)
    #expect(faults == messages)
  }

  @Test(arguments: [
    (
      "month", "Apr-15",
      "Excel has made a date of it; write 2015-04 and give the column the "
        + "format Text"
    ),
    (
      "month", "15-Apr",
      "Excel has made a date of it; write 2015-04 and give the column the "
        + "format Text"
    ),
    (
      "month", "April 2015",
      "Excel has made a date of it; write 2015-04 and give the column the "
        + "format Text"
    ),
    (
      "month", "01/04/2015",
      "Excel has made a date of it; write 2015-04 and give the column the "
        + "format Text"
    ),
    (
      "month", "2015-04-01",
      "Excel has made a date of it; write 2015-04 and give the column the "
        + "format Text"
    ),
    (
      "rolling-12-months", "Sep-98",
      "Excel has made a date of it; write 1998-09 and give the "
        + "column the format Text"
    ),
    ("month", "2015/04", "write 2015-04"),
    ("month", "04/2015", "write 2015-04"),
    ("month", "2015-13", "write year and month like 2015-04"),
    ("month", "42095", "write year and month like 2015-04"),
    ("month", "Apr-150", "write year and month like 2015-04"),
    ("quarter", "Apr-15", "write year and quarter like 2015-q2"),
    ("quarter", "2015 Q2", "write 2015-q2"),
    ("quarter", "Q2 2015", "write 2015-q2"),
    ("year", "Apr-15", "write a year like 2015"),
    ("financial-year", "2014/15", "write 2014-15"),
    ("financial-year", "2014–15", "write 2014-15"),
    ("financial-year", "2014/2015", "write 2014-15"),
    (
      "financial-year", "Dec-11",
      "Excel has made a date of it; write 2011-12 and give the column "
        + "the format Text"
    ),
    ("financial-year", "2014-16", "write two years like 2014-15"),
    ("rolling-12-months", "2015", "write the last of the twelve months, like 2015-04"),
  ])
  func tellsHowToWriteAPeriod(kind: String, cell: String, hint: String) throws {
    let description = SampleDatasets.description("measure: index\nperiod: \(kind)\n")
    let faults = try SampleDatasets.faults(
      csv: "area,period,value\nA,\(cell),1\n", description: description)
    #expect(faults == ["2:3 '\(cell)' is not a period | \(hint)"])
  }

  @Test(arguments: [
    ("2014-16", "did you mean '2014-15'?"), ("then", "the description lists earlier, 2014-15"),
  ])
  func namesTheListedPeriods(cell: String, hint: String) throws {
    let faults = try SampleDatasets.faults(
      csv: "area,period,value\nA,\(cell),1\n", description: Self.listed)
    #expect(faults == ["2:3 '\(cell)' is not a period | \(hint)"])
  }

  @Test func keepsListedPeriodsInTheirOrder() throws {
    let csv = "area,period,value\nA,2014-15,2\nA,earlier,1\n"
    let library = try SampleDatasets.library("sample", csv: csv, description: Self.listed)
    let dataset = try library.dataset(named: "sample")
    #expect(dataset.periods.map(\.label) == ["an earlier survey, date not given", "2014/15"])
    #expect(try library.figure("sample/a?show=change").text == "1")
    #expect(try library.figure("sample/a").subject == "sample/a/2014-15")
  }

  @Test func countsQuartersFromApril() throws {
    let description = SampleDatasets.description(
      "measure: index\nperiod: quarter\nyear-starts: april\n")
    let csv = "period,value\n2015-q1,5\n2014-q4,3\n"
    let library = try SampleDatasets.library("sample", csv: csv, description: description)
    #expect(
      try library.dataset(named: "sample").periods.map(\.label)
        == ["January to March 2015", "April to June 2015"])
    #expect(try library.figure("sample?show=change").text == "2")
  }

  @Test(arguments: [
    ("Ynys Môn", "ynys-môn"), ("القاهرة", "القاهرة"), ("תל אביב", "תל-אביב"), ("東京", "東京"),
    (String(repeating: "Ab ", count: 20), String(repeating: "ab-", count: 19) + "ab"),
  ])
  func takesNamesOfAnyScriptAndLength(label: String, slug: String) throws {
    let csv = "area,period,value\n\"\(label)\",2015,1\n"
    let library = try SampleDatasets.library(
      "sample", csv: csv,
      description: SampleDatasets.description("measure: index\nperiod: year\n"))
    #expect(try library.figure("sample/\(slug)").subject == "sample/\(slug)/2015")
    #expect(try library.dataset(named: "sample").dimensions[0].categories[0].label == label)
  }

  @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n", "\r"])
  func readsWhatSpreadsheetsWrite(mark: String, end: String) throws {
    let csv = ["area,period,value,,", "A,2015,1,,", ",,,,", "", "\"B\",2015,2"]
    let library = try SampleDatasets.library(
      "sample", csv: mark + csv.joined(separator: end),
      description: SampleDatasets.description("measure: index\nperiod: year\n"))
    #expect(try library.figure("sample/b").text == "2")
  }

  static let listed = SampleDatasets.description(
    """
    measure: index
    period: listed
    periods:
      - earlier: an earlier survey, date not given
      - 2014-15: 2014/15

    """)
}
