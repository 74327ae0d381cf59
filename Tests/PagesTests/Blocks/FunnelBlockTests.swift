import Testing

/// A funnel on a page: its words, its table and what is refused.
@Suite struct FunnelBlockTests {
  private static let share =
    "measure: percent\nunit: percentage of residents asked\nperiod: year"
  private static let rate =
    "measure: rate\nunit: crimes per 1,000 residents\nperiod: year\ndecimals: 1"

  @Test("says what the limits lie around and who is outside them")
  func outside() async throws {
    let site = ChartSite(
      "kind: funnel\nhighlight: sale",
      csv: "area,period,value,n\nSale,2015,34,100\nBury,2015,61,100\nWigan,2015,52,100\n"
        + "Bolton,2015,[c],80\nOldham,2015,50,\nEngland,2015,50,\n",
      Self.share + "\ncomparator: {area: England}")
    #expect(
      try await site.sentence()
        == "The limits lie around England, 50%. Sale, 34%, is below the 99.8% limit. Below the 99.8% "
        + "limit: Sale (34%). Above the 95% limit only: Bury (61%). Without a published size and not "
        + "drawn: Oldham. Without a published value: Bolton (withheld).")
    #expect(
      try await site.key() == [
        "England, 50%", "95% limits", "99.8% limits", "above the 95% limit: Bury",
        "within the 95% limits: 1 of 3", "below the 99.8% limit: Sale", "Sale",
      ])
    #expect(
      try await site.subtitle()
        == "Cases, percentage of residents asked, 2015, against number asked")
    #expect(try await site.page().contains("<td>above the 95% limit</td>"))
  }

  @Test("takes the mean weighted by size where there is no comparator")
  func mean() async throws {
    let site = ChartSite(
      "kind: funnel", csv: "area,period,value,n\nSale,2015,10,1000\nBury,2015,20,3000\n", Self.rate)
    #expect(
      try await site.sentence()
        == "The limits lie around the mean of the 2 areas, weighted by size, 17.5. Every area is "
        + "within the 95% limits, as far apart as chance would set them.")
    #expect(try await site.subtitle().hasSuffix(", 2015, against number of residents"))
  }

  @Test("takes sizes from another dataset, of the same period or else its latest")
  func population() async throws {
    let csv = "area,period,value\nSale,2015,10\nBury,2015,200\n"
    let further = [
      "people.csv": "area,period,value\nSale,2014,1000\nBury,2014,3000\n",
      "people.yml": ChartSite.described("measure: count\nunit: residents\nperiod: year"),
    ]
    let site = ChartSite("kind: funnel\npopulation: people", csv: csv, Self.rate, further: further)
    #expect(try await site.subtitle().hasSuffix(", 2015, against residents, 2014"))
    let page = try await site.page()
    #expect(page.contains("<th scope=\"col\" class=\"number\">Residents, 2014</th>"))
    #expect(page.contains("<td class=\"number\">3,000</td>"))
  }

  @Test("warns that limits say little where most areas are outside")
  func overdispersion() async throws {
    let site = ChartSite(
      "kind: funnel",
      csv: "area,period,value,n\nA,2015,10,100000\nB,2015,50,100000\nC,2015,90,100000\n", Self.rate)
    #expect(
      try await site.sentence().hasSuffix(
        "More than half are outside the 99.8% limits, so the areas differ by more than chance, and "
          + "the limits say little of any one of them."))
  }

  @Test("draws one area, areas without events and every size at once")
  func hard() async throws {
    for rows in [
      "A,2015,5,10", "A,2015,0,10\nB,2015,0,90", "A,2015,0.000001,1\nB,2015,9,1000000000",
    ] {
      let site = ChartSite("kind: funnel", csv: "area,period,value,n\n\(rows)\n", Self.rate)
      #expect(try await site.page().contains("<svg class=\"marks\">"))
    }
  }

  @Test("is refused for measures that count in nothing")
  func measures() async {
    await ChartSite(
      "kind: funnel", csv: "area,period,value,n\nSale,2015,1,2\n",
      "measure: count\nunit: cases\nperiod: year"
    ).expectMessages(
      """
      4:1: error: a funnel chart shows rates or percentages, and 'series' holds none
        hint: its measure has to be rate or percent
      """)
    await ChartSite(
      "kind: funnel", csv: "area,period,value,n\nSale,2015,1,2\n",
      "measure: rate\nunit: cases\nperiod: year"
    ).expectMessages(
      """
      4:1: error: the unit of 'series', 'cases', does not say what the rate is per
        hint: write it like 'crimes per 1,000 residents' in content/data/series.yml
      """)
  }

  @Test("is refused without sizes")
  func sizes() async {
    let csv = "area,period,value\nSale,2015,1\n"
    await ChartSite("kind: funnel", csv: csv, Self.rate).expectMessages(
      """
      4:1: error: 'series' does not say how many each value counts in
        hint: give it a column n, or name a dataset of counts under 'population'
      """)
    await ChartSite("kind: funnel\npopulation: series", csv: csv, Self.rate).expectMessages(
      """
      6:13: error: 'series' is no dataset of one count for each area
        hint: its measure has to be count, with area as its column
      """)
    await ChartSite("kind: funnel\npopulation: serie", csv: csv, Self.rate).expectMessages(
      """
      6:13: error: there is no dataset 'serie'
        hint: did you mean 'series'?
      """)
    await ChartSite(
      "kind: funnel", csv: "area,period,value,n\nSale,2015,1,\nBury,2015,[c],5\n", Self.rate
    ).expectMessages(
      """
      4:1: error: no row of 'series' has a value and a number that it counts in
        hint: a ```table block shows the rows and says why
      """)
  }

  @Test("is refused for values that are no rate or share")
  func impossible() async {
    await ChartSite("kind: funnel", csv: "area,period,value,n\nSale,2015,-1,5\n", Self.rate)
      .expectMessages(
        """
        4:1: error: 'series/sale/2015' is −1.0, which is no rate
          hint: a ranking chart can show it
        """)
    await ChartSite("kind: funnel", csv: "area,period,value,n\nSale,2015,101,5\n", Self.share)
      .expectMessages(
        """
        4:1: error: 'series/sale/2015' is 101%, which is no share
          hint: a ranking chart can show it
        """)
  }

  @Test("is refused for a highlight that is not there or is the comparator")
  func highlight() async {
    let csv = "area,period,value,n\nSale,2015,5,9\nEngland,2015,5,\n"
    let description = Self.share + "\ncomparator: {area: England}"
    await ChartSite("kind: funnel\nhighlight: sal", csv: csv, description).expectMessages(
      """
      6:12: error: 'series' has no area 'sal'
        hint: did you mean 'sale'?
      """)
    await ChartSite("kind: funnel\nhighlight: england", csv: csv, description).expectMessages(
      """
      6:12: error: 'england' is the comparator, which is a line and not highlighted
        hint: take the line away
      """)
  }
}
