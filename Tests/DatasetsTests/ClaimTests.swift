import Datasets
import Testing

/// What the data say of each claim: it holds, it fails with words, or it cannot be asked.
@Suite struct ClaimTests {
  /// The whole answer in one line: `holds`, `fails: …` or `error: …`.
  private func answer(_ address: String, in library: DatasetLibrary) throws -> String {
    do {
      switch try library.claim(address).outcome {
      case .holds: return "holds"
      case .fails(let dataSay, let hint):
        return "fails: \(dataSay)" + (hint.map { " | \($0)" } ?? "")
      }
    } catch {
      return "error: " + (try SampleDatasets.fault { () throws in throw error } ?? "")
    }
  }

  @Test(arguments: [
    ("a/2015/lowest", "holds"),
    (
      "b/2015/lowest",
      "fails: d/b/2015 is 5.25, and d/a/2015 is 3, which is lower, and 1 more is lower too | "
        + "rewrite the sentence"
    ),
    (
      "c/2015/lowest",
      "fails: d/c/2015 is 7, and d/a/2015 is 3, which is lower, and 2 more are lower too | "
        + "rewrite the sentence"
    ),
    (
      "b/2015/highest",
      "fails: d/b/2015 is 5.25, and d/c/2015 is 7, which is higher | rewrite the sentence"
    ),
    ("c/2015/highest", "holds"),
    (
      "e/2015/highest",
      "fails: d/e/2015 is 5, and d/c/2015 is 7, which is higher, and 1 more is higher too | "
        + "rewrite the sentence"
    ),
    ("a/2015/rank/1", "holds"), ("c/2015/rank/4", "holds"),
    ("c/2015/rank/1", "fails: d/c/2015 is 7, rank 4 of 4 | rewrite the sentence"),
    (
      "a/2014/lowest",
      "fails: d/a/2014 is 4, and d/b/2014 has the same value | say that they share it"
    ),
    (
      "c/2014/highest",
      "fails: d/c/2014 is 6, and d/e/2014 has the same value | say that they share it"
    ),
    ("b/2014/rank/1", "holds"),
    (
      "b/2014/rank/2",
      "fails: d/b/2014 is 4.0, rank 1 of 4, which it shares | rewrite the sentence"
    ),
    (
      "average/2015/lowest",
      "error: 'd/average/2015' is what others are compared with and has no rank | "
        + "name another row"
    ),
    (
      "average/2015/rank/1",
      "error: 'd/average/2015' is what others are compared with and has no rank | "
        + "name another row"
    ),
    (
      "a/2013/lowest",
      "error: no rank can be told while 'd/b/2013' is [c], withheld | "
        + "say something of the row alone, without its rank"
    ),
    ("b/2013/lowest", "error: 'd/b/2013' has no value: it is [c], withheld"),
    (
      "a/2012/rank/1",
      "error: no rank can be told while 'd/b/2012' is [x], not published | "
        + "say something of the row alone, without its rank"
    ),
    (
      "a/2011/lowest",
      "error: 'd/a/2011' has nothing to be ranked with: no other area has a value for 2011 | "
        + "say something of the row alone, without its rank"
    ),
  ])
  func ranks(claim: String, expected: String) throws {
    #expect(try answer("d/\(claim)", in: library()) == expected)
  }

  @Test(arguments: [
    ("a/2015/fell", "holds"), ("b/2015/rose", "holds"), ("e/2015/fell", "holds"),
    ("a/2015/rose", "fails: d/a/2015 is 3, and d/a/2014 is 4, so it fell | rewrite the sentence"),
    (
      "b/2015/unchanged",
      "fails: d/b/2015 is 5.25, and d/b/2014 is 4.0, so it rose | rewrite the sentence"
    ),
    ("average/2015/unchanged", "holds"),
    (
      "average/2015/rose",
      "fails: d/average/2015 is 5.5, and d/average/2014 is 5.5, so it did not change | "
        + "rewrite the sentence"
    ),
    ("c/2016/fell", "holds"),
    ("c/2016/rose", "fails: the source says that d/c/2016 fell | rewrite the sentence"),
    ("c/2016/unchanged", "fails: the source says that d/c/2016 fell | rewrite the sentence"),
    (
      "a/2016/rose",
      "fails: the source says that d/a/2016 did not change | rewrite the sentence"
    ),
    (
      "e/2016/rose",
      "error: 'd/e/2016' has no value: it is [x], not published | its note says: not asked"
    ),
    ("b/2014/rose", "error: 'd/b/2013' has no value: it is [c], withheld"),
    (
      "a/2011/rose",
      "error: 'd/a/2011' has no earlier period to compare with | "
        + "it would be compared with 2010"
    ),
    (
      "a/2012/rose",
      "error: nothing can be compared across the break in 2012 (marked [b]) | "
        + "say what each side of the break shows on its own"
    ),
    (
      "a/2013/rose",
      "error: nothing can be compared across the break in 2013 (counted anew) | "
        + "say what each side of the break shows on its own"
    ),
  ])
  func tellsMovements(claim: String, expected: String) throws {
    #expect(try answer("d/\(claim)", in: library()) == expected)
  }

  @Test(arguments: [
    ("a/2015/below-comparator", "holds"), ("c/2015/above-comparator", "holds"),
    (
      "a/2015/above-comparator",
      "fails: d/a/2015 is 3, and d/average/2015 is 5.5 | rewrite the sentence"
    ),
    (
      "c/2015/below-comparator",
      "fails: d/c/2015 is 7, and d/average/2015 is 5.5 | rewrite the sentence"
    ),
    (
      "e/2017/below-comparator",
      "fails: d/e/2017 is 5.5, and d/average/2017 is 5.50 | rewrite the sentence"
    ),
    (
      "e/2017/above-comparator",
      "fails: d/e/2017 is 5.5, and d/average/2017 is 5.50 | rewrite the sentence"
    ),
    (
      "average/2015/below-comparator",
      "error: 'd/average/2015' is what others are compared with | name another row"
    ),
    (
      "a/2013/below-comparator",
      "error: 'd' has no row for Average in 2013 | add it, with [x] if no value is published"
    ),
    ("a/2012/above-comparator", "error: 'd/average/2012' has no value: it is [x], not published"),
    (
      "b/2013/above-comparator",
      "error: 'd' has no row for Average in 2013 | add it, with [x] if no value is published"
    ),
    ("a/2015/at-least/3.0", "holds"), ("a/2015/at-most/3", "holds"),
    ("b/2015/equals/5.250", "holds"), ("a/2015/at-least/-1", "holds"),
    ("a/2015/at-least/4", "fails: d/a/2015 is 3 | rewrite the sentence, or the number in it"),
    (
      "b/2015/at-most/5.2",
      "fails: d/b/2015 is 5.25 | rewrite the sentence, or the number in it"
    ),
    ("b/2015/equals/5.3", "fails: d/b/2015 is 5.25 | rewrite the sentence, or the number in it"),
    ("b/2013/at-least/1", "error: 'd/b/2013' has no value: it is [c], withheld"),
    ("b/2012/equals/1", "error: 'd/b/2012' has no value: it is [x], not published"),
  ])
  func compares(claim: String, expected: String) throws {
    #expect(try answer("d/\(claim)", in: library()) == expected)
  }

  @Test(arguments: [
    (
      "d/a/2015",
      "the claim 'd/a/2015' does not say what it claims | end it with one of lowest, "
        + "highest, below-comparator, above-comparator, rose, fell, unchanged, rank/N, at-least/X, "
        + "at-most/X, equals/X"
    ),
    ("d/a/lowst", "the claim 'd/a/lowst' does not say what it claims | did you mean 'lowest'?"),
    (
      "d",
      "the claim 'd' does not say what it claims | end it with one of lowest, highest, "
        + "below-comparator, above-comparator, rose, fell, unchanged, rank/N, at-least/X, at-most/X, "
        + "equals/X"
    ),
    ("d/a/rank", "'rank' needs a number behind it | write rank/3"),
    ("d/a/rank/first", "'first' is not a rank | write a whole number from 1 up"),
    ("d/a/rank/0", "'0' is not a rank | write a whole number from 1 up"),
    ("d/a/rank/-1", "'-1' is not a rank | write a whole number from 1 up"),
    ("d/a/at-least", "'at-least' needs a number behind it | write at-least/3"),
    ("d/a/at-least/95%", "'95%' is not a number | write it without commas and signs"),
    ("d/a/equals/1,200", "'1,200' is not a number | write it without commas and signs"),
    (
      "d/a/lowest/2015",
      "'lowest' takes nothing behind it, and here stands '2015' | a period stands "
        + "before it"
    ),
    ("d/a/lowest?show=rank", "a claim takes nothing behind '?' | only figures do"),
    (
      "d/a/better",
      "'better' cannot be checked by this version of Tally | use lowest, highest, "
        + "rank/N, rose, fell, unchanged, below-comparator, above-comparator, at-least/X, at-most/X "
        + "or equals/X"
    ),
    (
      "d/a/rose-for/3",
      "'rose-for' cannot be checked by this version of Tally | use lowest, "
        + "highest, rank/N, rose, fell, unchanged, below-comparator, above-comparator, at-least/X, "
        + "at-most/X or equals/X"
    ),
    (
      "d/lowest",
      "'d' names no area | behind 'd/' stands area, then a period if it is not the "
        + "latest"
    ),
    ("d/leeds/lowest", "'d' has no area 'leeds' | it has a, average, b, c, e"),
    ("c/a/lowest", "there is no dataset 'c' | did you mean 'd'?"),
    (
      "l/lowest",
      "'l' is a list, of which nothing can be claimed | count its rows with a figure: "
        + "figure:l?show=count"
    ),
    ("s/lowest", "'s' has no rows to rank against each other | it has one row a period"),
    (
      "s/above-comparator",
      "'s' has no comparator | name one under 'comparator' in "
        + "content/data/s.yml"
    ),
    (
      "s/rose", "'s/2015' has no earlier period to compare with | the dataset holds one period only"
    ),
    (
      "t/x/y/lowest",
      "'t' has no rows to rank against each other | name one of one, two under "
        + "'ranks' in content/data/t.yml"
    ),
    (
      "",
      "'' is no address of a row | write the dataset, a slash and the row, like "
        + "crime-rate/trafford"
    ),
  ])
  func saysWhatCannotBeClaimed(address: String, message: String) throws {
    let list = try SampleDatasets.read("l", csv: "Name\nx\n", description: ColumnTests.list)
    let yearly = SampleDatasets.description("measure: index\nperiod: year\n")
    let single = try SampleDatasets.read("s", csv: "period,value\n2015,1\n", description: yearly)
    let two = try SampleDatasets.read(
      "t", csv: "one,two,period,value\nX,Y,2015,1\n", description: yearly)
    let library = DatasetLibrary(
      try [list.dataset, single.dataset, two.dataset, self.library().dataset(named: "d")]
        .map { try #require($0) })
    #expect(try answer(address, in: library) == "error: \(message)")
  }

  @Test func comparesRollingYearsWithAYearEarlier() throws {
    let library = try SampleDatasets.library(
      "d",
      csv: """
        period,value
        2014-04,1
        2015-01,9
        2015-03,9 [b]
        2015-04,2
        2016-01,8
        2016-04,3

        """, description: SampleDatasets.description("measure: rate\nperiod: rolling-12-months\n"))
    #expect(try answer("d/rose", in: library) == "holds")
    #expect(
      try answer("d/2015-04/rose", in: library)
        == "error: nothing can be compared across the break in 12 months to 31 March 2015 "
        + "(marked [b]) | say what each side of the break shows on its own")
    #expect(
      try answer("d/2016-01/rose", in: library).hasPrefix("error: nothing can be compared across"))
  }

  @Test func ranksOverTheNamedDimensionAndLeavesOutWhatDoesNotApply() throws {
    let library = try SampleDatasets.library(
      "d",
      csv: """
        area,crime,period,value
        A,Theft,2015,5
        A,Arson,2015,7
        A,Fraud,2015,[z]
        B,Theft,2015,6
        B,Arson,2015,[c]

        """,
      description: SampleDatasets.description(
        "measure: count\nperiod: year\nranks: crime\ncomparator: {area: B}\n"))
    #expect(try answer("d/a/arson/highest", in: library) == "holds")
    #expect(try answer("d/a/theft/rank/2", in: library) == "holds")
    #expect(
      try answer("d/a/fraud/rank/2", in: library)
        == "error: 'd/a/fraud/2015' has no value: it is [z], not applicable")
    #expect(
      try answer("d/b/theft/highest", in: library).hasPrefix("error: no rank can be told while"))
  }

  private func library() throws -> DatasetLibrary {
    try SampleDatasets.library(
      "d",
      csv: """
        area,period,value,direction,note
        A,2011,1,,
        B,2011,[z],,
        A,2012,4 [b],,
        B,2012,[x],,
        Average,2012,[x],,
        A,2013,4,,
        B,2013,[c],,
        A,2014,4,,
        B,2014,4.0,,
        C,2014,6,,
        E,2014,6.00,,
        Average,2014,5.5,,
        A,2015,3,,
        B,2015,5.25,,
        C,2015,7,,
        E,2015,5,,
        Average,2015,5.5,,
        A,2016,3,unchanged,
        C,2016,[x],fell,
        E,2016,[x],,not asked
        E,2017,5.5,,
        Average,2017,5.50,,

        """,
      description: SampleDatasets.description(
        """
        measure: index
        period: year
        better: lower
        comparator: {area: Average}
        breaks: [{period: 2013, reason: counted anew}]

        """
      ).replacing("better: neither\n", with: ""))
  }
}
