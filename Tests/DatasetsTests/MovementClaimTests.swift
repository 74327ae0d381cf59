import Datasets
import Testing

/// Claims about movements without uncertainty: each with a case that holds, one that does not, a tie,
/// a missing and a withheld value, a break and a direction that the source publishes.
@Suite struct MovementClaimTests {
  @Test(arguments: [
    ("d/b/2015/rose", "holds: d/b/2015 is 5.25, and d/b/2014 is 4.0, so it rose"),
    (
      "d/a/2015/rose",
      "fails: d/a/2015 is 3, and d/a/2014 is 4, so it fell | rewrite the sentence; the "
        + "data bear out 'fell'"
    ),
    (
      "d/average/2015/rose",
      "fails: d/average/2015 is 5.5, and d/average/2014 is 5.5, so it did not change | "
        + "rewrite the sentence; the data bear out 'unchanged'"
    ),
    (
      "d/a/2012/rose",
      "error: nothing can be compared across the break in 2012 (marked [b]) | say what "
        + "each side of the break shows on its own"
    ),
    (
      "d/a/2013/rose",
      "error: nothing can be compared across the break in 2013 (counted anew) | say what "
        + "each side of the break shows on its own"
    ),
    ("d/b/2014/rose", "error: 'd/b/2013' has no value: it is [c], withheld"),
    (
      "d/e/2016/rose",
      "error: 'd/e/2016' has no value: it is [x], not published | its note says: not asked"
    ),
    (
      "d/a/2011/rose",
      "error: 'd/a/2011' has no earlier period to compare with | it would be compared with "
        + "2010"
    ),
    (
      "d/c/2016/rose",
      "fails: the source says that d/c/2016 fell | rewrite the sentence; the data bear out "
        + "'fell'"
    ),
    (
      "d/a/2016/rose",
      "fails: the source says that d/a/2016 did not change | rewrite the sentence; the "
        + "data bear out 'unchanged'"
    ),
    ("d/a/2015/fell", "holds: d/a/2015 is 3, and d/a/2014 is 4, so it fell"),
    (
      "d/b/2015/fell",
      "fails: d/b/2015 is 5.25, and d/b/2014 is 4.0, so it rose | rewrite the sentence; "
        + "the data bear out 'rose'"
    ),
    (
      "d/average/2015/fell",
      "fails: d/average/2015 is 5.5, and d/average/2014 is 5.5, so it did not change | "
        + "rewrite the sentence; the data bear out 'unchanged'"
    ),
    ("d/c/2016/fell", "holds: the source says that d/c/2016 fell"),
    (
      "d/a/2013/fell",
      "error: nothing can be compared across the break in 2013 (counted anew) | say what "
        + "each side of the break shows on its own"
    ),
    ("d/b/2014/fell", "error: 'd/b/2013' has no value: it is [c], withheld"),
    (
      "d/e/2016/fell",
      "error: 'd/e/2016' has no value: it is [x], not published | its note says: not asked"
    ),
    (
      "d/average/2015/unchanged",
      "holds: d/average/2015 is 5.5, and d/average/2014 is 5.5, so it did not change"
    ),
    (
      "d/b/2015/unchanged",
      "fails: d/b/2015 is 5.25, and d/b/2014 is 4.0, so it rose | rewrite the sentence; "
        + "the data bear out 'rose'"
    ),
    (
      "d/a/2015/unchanged",
      "fails: d/a/2015 is 3, and d/a/2014 is 4, so it fell | rewrite the sentence; the "
        + "data bear out 'fell'"
    ),
    ("d/a/2016/unchanged", "holds: the source says that d/a/2016 did not change"),
    (
      "d/c/2016/unchanged",
      "fails: the source says that d/c/2016 fell | rewrite the sentence; the data bear out "
        + "'fell'"
    ),
    (
      "d/a/2012/unchanged",
      "error: nothing can be compared across the break in 2012 (marked [b]) | say what "
        + "each side of the break shows on its own"
    ),
    ("d/b/2014/unchanged", "error: 'd/b/2013' has no value: it is [c], withheld"),
    (
      "d/e/2016/unchanged",
      "error: 'd/e/2016' has no value: it is [x], not published | its note says: not asked"
    ),
    ("d/a/2015/better", "holds: d/a/2015 is 3, and d/a/2014 is 4, so it fell, which is better"),
    (
      "d/b/2015/better",
      "fails: d/b/2015 is 5.25, and d/b/2014 is 4.0, so it rose, which is worse | rewrite "
        + "the sentence; the data bear out 'worse'"
    ),
    (
      "d/average/2015/better",
      "fails: d/average/2015 is 5.5, and d/average/2014 is 5.5, so it did not change | "
        + "rewrite the sentence; the data bear out 'unchanged'"
    ),
    ("d/c/2016/better", "holds: the source says that d/c/2016 fell, which is better"),
    (
      "d/a/2016/better",
      "fails: the source says that d/a/2016 did not change | rewrite the sentence; the "
        + "data bear out 'unchanged'"
    ),
    (
      "d/a/2012/better",
      "error: nothing can be compared across the break in 2012 (marked [b]) | say what "
        + "each side of the break shows on its own"
    ),
    ("d/b/2014/better", "error: 'd/b/2013' has no value: it is [c], withheld"),
    (
      "d/e/2016/better",
      "error: 'd/e/2016' has no value: it is [x], not published | its note says: not asked"
    ),
    ("d/b/2015/worse", "holds: d/b/2015 is 5.25, and d/b/2014 is 4.0, so it rose, which is worse"),
    (
      "d/a/2015/worse",
      "fails: d/a/2015 is 3, and d/a/2014 is 4, so it fell, which is better | rewrite the "
        + "sentence; the data bear out 'better'"
    ),
    (
      "d/average/2015/worse",
      "fails: d/average/2015 is 5.5, and d/average/2014 is 5.5, so it did not change | "
        + "rewrite the sentence; the data bear out 'unchanged'"
    ),
    (
      "d/c/2016/worse",
      "fails: the source says that d/c/2016 fell, which is better | rewrite the sentence; "
        + "the data bear out 'better'"
    ),
    (
      "d/a/2013/worse",
      "error: nothing can be compared across the break in 2013 (counted anew) | say what "
        + "each side of the break shows on its own"
    ),
    ("d/b/2014/worse", "error: 'd/b/2013' has no value: it is [c], withheld"),
    (
      "d/e/2016/worse",
      "error: 'd/e/2016' has no value: it is [x], not published | its note says: not asked"
    ),
    ("s/2010/better", "holds: s/2010 is 8, and s/2009 is 7, so it rose, which is better"),
    ("s/2018/worse", "holds: s/2018 is 4, and s/2017 is 5, so it fell, which is worse"),
    ("s/2021/better", "holds: the source says that s/2021 rose, which is better"),
    (
      "q/a/2015/better",
      "error: 'q' does not say which way is better | claim rose or fell, or set 'better' "
        + "in content/data/q.yml"
    ),
    (
      "q/a/2015/worse",
      "error: 'q' does not say which way is better | claim rose or fell, or set 'better' "
        + "in content/data/q.yml"
    ),
  ])
  func tellsMovements(claim: String, expected: String) throws {
    #expect(try SampleDatasets.claimAnswer(claim) == expected)
  }

  @Test(arguments: [
    ("s/2006/rose-for/2", "holds: s/2006 is 3, and it rose 2 times in a row"),
    ("s/2010/rose-for/3", "holds: s/2010 is 8, and it rose 3 times in a row"),
    (
      "s/2010/rose-for/4",
      "error: nothing can be compared across the break in 2007 (marked [b]) | say what "
        + "each side of the break shows on its own"
    ),
    (
      "s/2006/rose-for/3",
      "error: 's/2004' has no earlier period to compare with | it would be compared with "
        + "2003"
    ),
    ("s/2014/rose-for/2", "fails: s/2014 is 1, and s/2013 is 2, so it fell | rewrite the sentence"),
    (
      "s/2017/rose-for/2",
      "fails: s/2017 is 5, and s/2016 is 5, so it did not change | rewrite the sentence"
    ),
    ("s/2012/rose-for/2", "error: 's/2011' has no value: it is [x], not published"),
    ("s/2016/rose-for/2", "error: 's/2015' has no value: it is [c], withheld"),
    (
      "s/2020/rose-for/2",
      "error: 's/2020' has no earlier period to compare with | it would be compared with "
        + "2019"
    ),
    ("s/2022/rose-for/2", "holds: s/2022 is 9, and it rose 2 times in a row"),
    (
      "s/2022/rose-for/3",
      "error: 's/2020' has no earlier period to compare with | it would be compared with "
        + "2019"
    ),
    ("s/2014/fell-for/2", "holds: s/2014 is 1, and it fell 2 times in a row"),
    ("s/2014/fell-for/3", "error: 's/2011' has no value: it is [x], not published"),
    (
      "s/2018/fell-for/2",
      "fails: s/2017 is 5, and s/2016 is 5, so it did not change, and since then it fell 1 "
        + "of 2 times | rewrite the sentence; the data bear out 'fell'"
    ),
    (
      "s/2018/fell-for/999999999999",
      "fails: s/2017 is 5, and s/2016 is 5, so it did not change, and since then it fell 1 "
        + "of 999999999999 times | rewrite the sentence; the data bear out 'fell'"
    ),
    (
      "s/2017/fell-for/2",
      "fails: s/2017 is 5, and s/2016 is 5, so it did not change | rewrite the sentence"
    ),
    ("s/2022/fell-for/2", "fails: the source says that s/2022 rose | rewrite the sentence"),
    (
      "s/2007/fell-for/2",
      "error: nothing can be compared across the break in 2007 (marked [b]) | say what "
        + "each side of the break shows on its own"
    ),
    ("s/2016/fell-for/2", "error: 's/2015' has no value: it is [c], withheld"),
  ])
  func countsMovementsInARow(claim: String, expected: String) throws {
    #expect(try SampleDatasets.claimAnswer(claim) == expected)
  }

  @Test func comparesRollingYearsWithAYearEarlier() throws {
    let library = try SampleDatasets.library(
      "d",
      csv: """
        period,value
        2013-04,0.5
        2014-04,1
        2015-01,9
        2015-03,9 [b]
        2015-04,2
        2016-01,8
        2016-04,3
        2017-04,4
        2018-04,5

        """, description: SampleDatasets.description("measure: rate\nperiod: rolling-12-months\n"))
    let answers = [
      "d/2016-04/rose": "holds: d/2016-04 is 3, and d/2015-04 is 2, so it rose",
      "d/rose-for/3": "holds: d/2018-04 is 5, and it rose 3 times in a row",
      "d/2014-04/rose": "holds: d/2014-04 is 1, and d/2013-04 is 0.5, so it rose",
    ]
    for (claim, answer) in answers {
      #expect(try SampleDatasets.answer(claim, in: library) == answer)
    }
    let broken =
      "error: nothing can be compared across the break in 12 months to 31 March 2015 (marked [b]) "
      + "| say what each side of the break shows on its own"
    for claim in ["d/2015-04/rose", "d/2016-01/rose", "d/rose-for/4", "d/2015-04/about-the-same"] {
      #expect(try SampleDatasets.answer(claim, in: library) == broken)
    }
  }
}
