internal import Charts

/// A chart to be measured. Ten bars each, as many as the boroughs of Greater Manchester, unless the
/// name says otherwise.
struct Sample {
  let name: String
  let chart: any Chart

  static let all = [
    Sample(name: "ranking", chart: ranking(10)),
    Sample(name: "ranking, 400 areas folded", chart: ranking(400)),
    Sample(name: "survey, two waves with intervals", chart: survey),
    Sample(name: "survey, twenty answers stacked", chart: stacked),
    Sample(name: "history", chart: history(isPair: false)),
    Sample(name: "history, two measures", chart: history(isPair: true)),
    Sample(name: "card's small bars", chart: SparkChart(numbers: (1...10).map(Double.init))),
  ]

  private static func value(_ number: Int, _ text: String, isTentative: Bool = false)
    -> PlottedValue
  {
    PlottedValue(
      Double(number), text: text, link: "../../data/a-dataset/#area-\(number)/2015-04",
      note: isTentative ? "provisional" : nil, isTentative: isTentative)
  }

  private static func ranking(_ count: Int) -> RankingChart {
    RankingChart(
      caption: "Recorded crime, crimes per 1,000 residents, 12 months to 30 April 2015",
      headings: .init(rank: "Rank", name: "Borough", value: "Crimes per 1,000 residents"),
      rows: (1...count).map {
        .init(
          rank: "\($0)", name: "Borough number \($0)", value: value($0, "\($0).0"),
          isHighlighted: $0 == 3)
      },
      comparator: Comparator(name: "Force Average", value: value(7, "7.0")),
      fold: count > 25
        ? .init(
          summary: "Show all rows",
          gaps: [.init(rows: 5..<(count - 5), words: "\(count - 10) more, rank 6 to \(count - 5)")])
        : nil)
  }

  private static let survey = SurveyChart(
    caption: "Public confidence, percentage of residents, 2014/15",
    headings: .init(
      answer: "Question", current: "2014/15", previous: "2013/14", interval: "Published interval"),
    rows: (1...5).map {
      .init(
        name: "Question number \($0)", current: value($0 * 15, "\($0 * 15)%"),
        previous: value($0 * 14, "\($0 * 14)%"),
        interval: .init(lower: Double($0 * 13), upper: Double($0 * 17), text: "13% to 17%"))
    })

  private static let stacked = StackedChart(
    caption: "Public confidence, percentage of residents, 2014/15", heading: "Question",
    answers: ["Agree", "Neither", "Disagree", "Don’t know"],
    rows: (1...5).map {
      .init(
        name: "Question number \($0)",
        values: [
          value(40 + $0, "\(40 + $0)%"), value(30, "30%"), value(20, "20%"),
          value(10 - $0, "\(10 - $0)%"),
        ])
    })

  private static func history(isPair: Bool) -> HistoryChart {
    HistoryChart(
      columns: (2006...2015).map { year in
        .init(
          period: "\(year)/\(year % 100 + 1)",
          value: value(year - 1990, "£\(year),000", isTentative: year == 2015),
          second: isPair ? value(year - 1980, "£\(year + 10),000") : nil)
      },
      names: isPair ? .init(first: "Cash", second: "2015/16 prices") : nil)
  }
}
