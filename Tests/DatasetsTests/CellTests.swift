import Datasets
import Testing

/// What can stand in the cells of a row, and what is said of that which cannot.
@Suite struct CellTests {
  static let markers =
    "the markers are [c] [x] [z] [low] in place of a value, and [u] [p] [r] [e] [b] beside one"
  static let inPlace = "write [x] where a value is not available, [c] where it is withheld"
  static let excelNumber = "give the column the format Number and save again"

  @Test(arguments: [
    ("", "there is neither a value nor a marker here | \(inPlace)"),
    ("[q]", "there is no marker '[q]' | \(markers)"),
    ("[C]", "there is no marker '[C]' | \(markers)"),
    ("[c", "there is no marker '[c' | \(markers)"),
    ("[]", "there is no marker '[]' | \(markers)"),
    (
      "5 [c]",
      "a value and [c], which stands in place of one, cannot both be here | "
        + "keep the one or the other"
    ),
    ("[c] [x]", "two markers stand in place of a value here | keep one of them"),
    (
      "[x] [p] [r]",
      "[x] stands in place of a value and takes no other marker beside it | "
        + "leave [p] [r] away"
    ),
    ("[p]", "there is a marker but no value here | \(inPlace)"),
    ("5 6", "'5 6' is not a value | write 56"),
    ("n/a", "'n/a' is not a value | \(inPlace)"),
    ("..", "'..' is not a value | \(inPlace)"),
    ("c", "'c' is not a value | a marker stands in brackets: [c]"),
    ("LOW", "'LOW' is not a value | a marker stands in brackets: [low]"),
    ("1E+09", "'1E+09' is not a value | Excel has shortened it; \(excelNumber)"),
    ("1.2e-5", "'1.2e-5' is not a value | Excel has shortened it; \(excelNumber)"),
    ("02-Jan", "'02-Jan' is not a value | Excel has made a date of it; \(excelNumber)"),
    (
      "#DIV/0!",
      "'#DIV/0!' is not a value | "
        + "the spreadsheet had no result here; write the value, or [x] where there is none"
    ),
    ("\"1,234,567\"", "'1,234,567' is not a value | write 1234567"),
    ("\"1,5\"", "'1,5' is not a value | write 1.5"),
    ("95%", "'95%' is not a value | write 95"),
    ("\"£210,000.50\"", "'£210,000.50' is not a value | write 210000.50"),
    ("(5.1)", "'(5.1)' is not a value | write -5.1"),
    ("+3", "'+3' is not a value | write 3"),
    (".5", "'.5' is not a value | write 0.5"),
    ("1\u{A0}000", "'1\u{A0}000' is not a value | write 1000"),
    (
      "1234567890123456789",
      "'1234567890123456789' is not a value | "
        + "a value has at most 18 digits"
    ),
    ("about ten", "'about ten' is not a value"),
    ("\"two\nlines\"", "'two lines' is not a value"),
  ])
  func saysWhatIsWrongWithAValue(cell: String, message: String) throws {
    let csv = "area,period,value\nTrafford,2014,1\nTrafford,2015,\(cell)\n"
    let faults = try SampleDatasets.faults(csv: csv, description: Self.yearly)
    #expect(faults == ["3:15 \(message)"])
  }

  @Test(arguments: [
    (
      "5", "[c]",
      "2:15 a value and [c], which stands in place of one, cannot both be here | "
        + "keep the one or the other"
    ),
    ("", "[p]", "2:15 there is a marker but no value here | \(inPlace)"),
    ("[c]", "[c]", "2:19 two markers stand in place of a value here | keep one of them"),
    ("", "5", "2:16 '5' is not a marker | \(markers)"),
    ("5", "p", "2:17 'p' is not a marker | \(markers)"),
    ("5", "[q]", "2:17 there is no marker '[q]' | \(markers)"),
    ("", "", "2:15 there is neither a value nor a marker here | \(inPlace)"),
  ])
  func saysWhatIsWrongWithAMarkerColumn(value: String, marker: String, message: String) throws {
    let csv = "area,period,value,marker\nTrafford,2015,\(value),\(marker)\n"
    #expect(try SampleDatasets.faults(csv: csv, description: Self.yearly) == [message])
  }

  @Test func takesMarkersBesideAValueAndInTheirOwnColumn() throws {
    let csv = """
      area,period,value,marker
      A,2015,-5.10 [p] [e],
      B,2015,3,[r]
      C,2015,,[low]
      D,2015,[z],
      E,2015,4 [u],[b]

      """
    let (dataset, diagnostics) = try SampleDatasets.read(
      "sample", csv: csv, description: Self.yearly)
    #expect(diagnostics == [])
    let read = try #require(dataset)
    #expect(
      (0..<5).map { read.shownValue(ofRow: $0) }
        == ["\u{2212}5.10", "3", "rounds to nought", "not applicable", "4"])
    #expect(
      (0..<5).map { read.observation($0).qualifiers.markers.joined() }
        == ["[p][e]", "[r]", "", "", "[u][b]"])
  }

  @Test(arguments: [
    ("lower", "x", "'x' is not a number | a marker stands in brackets: [x]"),
    ("upper", "[x]", "'[x]' is not a number | leave it empty where there is none"),
    ("upper", "6%", "'6%' is not a number | write 6"),
    ("n", "1.5", "a sample size has to be a whole number, not 1.5 | write how many were asked"),
    ("n", "-3", "a sample size has to be a whole number, not -3 | write how many were asked"),
    ("direction", "up", "'up' is not a direction | write rose, fell or unchanged"),
    ("direction", "Rose", "'Rose' is not a direction | write rose, fell or unchanged"),
    ("decimals", "13", "'13' is not a number of decimals | write a whole number from 0 to 12"),
    ("decimals", "-1", "'-1' is not a number of decimals | write a whole number from 0 to 12"),
    ("decimals", "one", "'one' is not a number of decimals | write a whole number from 0 to 12"),
  ])
  func saysWhatIsWrongBesideAValue(column: String, cell: String, message: String) throws {
    let csv = "area,period,value,\(column)\nTrafford,2015,5,\(cell)\n"
    let faults = try SampleDatasets.faults(csv: csv, description: Self.yearly)
    #expect(faults == ["2:17 \(message)"])
  }

  @Test(arguments: [
    (
      "5,6,7,",
      "5 does not lie between its limits 6 and 7 | "
        + "look whether the three are in the right columns"
    ),
    (
      "5,1,4,",
      "5 does not lie between its limits 1 and 4 | "
        + "look whether the three are in the right columns"
    ),
    (
      "5,6,,",
      "5 does not lie between its limits 6 and none | "
        + "look whether the three are in the right columns"
    ),
    (
      "[c],1,4,",
      "the value is [c], withheld, but what stands beside it gives it away | "
        + "leave lower, upper and direction empty too"
    ),
    (
      "[c],,,fell",
      "the value is [c], withheld, but what stands beside it gives it away | "
        + "leave lower, upper and direction empty too"
    ),
    (
      "[x],1,,fell",
      "the value is [x], not published, so it can have no limits | "
        + "leave lower and upper empty too"
    ),
  ])
  func holdsAValueAgainstWhatStandsBesideIt(cells: String, message: String) throws {
    let csv = "area,period,value,lower,upper,direction\nTrafford,2015,\(cells)\n"
    let faults = try SampleDatasets.faults(csv: csv, description: Self.yearly)
    #expect(faults == ["2:15 \(message)"])
  }

  @Test func takesAValueOnItsLimit() throws {
    let csv = "area,period,value,lower,upper,n\nTrafford,2015,5,5.0,5.00,1200\n"
    let (dataset, diagnostics) = try SampleDatasets.read(
      "sample", csv: csv, description: Self.yearly)
    #expect(diagnostics == [])
    #expect(dataset?.observation(0).sampleSize?.description == "1200")
  }

  @Test func withholdsCountsUnderTheThreshold() throws {
    let csv = "area,period,value\nA,2015,4\nB,2015,5\nC,2015,0\nD,2015,[c]\n"
    let description = SampleDatasets.description(
      "measure: count\nperiod: year\ndisclosure: {threshold: 5}\n")
    #expect(
      try SampleDatasets.faults(csv: csv, description: description) == [
        "2:8 this count is under the threshold of 5 and has to be withheld | "
          + "write [c] in place of the value"
      ])
  }

  static let yearly = SampleDatasets.description("measure: index\nperiod: year\n")
}
