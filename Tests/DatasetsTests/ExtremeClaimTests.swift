import Datasets
import Testing

/// Claims about the ends of a ranking and about ranks: each with a case that holds, one that does not,
/// a tie, a missing and a withheld value.
@Suite struct ExtremeClaimTests {
  @Test(arguments: [
    ("d/a/2015/lowest", "holds: d/a/2015 is 3, and d/e/2015 is 5"),
    (
      "d/b/2015/lowest",
      "fails: d/b/2015 is 5.25, and d/a/2015 is 3, which is lower, and 1 more is lower too "
        + "| rewrite the sentence"
    ),
    (
      "d/a/2014/lowest",
      "fails: d/a/2014 is 4, and d/b/2014 has the same value | rewrite the sentence; the "
        + "data bear out 'joint-lowest'"
    ),
    (
      "d/a/2009/lowest",
      "fails: d/a/2009 is 2, and d/b/2009 has the same value | rewrite the sentence"
    ),
    (
      "d/a/2012/lowest",
      "error: no rank can be told while 'd/b/2012' is [x], not published | say something "
        + "of the row alone, without its rank"
    ),
    (
      "d/a/2013/lowest",
      "error: no rank can be told while 'd/b/2013' is [c], withheld | say something of the "
        + "row alone, without its rank"
    ),
    ("d/b/2013/lowest", "error: 'd/b/2013' has no value: it is [c], withheld"),
    (
      "d/a/2011/lowest",
      "error: 'd/a/2011' has nothing to be ranked with: no other area has a value for 2011 "
        + "| say something of the row alone, without its rank"
    ),
    (
      "d/average/2015/lowest",
      "error: 'd/average/2015' is what others are compared with and has no rank | name "
        + "another row"
    ),
    ("d/c/2015/highest", "holds: d/c/2015 is 7, and d/b/2015 is 5.25"),
    (
      "d/b/2015/highest",
      "fails: d/b/2015 is 5.25, and d/c/2015 is 7, which is higher | rewrite the sentence"
    ),
    (
      "d/e/2015/highest",
      "fails: d/e/2015 is 5, and d/c/2015 is 7, which is higher, and 1 more is higher too "
        + "| rewrite the sentence"
    ),
    (
      "d/c/2014/highest",
      "fails: d/c/2014 is 6, and d/e/2014 has the same value | rewrite the sentence; the "
        + "data bear out 'joint-highest'"
    ),
    (
      "d/a/2012/highest",
      "error: no rank can be told while 'd/b/2012' is [x], not published | say something "
        + "of the row alone, without its rank"
    ),
    (
      "d/a/2013/highest",
      "error: no rank can be told while 'd/b/2013' is [c], withheld | say something of the "
        + "row alone, without its rank"
    ),
    ("d/a/2014/joint-lowest", "holds: d/a/2014 is 4, and d/b/2014 has the same value"),
    (
      "d/a/2015/joint-lowest",
      "fails: d/a/2015 is 3, and no other has the same value | rewrite the sentence; the "
        + "data bear out 'lowest'"
    ),
    (
      "d/c/2014/joint-lowest",
      "fails: d/c/2014 is 6, and d/a/2014 is 4, which is lower, and 1 more is lower too | "
        + "rewrite the sentence"
    ),
    (
      "d/a/2009/joint-lowest",
      "fails: d/a/2009 is 2, and all 2 have the same value | rewrite the sentence"
    ),
    (
      "d/a/2012/joint-lowest",
      "error: no rank can be told while 'd/b/2012' is [x], not published | say something "
        + "of the row alone, without its rank"
    ),
    (
      "d/a/2013/joint-lowest",
      "error: no rank can be told while 'd/b/2013' is [c], withheld | say something of the "
        + "row alone, without its rank"
    ),
    ("d/c/2014/joint-highest", "holds: d/c/2014 is 6, and d/e/2014 has the same value"),
    (
      "d/c/2015/joint-highest",
      "fails: d/c/2015 is 7, and no other has the same value | rewrite the sentence; the "
        + "data bear out 'highest'"
    ),
    (
      "d/a/2014/joint-highest",
      "fails: d/a/2014 is 4, and d/e/2014 is 6.00, which is higher, and 1 more is higher "
        + "too | rewrite the sentence"
    ),
    (
      "d/a/2012/joint-highest",
      "error: no rank can be told while 'd/b/2012' is [x], not published | say something "
        + "of the row alone, without its rank"
    ),
    ("d/b/2013/joint-highest", "error: 'd/b/2013' has no value: it is [c], withheld"),
    ("d/a/2015/rank/1", "holds: d/a/2015 is 3, rank 1 of 4"),
    ("d/c/2015/rank/4", "holds: d/c/2015 is 7, rank 4 of 4"),
    ("d/c/2015/rank/1", "fails: d/c/2015 is 7, rank 4 of 4 | rewrite the sentence"),
    ("d/b/2014/rank/1", "holds: d/b/2014 is 4.0, rank 1 of 4, which it shares"),
    (
      "d/b/2014/rank/2",
      "fails: d/b/2014 is 4.0, rank 1 of 4, which it shares | rewrite the sentence"
    ),
    (
      "d/average/2015/rank/1",
      "error: 'd/average/2015' is what others are compared with and has no rank | name "
        + "another row"
    ),
    (
      "d/a/2012/rank/1",
      "error: no rank can be told while 'd/b/2012' is [x], not published | say something "
        + "of the row alone, without its rank"
    ),
    (
      "d/a/2013/rank/1",
      "error: no rank can be told while 'd/b/2013' is [c], withheld | say something of the "
        + "row alone, without its rank"
    ),
  ])
  func tellsTheEndsOfARanking(claim: String, expected: String) throws {
    #expect(try SampleDatasets.claimAnswer(claim) == expected)
  }

  @Test(arguments: [
    ("q/a/2014/among-lowest", "holds: q/a/2014 is 1, and 1 of the 8 values is that low or lower"),
    ("q/b/2014/among-lowest", "holds: q/b/2014 is 2, and 2 of the 8 values are that low or lower"),
    (
      "q/c/2014/among-lowest",
      "fails: q/c/2014 is 3, and 3 of the 8 values are that low or lower, more than a "
        + "quarter | rewrite the sentence"
    ),
    (
      "q/b/2015/among-lowest",
      "fails: q/b/2015 is 2, and 3 of the 8 values are that low or lower, more than a "
        + "quarter | rewrite the sentence"
    ),
    ("q/a/2016/among-lowest", "holds: q/a/2016 is 1, and 7 of the 8 values are that low or lower"),
    (
      "q/h/2016/among-lowest",
      "fails: q/h/2016 is 5, and 8 of the 8 values are that low or lower, more than a "
        + "quarter | rewrite the sentence"
    ),
    (
      "d/a/2009/among-lowest",
      "fails: d/a/2009 is 2, and all 2 have the same value | rewrite the sentence"
    ),
    ("d/a/2014/among-lowest", "holds: d/a/2014 is 4, and 2 of the 4 values are that low or lower"),
    (
      "d/a/2012/among-lowest",
      "error: no rank can be told while 'd/b/2012' is [x], not published | say something "
        + "of the row alone, without its rank"
    ),
    (
      "d/a/2013/among-lowest",
      "error: no rank can be told while 'd/b/2013' is [c], withheld | say something of the "
        + "row alone, without its rank"
    ),
    (
      "d/average/2015/among-lowest",
      "error: 'd/average/2015' is what others are compared with and has no rank | name "
        + "another row"
    ),
    (
      "q/g/2014/among-highest",
      "holds: q/g/2014 is 7, and 2 of the 8 values are that high or higher"
    ),
    (
      "q/f/2014/among-highest",
      "fails: q/f/2014 is 6, and 3 of the 8 values are that high or higher, more than a "
        + "quarter | rewrite the sentence"
    ),
    (
      "d/c/2014/among-highest",
      "holds: d/c/2014 is 6, and 2 of the 4 values are that high or higher"
    ),
    (
      "d/a/2012/among-highest",
      "error: no rank can be told while 'd/b/2012' is [x], not published | say something "
        + "of the row alone, without its rank"
    ),
    ("d/b/2013/among-highest", "error: 'd/b/2013' has no value: it is [c], withheld"),
    (
      "q/b/2014/lowest",
      "fails: q/b/2014 is 2, and q/a/2014 is 1, which is lower | rewrite the sentence; the "
        + "data bear out 'among-lowest'"
    ),
  ])
  func countsTheNearestQuarterAmongTheLowest(claim: String, expected: String) throws {
    #expect(try SampleDatasets.claimAnswer(claim) == expected)
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
    #expect(
      try SampleDatasets.answer("d/a/arson/highest", in: library)
        == "holds: d/a/arson/2015 is 7, and d/a/theft/2015 is 5")
    #expect(
      try SampleDatasets.answer("d/a/theft/rank/2", in: library)
        == "holds: d/a/theft/2015 is 5, rank 2 of 2")
    #expect(
      try SampleDatasets.answer("d/a/fraud/rank/2", in: library)
        == "error: 'd/a/fraud/2015' has no value: it is [z], not applicable")
    #expect(
      try SampleDatasets.answer("d/b/theft/highest", in: library)
        == "error: no rank can be told while 'd/b/arson/2015' is [c], withheld | "
        + "say something of the row alone, without its rank")
  }
}
