import Datasets
import SeededRandom
import Testing

/// The cost of reading and checking a dataset grows with its rows.
@Suite struct ExposureCostTests {
  /// Tables of `areas` × `ages` with totals, one a year, in which about a fifth is withheld.
  private static func csv(areas: Int, ages: Int, years: Int) -> String {
    var random = SeededGenerator(seed: 7)
    var csv = "area,age,period,value\n"
    for year in 0..<years {
      var columns = [Int](repeating: 0, count: ages + 1)
      for area in 0..<areas {
        var sum = 0
        for age in 0..<ages {
          let value = Int.random(in: 1...50, using: &random)
          sum += value
          columns[age] += value
          csv += "A\(area),G\(age),\(1900 + year),\(value % 5 == 0 ? "[c]" : String(value))\n"
        }
        csv += "A\(area),All,\(1900 + year),\(sum)\n"
        columns[ages] += sum
      }
      for (age, sum) in columns.enumerated() {
        csv += "All,\(age == ages ? "All" : "G\(age)"),\(1900 + year),\(sum)\n"
      }
    }
    return csv
  }

  /// Many small tables, and one large one. Four times the rows may take four times as long and,
  /// with other work on the machine, a good deal more, but not the sixteen times of a square.
  @Test(arguments: [([9, 9, 30], [9, 9, 120]), ([50, 60, 1], [100, 120, 1])])
  func growsWithTheRows(small: [Int], large: [Int]) throws {
    let few = try time(Self.csv(areas: small[0], ages: small[1], years: small[2]))
    let many = try time(Self.csv(areas: large[0], ages: large[1], years: large[2]))
    #expect(many < few * 10)
  }

  /// Each message of the first few searches the table; the others are brief, and all are there.
  @Test func ofVeryManyErrorsInALargeTableTheLastAreBrief() throws {
    var lines = ["area,age,period,value"]
    for area in 0..<100 {
      for age in 0..<100 {
        lines.append("A\(area),G\(age),2015,\(area == age ? "[c]" : "5")")
      }
      lines.append("A\(area),All,2015,500")
      lines.append("All,G\(area),2015,500")
    }
    lines.append("All,All,2015,50000")
    let found = try ExposureMessageTests.messages(
      lines.joined(separator: "\n"), "{totals: {area: All, age: All}}")
    #expect(found.count == 100)
    #expect(
      found.first
        == "2:12 \(ExposureMessageTests.start): for A0, 2015 it is All less G1, G2, G3 and 96 more "
        + "| withhold A0 (G1) and A1 (G0) too")
    #expect(
      found.last
        == "10199:14 \(ExposureMessageTests.start): for G99, 2015 it is All less A0, A1, A2 and 96 "
        + "more | withhold others of the rows that it follows from too")
  }

  /// The shorter of two runs.
  private func time(_ csv: String) throws -> Duration {
    func read(_ rule: String) throws -> Duration {
      try ContinuousClock().measure {
        _ = try SampleDatasets.read(
          "d", csv: csv,
          description: SampleDatasets.description("measure: count\nperiod: year\n\(rule)"))
      }
    }
    let rule = "disclosure: {totals: {area: All, age: All}}\n"
    return try min(read(rule), read(rule))
  }
}
