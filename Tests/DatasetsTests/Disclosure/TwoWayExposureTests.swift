import Datasets
import Testing

/// Withheld values in tables of two dimensions with totals.
@Suite struct TwoWayExposureTests {
  private static let start = ExposureMessageTests.start
  private static let totals = "{totals: {area: All, age: All}}"

  /// A table from its rows; the last column and the last row are the totals.
  private static func csv(_ table: [[String]]) -> String {
    let areas = ["A", "B", "C", "D"].prefix(table.count - 1) + ["All"]
    let ages = ["K", "L", "M", "N"].prefix(table[0].count - 1) + ["All"]
    let lines = zip(areas, table).flatMap { area, values in
      zip(ages, values).map { age, value in "\(area),\(age),2015,\(value)\n" }
    }
    return "area,age,period,value\n" + lines.joined()
  }

  private func expect(_ expected: [String], from table: [[String]]) throws {
    let found = try ExposureMessageTests.messages(Self.csv(table), Self.totals)
    #expect(found == expected)
  }

  @Test func oneWithheldCellNeedsThreeMore() throws {
    try expect(
      ["2:10 \(Self.start): for A, 2015 it is All less L | withhold A (L), B (K) and B (L) too"],
      from: [["[c]", "30", "33"], ["15", "10", "25"], ["18", "40", "58"]])
  }

  @Test func twoThatShareNoSumNeedTheOtherTwoCorners() throws {
    try expect(
      [
        "2:10 \(Self.start): for A, 2015 it is All less L | withhold A (L) and B (K) too",
        "6:10 \(Self.start): for L, 2015 it is All less A | withhold A (L) and B (K) too",
      ], from: [["[c]", "30", "33"], ["15", "[c]", "18"], ["18", "33", "51"]])
  }

  @Test func fourCornersAreSafe() throws {
    try expect([], from: [["[c]", "[c]", "33"], ["[c]", "[c]", "18"], ["18", "33", "51"]])
  }

  @Test func whatIsFoundFirstGivesTheNextAway() throws {
    try expect(
      [
        "2:10 \(Self.start): for K, 2015 it is All less B and C | withhold B (K) too",
        "3:10 \(Self.start): for A, 2015 it is All less K and M | withhold A (M) too",
        "7:10 \(Self.start): for B, 2015 it is All less K and M | withhold A (M) too",
        "8:10 \(Self.start): for M, 2015 it is All less A and C | withhold A (M) too",
      ].sorted {
        Int($0.prefix { $0 != ":" }) ?? 0 < Int($1.prefix { $0 != ":" }) ?? 0
      },
      from: [
        ["[c]", "[c]", "8", "15"], ["9", "[c]", "[c]", "25"], ["6", "7", "8", "21"],
        ["18", "19", "24", "61"],
      ])
  }

  /// No sum has one unknown cell only, and yet the cell between two safe blocks is known.
  @Test func aBridgeFollowsFromManySumsTogether() throws {
    try expect(
      [
        "9:10 \(Self.start): for 2015 it follows from A (M), A (N), B (N) and 8 more taken "
          + "together | withhold C (K) too"
      ],
      from: [
        ["[c]", "[c]", "9", "6", "24"], ["[c]", "[c]", "[c]", "9", "27"],
        ["5", "5", "[c]", "[c]", "20"], ["5", "5", "[c]", "[c]", "20"],
        ["20", "20", "26", "25", "91"],
      ])
  }

  /// A and B have as much left for K and L as K and L have left: for C and D nothing is, and so all
  /// that they have left is M's.
  @Test func noughtsFollowFromManySumsTogether() throws {
    let nought =
      "\(Self.start): for 2015 it follows from A (M), A (All), B (M) and 3 more taken together | "
      + "withhold A (M) too"
    func rest(_ other: String) -> String {
      "\(Self.start): for 2015 it follows from A (All), B (All), \(other) (All) and 3 more taken "
        + "together | withhold C (All) and D (All) too"
    }
    try expect(
      [
        "10:10 \(nought)", "11:10 \(nought)", "12:10 \(rest("D"))", "14:10 \(nought)",
        "16:10 \(rest("C"))",
      ],
      from: [
        ["[c]", "[c]", "5", "10"], ["[c]", "[c]", "6", "12"], ["[c]", "[c]", "[c]", "9"],
        ["[c]", "0", "[c]", "7"], ["6", "5", "27", "38"],
      ])
  }

  @Test func totalsAreCellsToo() throws {
    // The total of A follows from its parts.
    try expect(
      [
        "4:12 \(Self.start): for A, 2015 it is K and L together | "
          + "withhold A (K), B (K) and B (All) too"
      ], from: [["4", "30", "[c]"], ["15", "10", "25"], ["19", "40", "59"]])
    // A withheld total makes its row safe, but not the column.
    try expect(
      [
        "2:10 \(Self.start): for K, 2015 it is All less B | withhold A (L), B (K) and B (L) too",
        "4:12 \(Self.start): for All, 2015 it is All less B | withhold B (K) and B (All) too",
      ], from: [["[c]", "30", "[c]"], ["15", "10", "25"], ["19", "40", "59"]])
  }

  @Test func aTotalWithoutARowIsNotKnown() throws {
    let safe = Self.csv([["[c]", "[c]", "33"], ["[c]", "[c]", "18"], ["18", "33", "51"]])
    let without = safe.split(separator: "\n").filter { !$0.contains("All,All") }
      .joined(separator: "\n")
    #expect(try ExposureMessageTests.messages(without, Self.totals) == [])
    // One cell is safe where neither its row nor its column has a published total.
    let single = """
      area,age,period,value
      A,K,2015,[c]
      A,L,2015,30
      B,K,2015,15
      B,L,2015,10
      B,All,2015,25
      All,L,2015,40

      """
    #expect(try ExposureMessageTests.messages(single, Self.totals) == [])
    // With that of its row it is not; nor with the total of all, from which that of its row follows.
    let revealing = [
      "2:10 \(Self.start): for A, 2015 it is All less L | withhold A (L), B (K) and B (L) too"
    ]
    for total in ["A,All,2015,33", "All,All,2015,58"] {
      let found = try ExposureMessageTests.messages("\(single)\(total)\n", Self.totals)
      #expect(found == revealing)
    }
  }

  /// Each two of three dimensions make tables, one for each category of the third.
  @Test func threeDimensionsAreLookedAtTwoByTwo() throws {
    var lines = ["area,age,sex,period,value"]
    for area in ["A", "B", "All"] {
      for age in ["K", "L", "All"] {
        for sex in ["F", "M", "All"] {
          let totals = [area, age, sex].count { $0 == "All" }
          // One is published of the eight, so the table that it is in has three withheld.
          let isWithheld = totals == 0 && "\(area)\(age)\(sex)" != "BLM"
          lines.append(
            "\(area),\(age),\(sex),2015,\(isWithheld ? "[c]" : String(10 << totals))")
        }
      }
    }
    let rule = "{totals: {area: All, age: All, sex: All}}"
    let found = try ExposureMessageTests.messages(lines.joined(separator: "\n"), rule)
    // A, K and F alone lies in no table with it.
    #expect(
      found.map { $0.prefix { $0 != ":" } }.sorted() == ["11", "12", "14", "3", "5", "6"])
  }
}
