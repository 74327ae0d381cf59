import Datasets
import Diagnostics
import Testing

/// What is said of withheld values that can be worked out, in full.
@Suite struct ExposureMessageTests {
  static let start = "this withheld value can be worked out"

  /// The messages about a dataset of counts or money, each with its place and hint.
  static func messages(
    _ csv: String, _ rule: String, measure: String = "count"
  ) throws -> [String] {
    let (dataset, diagnostics) = try SampleDatasets.read(
      "d", csv: csv,
      description: SampleDatasets.description(
        "measure: \(measure)\nperiod: year\ndisclosure: \(rule)\n"))
    #expect((dataset == nil) == diagnostics.containsErrors)
    return zip(diagnostics, fullLines(diagnostics)).map { diagnostic, line in
      diagnostic.severity == .warning ? "warning \(line)" : line
    }
  }

  @Test(arguments: [
    // Alone in its sum.
    (
      "Bury,2015,[c]\nEly,2015,20\nSale,2015,9\nAll,2015,31",
      ["2:11 \(start): for 2015 it is All less Ely and Sale | withhold Sale too"]
    ),
    // Two are safe, whatever they are.
    ("Bury,2015,[c]\nEly,2015,[c]\nSale,2015,9\nAll,2015,31", []),
    // So is one beside a value that nobody has, or whose total nobody has or tells.
    ("Bury,2015,[c]\nEly,2015,[x]\nSale,2015,9\nAll,2015,31", []),
    ("Bury,2015,[c]\nEly,2015,20\nSale,2015,9\nAll,2015,[x]", []),
    ("Bury,2015,[c]\nEly,2015,20\nSale,2015,9\nAll,2015,[z]", []),
    ("Bury,2015,[c]\nEly,2015,20\nSale,2015,9\nAll,2015,[c]", []),
    ("Bury,2015,[c]\nEly,2015,20\nSale,2015,9\nAll,2014,30", []),
    // What is not available is no secret.
    ("Bury,2015,[x]\nEly,2015,20\nSale,2015,9\nAll,2015,31", []),
    // What does not apply and what rounds to nought hide nothing.
    (
      "Bury,2015,[c]\nEly,2015,[z]\nSale,2015,[low]\nAll,2015,31",
      ["2:11 \(start): for 2015 it is All less Sale | withhold All too"]
    ),
    // A total that can be worked out.
    (
      "Bury,2015,5\nEly,2015,20\nSale,2015,9\nAll,2015,[c]",
      ["5:10 \(start): for 2015 it is Bury, Ely and Sale together | withhold Bury too"]
    ),
    // Nothing is left.
    (
      "Bury,2015,[c]\nEly,2015,[c]\nSale,2015,9\nAll,2015,9",
      [
        "2:11 \(start): for 2015, All less Sale leaves no withheld row more than nought | "
          + "withhold Sale too",
        "3:10 \(start): for 2015, All less Sale leaves no withheld row more than nought | "
          + "withhold Sale too",
      ]
    ),
    // Only one value and its total.
    (
      "Bury,2015,[c]\nAll,2015,3",
      ["2:11 \(start): for 2015 it is All | withhold All too"]
    ),
    (
      "Bury,2015,3\nAll,2015,[c]",
      ["3:10 \(start): for 2015 it is Bury | withhold Bury too"]
    ),
    // Only noughts, which protect nothing.
    (
      "Bury,2015,[c]\nEly,2015,0\nAll,2015,0",
      ["2:11 \(start): for 2015 it is All less Ely | publish larger groups, or leave the total out"]
    ),
    // A row is missing, and may be taken for nought.
    (
      "Bury,2015,[c]\nEly,2015,20\nAll,2015,31\nSale,2014,3\nAll,2014,3",
      [
        "2:11 \(start): for 2015 it is All less Ely | withhold Ely too; what has no row, Sale, "
          + "counts as nought: if it is not, add it with [x]"
      ]
    ),
  ])
  func oneDimension(rows: String, expected: [String]) throws {
    #expect(
      try Self.messages("area,period,value\n\(rows)\n", "{totals: {area: All}}") == expected)
  }

  @Test func acrossPeriodsAndOtherDimensionsNothingIsAdded() throws {
    let csv = """
      area,kind,period,value
      Bury,Theft,2014,[c]
      Bury,Arson,2014,7
      Ely,Theft,2014,[c]
      Ely,Arson,2014,6
      All,Theft,2014,9
      All,Arson,2014,13
      Bury,Theft,2015,6
      Ely,Theft,2015,[c]
      All,Theft,2015,9

      """
    #expect(
      try Self.messages(csv, "{totals: {area: All}}") == [
        "9:16 \(Self.start): for Theft, 2015 it is All less Bury | withhold Bury too"
      ])
  }

  @Test func withAThresholdAWithheldCountIsOneOrMore() throws {
    let csv = "area,period,value\nA,2015,[c]\nB,2015,[c]\nC,2015,10\nAll,2015,12\n"
    #expect(try Self.messages(csv, "{totals: {area: All}}") == [])
    #expect(
      try Self.messages(csv, "{threshold: 5, totals: {area: All}}") == [
        "2:8 \(Self.start): for 2015, All less C leaves no withheld row more than 1 | "
          + "withhold C too",
        "3:8 \(Self.start): for 2015, All less C leaves no withheld row more than 1 | "
          + "withhold C too",
      ])
    // Where that cannot be, a withheld count may be nought.
    #expect(
      try Self.messages(
        csv.replacing("All,2015,12", with: "All,2015,11"), "{threshold: 5, totals: {area: All}}")
        == [])
  }

  @Test func moneyMayBeNegativeWhereAnyIs() throws {
    let csv = "area,period,value\nA,2015,[c]\nB,2015,[c]\nC,2015,10.50\nAll,2015,10.50\n"
    #expect(try Self.messages(csv, "{totals: {area: All}}", measure: "money").count == 2)
    let negative = csv.replacing("C,2015,10.50", with: "C,2015,12.5\nD,2015,-2")
    #expect(try Self.messages(negative, "{totals: {area: All}}", measure: "money") == [])
  }

  @Test func wideColumnsAreCells() throws {
    let csv = "Area,Y2014,Y2015\nBury,[c],4\nEly,3,6\nAll,5,10\n"
    let rule =
      "{totals: {area: All}}\nwide: {dimension: period, columns: {Y2014: 2014, Y2015: 2015}}"
    #expect(
      try Self.messages(csv, rule) == [
        "2:6 \(Self.start): for 2014 it is All less Ely | withhold Ely too"
      ])
  }
}
