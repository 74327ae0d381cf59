import Datasets
import Testing

/// Claims against the comparator and against numbers, without uncertainty.
@Suite struct ComparisonClaimTests {
  @Test(arguments: [
    ("d/a/2015/below-comparator", "holds: d/a/2015 is 3, and d/average/2015 is 5.5"),
    (
      "d/c/2015/below-comparator",
      "fails: d/c/2015 is 7, and d/average/2015 is 5.5 | rewrite the sentence; the data "
        + "bear out 'above-comparator'"
    ),
    (
      "d/e/2017/below-comparator",
      "fails: d/e/2017 is 5.5, and d/average/2017 is 5.50 | rewrite the sentence; the data "
        + "bear out 'about-the-same'"
    ),
    (
      "d/average/2015/below-comparator",
      "error: 'd/average/2015' is what others are compared with | name another row"
    ),
    (
      "d/a/2013/below-comparator",
      "error: 'd' has no row for Average in 2013 | add it, with [x] if no value is "
        + "published"
    ),
    ("d/a/2012/below-comparator", "error: 'd/average/2012' has no value: it is [x], not published"),
    ("v/e/2014/below-comparator", "error: 'v/e/2014' has no value: it is [x], not published"),
    ("v/f/2014/below-comparator", "error: 'v/f/2014' has no value: it is [c], withheld"),
    ("v/a/2020/below-comparator", "error: 'v/average/2020' has no value: it is [c], withheld"),
    ("d/c/2015/above-comparator", "holds: d/c/2015 is 7, and d/average/2015 is 5.5"),
    (
      "d/a/2015/above-comparator",
      "fails: d/a/2015 is 3, and d/average/2015 is 5.5 | rewrite the sentence; the data "
        + "bear out 'below-comparator'"
    ),
    (
      "d/e/2017/above-comparator",
      "fails: d/e/2017 is 5.5, and d/average/2017 is 5.50 | rewrite the sentence; the data "
        + "bear out 'about-the-same'"
    ),
    (
      "d/average/2015/above-comparator",
      "error: 'd/average/2015' is what others are compared with | name another row"
    ),
    ("d/a/2012/above-comparator", "error: 'd/average/2012' has no value: it is [x], not published"),
    ("v/e/2014/above-comparator", "error: 'v/e/2014' has no value: it is [x], not published"),
    ("v/f/2014/above-comparator", "error: 'v/f/2014' has no value: it is [c], withheld"),
    (
      "d/e/2017/about-the-same",
      "holds: d/e/2017 is 5.5, and d/average/2017 is 5.50, which show as the same"
    ),
    (
      "d/a/2015/about-the-same",
      "fails: d/a/2015 is 3, and d/average/2015 is 5.5, which do not show as the same | "
        + "rewrite the sentence; the data bear out 'below-comparator'"
    ),
    (
      "d/average/2015/about-the-same",
      "holds: d/average/2015 is 5.5, and d/average/2014 is 5.5, which show as the same"
    ),
    (
      "d/average/2017/about-the-same",
      "error: 'd/average/2017' has no earlier period to compare with | it would be "
        + "compared with 2016"
    ),
    ("d/a/2012/about-the-same", "error: 'd/average/2012' has no value: it is [x], not published"),
    (
      "d/a/2016/about-the-same",
      "error: 'd' has no row for Average in 2016 | add it, with [x] if no value is "
        + "published"
    ),
    ("v/f/2014/about-the-same", "error: 'v/f/2014' has no value: it is [c], withheld"),
    ("s/2017/about-the-same", "holds: s/2017 is 5, and s/2016 is 5, which show as the same"),
    (
      "s/2018/about-the-same",
      "fails: s/2018 is 4, and s/2017 is 5, which do not show as the same | rewrite the "
        + "sentence; the data bear out 'fell'"
    ),
    (
      "s/2021/about-the-same",
      "fails: the source says that s/2021 rose | rewrite the sentence; the data bear out "
        + "'rose'"
    ),
    (
      "s/2007/about-the-same",
      "error: nothing can be compared across the break in 2007 (marked [b]) | say what "
        + "each side of the break shows on its own"
    ),
    ("s/2012/about-the-same", "error: 's/2011' has no value: it is [x], not published"),
    ("s/2016/about-the-same", "error: 's/2015' has no value: it is [c], withheld"),
    ("q/b/2015/about-the-same", "holds: q/b/2015 is 2, and q/b/2014 is 2, which show as the same"),
  ])
  func comparesWithTheComparator(claim: String, expected: String) throws {
    #expect(try SampleDatasets.claimAnswer(claim) == expected)
  }

  @Test(arguments: [
    ("d/a/2015/at-least/3.0", "holds: d/a/2015 is 3"),
    ("d/a/2015/at-least/-1", "holds: d/a/2015 is 3"),
    ("d/a/2015/at-least/4", "fails: d/a/2015 is 3 | rewrite the sentence, or the number in it"),
    ("d/b/2012/at-least/1", "error: 'd/b/2012' has no value: it is [x], not published"),
    ("d/b/2013/at-least/1", "error: 'd/b/2013' has no value: it is [c], withheld"),
    ("d/a/2015/at-most/3", "holds: d/a/2015 is 3"),
    ("d/b/2015/at-most/5.2", "fails: d/b/2015 is 5.25 | rewrite the sentence, or the number in it"),
    ("d/b/2012/at-most/1", "error: 'd/b/2012' has no value: it is [x], not published"),
    ("d/b/2013/at-most/1", "error: 'd/b/2013' has no value: it is [c], withheld"),
    ("d/b/2015/equals/5.250", "holds: d/b/2015 is 5.25"),
    ("d/b/2015/equals/5.3", "fails: d/b/2015 is 5.25 | rewrite the sentence, or the number in it"),
    ("d/b/2012/equals/1", "error: 'd/b/2012' has no value: it is [x], not published"),
    ("d/b/2013/equals/1", "error: 'd/b/2013' has no value: it is [c], withheld"),
    ("v/a/2015/at-least/93", "holds: v/a/2015 is 93%"),
  ])
  func comparesWithANumber(claim: String, expected: String) throws {
    #expect(try SampleDatasets.claimAnswer(claim) == expected)
  }

  @Test func roundsAsShownForAboutTheSame() throws {
    let library = try SampleDatasets.library(
      "r", csv: "period,value,decimals\n2014,5.54,\n2015,5.46,\n2016,5.44,\n2017,5.44,2\n",
      description: SampleDatasets.description("measure: rate\nperiod: year\ndecimals: 1\n"))
    #expect(
      try SampleDatasets.answer("r/2015/about-the-same", in: library)
        == "holds: r/2015 is 5.46, and r/2014 is 5.54, which show as the same")
    #expect(
      try SampleDatasets.answer("r/2016/about-the-same", in: library)
        == "fails: r/2016 is 5.44, and r/2015 is 5.46, which do not show as the same | "
        + "rewrite the sentence; the data bear out 'fell'")
    #expect(
      try SampleDatasets.answer("r/2017/about-the-same", in: library)
        == "holds: r/2017 is 5.44, and r/2016 is 5.44, which show as the same")
  }
}
