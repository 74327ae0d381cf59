import Datasets
import Testing

extension SampleDatasets {
  /// The whole answer to a claim in one line: `holds: …`, `fails: …` or `error: …`.
  static func answer(_ address: String, in library: DatasetLibrary) throws -> String {
    do {
      let claim = try library.claim(address)
      switch claim.outcome {
      case .holds: return "holds: \(claim.dataSay)"
      case .fails(let dataSay, let hint):
        #expect(dataSay == claim.dataSay)
        return "fails: \(dataSay)" + (hint.map { " | \($0)" } ?? "")
      }
    } catch {
      return "error: " + (try fault { () throws in throw error } ?? "")
    }
  }

  /// The answer to a claim of one of the libraries below.
  static func claimAnswer(_ address: String) throws -> String {
    try answer(address, in: library(for: address))
  }

  /// What a figure of one of the libraries below shows, or `error: …`.
  static func figureAnswer(_ address: String) throws -> String {
    let library = try library(for: address)
    do { return try library.figure(address).text } catch {
      return "error: " + (try fault { () throws in throw error } ?? "")
    }
  }

  private static func library(for address: String) throws -> DatasetLibrary {
    switch address.prefix(1) {
    case "d": try yearly()
    case "q": try eightAreas()
    case "s": try series()
    case "v": try shares()
    default: try limits()
    }
  }

  /// Four areas and an average, without uncertainty; low is good.
  static func yearly() throws -> DatasetLibrary {
    try library(
      "d",
      csv: """
        area,period,value,direction,note
        A,2009,2,,
        B,2009,2.0,,
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
      description: description(
        """
        measure: index
        period: year
        comparator: {area: Average}
        breaks: [{period: 2013, reason: counted anew}]

        """
      ).replacing("better: neither", with: "better: lower"))
  }

  /// Eight areas without uncertainty, of which a quarter is two.
  static func eightAreas() throws -> DatasetLibrary {
    let values = ["2014": "12355678", "2015": "12233556", "2016": "11111115"]
    let rows = values.sorted { $0.key < $1.key }.flatMap { period, digits in
      zip("ABCDEFGH", digits).map { "\($0),\(period),\($1)\n" }
    }
    return try library(
      "q", csv: "area,period,value\n" + rows.joined(),
      description: description("measure: rate\nperiod: year\n"))
  }

  /// One row a year: a break, a missing, a withheld and an absent year; high is good.
  static func series() throws -> DatasetLibrary {
    try library(
      "s",
      csv: """
        period,value,direction
        2004,1,
        2005,2,
        2006,3,
        2007,5 [b],
        2008,6,
        2009,7,
        2010,8,
        2011,[x],
        2012,3,
        2013,2,
        2014,1,
        2015,[c],
        2016,5,
        2017,5,
        2018,4,
        2020,6,
        2021,[x],rose
        2022,9,rose

        """,
      description: description("measure: count\nperiod: year\n")
        .replacing("better: neither", with: "better: higher"))
  }

  /// Shares of those asked, with an average that is no sample; high is good.
  static func shares() throws -> DatasetLibrary {
    try library(
      "v",
      csv: """
        area,period,value,n
        A,2013,91,500
        B,2013,[x],
        Average,2013,90,
        A,2014,91,2000
        B,2014,91,500
        C,2014,91,
        E,2014,[x],
        F,2014,[c],
        Average,2014,90,
        A,2015,93,2000
        B,2015,93,500
        C,2015,93,2000
        E,2015,50,100
        F,2015,50,100
        Average,2015,91.5,
        A,2016,93,2000
        B,2016,92.9,2000
        C,2016,80,2000
        E,2016,79,400
        F,2016,[z],
        Average,2016,92.5,3000
        A,2017,50,10
        B,2017,60,10
        C,2017,[z],
        E,2017,[z],
        Average,2017,[x],
        A,2018,101,10
        B,2018,60,0
        Average,2018,60,
        A,2019,80,2000
        B,2019,80,2000
        C,2019,81,2000
        E,2019,95,2000
        A,2020,93,2000
        B,2020,93,2000
        C,2020,92.5,2000
        E,2020,50,2000
        Average,2020,[c],

        """,
      description: description(
        "measure: percent\nperiod: year\ncomparator: {area: Average}\n"
      ).replacing("better: neither", with: "better: higher"))
  }

  /// Values with the limits that the source publishes; low is good.
  static func limits() throws -> DatasetLibrary {
    try library(
      "m",
      csv: """
        area,period,value,lower,upper
        A,2013,10.0,9.0,11.0
        B,2013,14,11,17
        A,2014,10.0,7.0,13.0
        B,2014,15.0,11.0,19.0
        C,2014,15.1,11.0,18.1
        A,2015,5.0,4.5,5.5
        B,2015,5.0,4.0,6.0
        C,2015,9.0,8.0,10.0
        A,2016,5.0,4.5,
        B,2016,5.0,4.5,5.5
        C,2016,[z],,
        A,2017,5.0,4.5,5.5
        B,2017,5.0,,

        """,
      description: description("measure: rate\nperiod: year\n")
        .replacing("better: neither", with: "better: lower"))
  }
}
