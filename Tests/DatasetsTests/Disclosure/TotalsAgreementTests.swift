import Datasets
import Testing

/// Published totals that are not the sums of their parts.
@Suite struct TotalsAgreementTests {
  private static let hint = "correct one of them, unless the source has rounded"

  @Test(arguments: [
    ("count", "A,2015,4\nB,2015,5\nAll,2015,9", []),
    (
      "count", "A,2015,4\nB,2015,5\nAll,2015,10",
      [
        "warning 4:10 for 2015, All is 10, but the rows that it is the total of come to 9 | \(hint)"
      ]
    ),
    (
      "count",
      "A,2015,4\nB,2015,5\nAll,2015,10\nA,2014,4\nAll,2014,9\nA,2013,4\nAll,2013,9\n",
      [
        "warning 4:10 for 2015, All is 10, but the rows that it is the total of come to 9; 2 more "
          + "totals are out too | \(hint)"
      ]
    ),
    (
      "count", "A,2014,4\nAll,2014,9\nA,2015,4\nB,2015,5\nAll,2015,9",
      [
        "warning 3:10 for 2014, All is 9, but the rows that it is the total of come to 4 | "
          + "add what has no row, B, with [x] where no value is published"
      ]
    ),
    // Where nothing of a total is told, there is nothing to hold it against.
    ("count", "All,2014,9\nA,2015,4\nB,2015,5\nAll,2015,9", []),
    ("count", "A,2015,[x]\nB,2015,5\nAll,2015,4", []),
    ("count", "A,2015,[low]\nB,2015,5\nAll,2015,6", []),
    ("count", "A,2015,[z]\nB,2015,5\nAll,2015,5", []),
    // Three rounded sums of money may be out by one and a half of their last place together.
    ("money", "A,2015,4\nB,2015,5\nAll,2015,10", []),
    (
      "money", "A,2015,4.0\nB,2015,5.0\nAll,2015,10",
      [
        "warning 4:10 for 2015, All is 10.0, but the rows that it is the total of come to 9.0 | "
          + hint
      ]
    ),
    ("money", "A,2015,-4.25\nB,2015,5.30\nAll,2015,1.05", []),
  ])
  func warns(measure: String, rows: String, expected: [String]) throws {
    #expect(
      try ExposureMessageTests.messages(
        "area,period,value\n\(rows)\n", "{totals: {area: All}}", measure: measure) == expected)
  }

  @Test func moreThanItsTotalLeavesNothingForWhatIsWithheld() throws {
    #expect(
      try ExposureMessageTests.messages(
        "area,period,value\nA,2015,[c]\nB,2015,[c]\nC,2015,9\nAll,2015,8\n", "{totals: {area: All}}"
      )
        == [
          "5:10 for 2015 the published rows come to more than their total, which leaves nothing "
            + "for those that are withheld | correct the total or a row"
        ])
  }

  @Test func totalsThatDoNotAgreeAreAWarningWhateverIsWithheld() throws {
    let csv = """
      area,age,period,value
      A,K,2015,[c]
      A,L,2015,[c]
      A,All,2015,10
      B,K,2015,[c]
      B,L,2015,[c]
      B,All,2015,10
      All,K,2015,8
      All,L,2015,13
      All,All,2015,[x]

      """
    #expect(
      try ExposureMessageTests.messages(csv, "{totals: {area: All, age: All}}") == [
        "warning 4:12 for 2015 these do not agree with each other, whatever is withheld: A (All), "
          + "B (All), All (K) and All (L) | \(Self.hint)"
      ])
    // Each sum by itself may still leave nothing.
    #expect(
      try ExposureMessageTests.messages(
        csv.replacing("All,K,2015,8", with: "All,K,2015,0"), "{totals: {area: All, age: All}}"
      ).filter { $0.contains("can be worked out") } == [
        "2:10 \(ExposureMessageTests.start): for K, 2015, All leaves no withheld row more than nought "
          + "| publish larger groups, or leave the total out",
        "5:10 \(ExposureMessageTests.start): for K, 2015, All leaves no withheld row more than nought "
          + "| publish larger groups, or leave the total out",
      ])
  }

  @Test func noValuesOfNoughtOrMoreFit() throws {
    let csv = """
      area,age,period,value
      A,K,2015,[c]
      A,L,2015,[c]
      A,M,2015,7
      A,All,2015,10
      B,K,2015,[c]
      B,L,2015,[c]
      B,M,2015,[c]
      B,All,2015,6
      C,K,2015,4
      C,L,2015,4
      C,M,2015,[c]
      C,All,2015,12
      All,K,2015,4
      All,L,2015,6
      All,M,2015,18
      All,All,2015,28

      """
    #expect(
      try ExposureMessageTests.messages(csv, "{totals: {area: All, age: All}}").last
        == "5:12 for 2015 these leave no values of nought or more for what is withheld: A (M), "
        + "A (All), C (K) and 3 more | correct one of them, or add the rows that are missing with "
        + "[x]")

  }

  @Test func numbersTooLongToAddUp() throws {
    #expect(
      try ExposureMessageTests.messages(
        "area,period,value\nA,2015,999999999999999999\nAll,2015,0.000000000000000001\n",
        "{totals: {area: All}}", measure: "money") == [
          "1:8 the values of this dataset have too many digits to be added up | "
            + "publish them with fewer decimals"
        ])
  }
}
