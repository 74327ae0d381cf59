import Datasets
import Testing

/// Claims that compare rows which are published with limits or sample sizes: the interval of the
/// difference decides, and what it does not bear out fails or is not known.
@Suite struct NoiseClaimTests {
  @Test(arguments: [
    (
      "m/a/2013/lowest",
      "holds: m/a/2013 is 10.0, and m/b/2013 is 14; the 95% interval of the difference, "
        + "−7.16 to −0.84, leaves nought out"
    ),
    (
      "v/e/2016/lowest",
      "fails: v/e/2016 is 79%, and v/c/2016 is 80%; the 95% interval of the difference, "
        + "−5.6 to +3.1 percentage points, includes nought | rewrite the sentence; the data "
        + "bear out 'among-lowest'"
    ),
    (
      "m/a/2014/lowest",
      "fails: m/a/2014 is 10.0, and m/b/2014 is 15.0; the 95% interval of the difference, "
        + "−10.00 to 0.00, includes nought | rewrite the sentence; the data bear out "
        + "'among-lowest'"
    ),
    (
      "v/a/2017/lowest",
      "fails: v/a/2017 is 50%, and v/b/2017 is 60%; the 95% interval of the difference, "
        + "−45.1 to +29.0 percentage points, includes nought | rewrite the sentence"
    ),
    (
      "v/c/2016/lowest",
      "fails: v/c/2016 is 80%, and v/e/2016 is 79%, which is lower | rewrite the sentence; "
        + "the data bear out 'among-lowest'"
    ),
    (
      "m/c/2015/highest",
      "holds: m/c/2015 is 9.0, and m/b/2015 is 5.0; the 95% interval of the difference, "
        + "+2.59 to +5.41, leaves nought out"
    ),
    (
      "v/a/2016/highest",
      "fails: v/a/2016 is 93%, and v/b/2016 is 92.9%; the 95% interval of the difference, "
        + "−1.49 to +1.69 percentage points, includes nought | rewrite the sentence; the data "
        + "bear out 'among-highest'"
    ),
    (
      "v/b/2016/highest",
      "fails: v/b/2016 is 92.9%, and v/a/2016 is 93%, which is higher | rewrite the "
        + "sentence; the data bear out 'among-highest'"
    ),
    (
      "v/a/2015/highest",
      "fails: v/a/2015 is 93%, and v/b/2015 has the same value, and 1 more is equal too | "
        + "rewrite the sentence; the data bear out 'joint-highest'"
    ),
    ("v/e/2015/joint-lowest", "holds: v/e/2015 is 50%, and v/f/2015 has the same value"),
    (
      "v/a/2019/joint-lowest",
      "fails: v/a/2019 is 80%, and v/c/2019 is 81%; the 95% interval of the difference, "
        + "−3.5 to +1.5 percentage points, includes nought | rewrite the sentence; the data "
        + "bear out 'among-lowest'"
    ),
    ("m/a/2015/joint-lowest", "holds: m/a/2015 is 5.0, and m/b/2015 has the same value"),
    (
      "v/a/2015/joint-highest",
      "holds: v/a/2015 is 93%, and v/b/2015 has the same value, and 1 more is equal too"
    ),
    (
      "v/a/2020/joint-highest",
      "fails: v/a/2020 is 93%, and v/c/2020 is 92.5%; the 95% interval of the difference, "
        + "−1.11 to +2.12 percentage points, includes nought | rewrite the sentence; the data "
        + "bear out 'among-highest'"
    ),
    (
      "v/c/2016/among-lowest",
      "holds: v/c/2016 is 80%; beyond the noise no other is lower, and at least one is "
        + "higher"
    ),
    (
      "v/a/2016/among-lowest",
      "fails: v/a/2016 is 93%, and v/e/2016 is 79%; the 95% interval of the difference, "
        + "+10.1 to +18.4 percentage points, leaves nought out | rewrite the sentence"
    ),
    (
      "v/a/2017/among-lowest",
      "fails: v/a/2017 is 50%; beyond the noise no other is lower, and none is higher | "
        + "rewrite the sentence"
    ),
    (
      "v/b/2016/among-highest",
      "holds: v/b/2016 is 92.9%; beyond the noise no other is higher, and at least one is "
        + "lower"
    ),
    (
      "v/c/2016/among-highest",
      "fails: v/c/2016 is 80%, and v/a/2016 is 93%; the 95% interval of the difference, "
        + "−15.1 to −10.9 percentage points, leaves nought out | rewrite the sentence"
    ),
    (
      "m/b/2014/among-highest",
      "fails: m/b/2014 is 15.0; beyond the noise no other is higher, and none is lower | "
        + "rewrite the sentence"
    ),
    ("v/a/2016/rank/1", "holds: v/a/2016 is 93%, rank 1 of 4"),
    (
      "v/c/2014/lowest",
      "error: no rank can be told while 'v/e/2014' is [x], not published | say something "
        + "of the row alone, without its rank"
    ),
    (
      "v/a/2014/highest",
      "error: no rank can be told while 'v/e/2014' is [x], not published | say something "
        + "of the row alone, without its rank"
    ),
    (
      "m/a/2017/joint-lowest",
      "fails: m/a/2017 is 5.0, and all 2 have the same value | rewrite the sentence"
    ),
    (
      "m/a/2017/among-lowest",
      "error: 'm/b/2017' is published without limits or sample size and 'm/a/2017' with "
        + "them, so nobody can say what noise lies between them | add them if the source gives "
        + "them, or state both values and compare nothing"
    ),
    (
      "m/a/2016/among-highest",
      "error: 'm/a/2016' has one of its two limits only, so its noise is not known | give "
        + "lower and upper, or neither"
    ),
    (
      "v/a/2018/highest",
      "error: 'v/a/2018' is 101%, which is no share of 10 asked, so its noise is not known "
        + "| give lower and upper instead of n, or none of them"
    ),
    (
      "v/b/2018/lowest",
      "error: 'v/b/2018' is 60%, which is no share of 0 asked, so its noise is not known | "
        + "give lower and upper instead of n, or none of them"
    ),
  ])
  func holdsTheEndsOfARankingAgainstNoise(claim: String, expected: String) throws {
    #expect(try SampleDatasets.claimAnswer(claim) == expected)
  }

  @Test(arguments: [
    (
      "v/c/2016/below-comparator",
      "holds: v/c/2016 is 80%, and v/average/2016 is 92.5%; the 95% interval of the "
        + "difference, −14.52 to −10.53 percentage points, leaves nought out"
    ),
    (
      "v/e/2015/below-comparator",
      "holds: v/e/2015 is 50%, and v/average/2015 is 91.5%; the 95% interval of the "
        + "difference, −51.12 to −31.88 percentage points, leaves nought out"
    ),
    (
      "v/a/2016/below-comparator",
      "fails: v/a/2016 is 93%, and v/average/2016 is 92.5%; the 95% interval of the "
        + "difference, −1.00 to +1.94 percentage points, includes nought | rewrite the "
        + "sentence; the data bear out 'about-the-same'"
    ),
    (
      "v/a/2015/above-comparator",
      "holds: v/a/2015 is 93%, and v/average/2015 is 91.5%; the 95% interval of the "
        + "difference, +0.30 to +2.54 percentage points, leaves nought out"
    ),
    (
      "v/b/2015/above-comparator",
      "fails: v/b/2015 is 93%, and v/average/2015 is 91.5%; the 95% interval of the "
        + "difference, −1.08 to +3.42 percentage points, includes nought | rewrite the "
        + "sentence; the data bear out 'about-the-same'"
    ),
    (
      "v/c/2016/above-comparator",
      "fails: v/c/2016 is 80%, and v/average/2016 is 92.5%; the 95% interval of the "
        + "difference, −14.52 to −10.53 percentage points, leaves nought out | rewrite the "
        + "sentence; the data bear out 'below-comparator'"
    ),
    (
      "v/b/2015/about-the-same",
      "holds: v/b/2015 is 93%, and v/average/2015 is 91.5%; the 95% interval of the "
        + "difference, −1.08 to +3.42 percentage points, includes nought"
    ),
    (
      "v/a/2016/about-the-same",
      "holds: v/a/2016 is 93%, and v/average/2016 is 92.5%; the 95% interval of the "
        + "difference, −1.00 to +1.94 percentage points, includes nought"
    ),
    (
      "v/a/2015/about-the-same",
      "fails: v/a/2015 is 93%, and v/average/2015 is 91.5%; the 95% interval of the "
        + "difference, +0.30 to +2.54 percentage points, leaves nought out | rewrite the "
        + "sentence; the data bear out 'above-comparator'"
    ),
    ("v/a/2017/above-comparator", "error: 'v/average/2017' has no value: it is [x], not published"),
    ("v/c/2014/above-comparator", "holds: v/c/2014 is 91%, and v/average/2014 is 90%"),
    (
      "m/a/2014/about-the-same",
      "holds: m/a/2014 is 10.0, and m/a/2013 is 10.0; the 95% interval of the difference, "
        + "−3.16 to +3.16, includes nought"
    ),
    (
      "m/a/2015/about-the-same",
      "fails: m/a/2015 is 5.0, and m/a/2014 is 10.0; the 95% interval of the difference, "
        + "−8.04 to −1.96, leaves nought out | rewrite the sentence; the data bear out 'fell'"
    ),
  ])
  func holdsTheComparatorAgainstNoise(claim: String, expected: String) throws {
    #expect(try SampleDatasets.claimAnswer(claim) == expected)
  }
}
