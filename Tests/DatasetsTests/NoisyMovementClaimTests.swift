import Datasets
import Testing

/// Claims about movements of rows which are published with limits or sample sizes.
@Suite struct NoisyMovementClaimTests {
  @Test(arguments: [
    (
      "v/a/2015/rose",
      "holds: v/a/2015 is 93%, and v/a/2014 is 91%; the 95% interval of the difference, "
        + "+0.3 to +3.7 percentage points, leaves nought out, so it rose"
    ),
    (
      "v/b/2015/rose",
      "fails: v/b/2015 is 93%, and v/b/2014 is 91%; the 95% interval of the difference, "
        + "−1.4 to +5.4 percentage points, includes nought, so no change is borne out | "
        + "rewrite the sentence; the data bear out 'unchanged'"
    ),
    (
      "v/a/2014/rose",
      "fails: v/a/2014 is 91%, and v/a/2013 is 91%; the 95% interval of the difference, "
        + "−2.6 to +3.1 percentage points, includes nought, so no change is borne out | "
        + "rewrite the sentence; the data bear out 'unchanged'"
    ),
    (
      "v/c/2016/fell",
      "holds: v/c/2016 is 80%, and v/c/2015 is 93%; the 95% interval of the difference, "
        + "−15.1 to −10.9 percentage points, leaves nought out, so it fell"
    ),
    (
      "v/b/2015/fell",
      "fails: v/b/2015 is 93%, and v/b/2014 is 91%; the 95% interval of the difference, "
        + "−1.4 to +5.4 percentage points, includes nought, so no change is borne out | "
        + "rewrite the sentence; the data bear out 'unchanged'"
    ),
    (
      "m/a/2015/fell",
      "holds: m/a/2015 is 5.0, and m/a/2014 is 10.0; the 95% interval of the difference, "
        + "−8.04 to −1.96, leaves nought out, so it fell"
    ),
    (
      "m/a/2014/unchanged",
      "holds: m/a/2014 is 10.0, and m/a/2013 is 10.0; the 95% interval of the difference, "
        + "−3.16 to +3.16, includes nought, so no change is borne out"
    ),
    (
      "v/b/2015/unchanged",
      "holds: v/b/2015 is 93%, and v/b/2014 is 91%; the 95% interval of the difference, "
        + "−1.4 to +5.4 percentage points, includes nought, so no change is borne out"
    ),
    (
      "v/a/2015/unchanged",
      "fails: v/a/2015 is 93%, and v/a/2014 is 91%; the 95% interval of the difference, "
        + "+0.3 to +3.7 percentage points, leaves nought out, so it rose | rewrite the "
        + "sentence; the data bear out 'rose'"
    ),
    (
      "v/a/2015/better",
      "holds: v/a/2015 is 93%, and v/a/2014 is 91%; the 95% interval of the difference, "
        + "+0.3 to +3.7 percentage points, leaves nought out, so it rose, which is better"
    ),
    (
      "v/b/2015/better",
      "fails: v/b/2015 is 93%, and v/b/2014 is 91%; the 95% interval of the difference, "
        + "−1.4 to +5.4 percentage points, includes nought, so no change is borne out | "
        + "rewrite the sentence; the data bear out 'unchanged'"
    ),
    (
      "m/a/2015/better",
      "holds: m/a/2015 is 5.0, and m/a/2014 is 10.0; the 95% interval of the difference, "
        + "−8.04 to −1.96, leaves nought out, so it fell, which is better"
    ),
    (
      "v/c/2016/worse",
      "holds: v/c/2016 is 80%, and v/c/2015 is 93%; the 95% interval of the difference, "
        + "−15.1 to −10.9 percentage points, leaves nought out, so it fell, which is worse"
    ),
    (
      "m/b/2014/worse",
      "fails: m/b/2014 is 15.0, and m/b/2013 is 14; the 95% interval of the difference, "
        + "−4.00 to +6.00, includes nought, so no change is borne out | rewrite the sentence; "
        + "the data bear out 'unchanged'"
    ),
    (
      "v/a/2015/rose-for/2",
      "fails: v/a/2014 is 91%, and v/a/2013 is 91%; the 95% interval of the difference, "
        + "−2.6 to +3.1 percentage points, includes nought, so no change is borne out, and "
        + "since then it rose 1 of 2 times | rewrite the sentence; the data bear out 'rose'"
    ),
    (
      "v/b/2015/rose-for/2",
      "fails: v/b/2015 is 93%, and v/b/2014 is 91%; the 95% interval of the difference, "
        + "−1.4 to +5.4 percentage points, includes nought, so no change is borne out | "
        + "rewrite the sentence"
    ),
    (
      "v/c/2016/fell-for/2",
      "error: 'v/c/2014' is published without limits or sample size and 'v/c/2015' with "
        + "them, so nobody can say what noise lies between them | add them if the source gives "
        + "them, or state both values and compare nothing"
    ),
    (
      "m/b/2015/fell-for/2",
      "fails: m/b/2014 is 15.0, and m/b/2013 is 14; the 95% interval of the difference, "
        + "−4.00 to +6.00, includes nought, so no change is borne out, and since then it fell "
        + "1 of 2 times | rewrite the sentence; the data bear out 'fell'"
    ),
    (
      "v/average/2015/rose",
      "holds: v/average/2015 is 91.5%, and v/average/2014 is 90%, so it rose"
    ),
    (
      "v/average/2016/rose",
      "error: 'v/average/2015' is published without limits or sample size and "
        + "'v/average/2016' with them, so nobody can say what noise lies between them | add "
        + "them if the source gives them, or state both values and compare nothing"
    ),
    (
      "v/c/2015/rose",
      "error: 'v/c/2014' is published without limits or sample size and 'v/c/2015' with "
        + "them, so nobody can say what noise lies between them | add them if the source gives "
        + "them, or state both values and compare nothing"
    ),
    (
      "m/b/2017/rose",
      "error: 'm/b/2017' is published without limits or sample size and 'm/b/2016' with "
        + "them, so nobody can say what noise lies between them | add them if the source gives "
        + "them, or state both values and compare nothing"
    ),
    (
      "m/a/2016/rose",
      "error: 'm/a/2016' has one of its two limits only, so its noise is not known | give "
        + "lower and upper, or neither"
    ),
  ])
  func holdsMovementsAgainstNoise(claim: String, expected: String) throws {
    #expect(try SampleDatasets.claimAnswer(claim) == expected)
  }

  @Test func prefersPublishedLimitsToTheSampleSize() throws {
    let library = try SampleDatasets.library(
      "w",
      csv: """
        period,value,lower,upper,n
        2014,91,88,93,2000
        2015,93,90,95,2000

        """, description: SampleDatasets.description("measure: percent\nperiod: year\n"))
    #expect(
      try SampleDatasets.answer("w/rose", in: library)
        == "fails: w/2015 is 93%, and w/2014 is 91%; the 95% interval of the difference, −1.6 to "
        + "+5.6 percentage points, includes nought, so no change is borne out | "
        + "rewrite the sentence; the data bear out 'unchanged'")
  }

  @Test func takesOtherMeasuresWithSampleSizesAsTheyAre() throws {
    let library = try SampleDatasets.library(
      "w", csv: "period,value,n\n2014,5.1,10\n2015,5.2,10\n",
      description: SampleDatasets.description("measure: rate\nperiod: year\n"))
    #expect(
      try SampleDatasets.answer("w/rose", in: library)
        == "holds: w/2015 is 5.2, and w/2014 is 5.1, so it rose")
  }

  @Test(arguments: [
    (
      "-999999999999999999", "999999999999999999",
      "−2,000,000,000,000,000,000 to −2,000,000,000,000,000,000"
    ),
    (
      "0.000000000000000001", "0.000000000000000003",
      "−0.000000000000000002 to −0.000000000000000002"
    ),
    ("1", "1.00000003", "−0.000000030 to −0.000000030"),
  ])
  func printsLimitsOfAnySize(now: String, earlier: String, range: String) throws {
    let library = try SampleDatasets.library(
      "w",
      csv: "period,value,lower,upper\n2014,\(earlier),\(earlier),\(earlier)\n"
        + "2015,\(now),\(now),\(now)\n",
      description: SampleDatasets.description("measure: rate\nperiod: year\n"))
    let dataSay = try library.claim("w/fell").dataSay
    #expect(dataSay.contains("difference, \(range), leaves nought out, so it fell"), "\(dataSay)")
  }
}
