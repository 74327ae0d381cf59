/// A small site before and after a quarter's figures have come: the dataset `crime-rate` of four
/// boroughs, a home page with a chart, and a page that says nothing of them.
enum QuarterSite {
  static let files = [
    "content/site.yml": """
    title: Safer Sale
    area: Sale
    organisation: Safer Sale Partnership
    base-url: https://example.org/
    licence:
      name: OGL
      link: https://example.org/ogl
    statistics:
      status: official statistics
      producer: {name: Sale Council, link: "https://example.org/council"}
      published: {none: each report has its own date}
      quality: The police count every report.
      revisions: Revised each year.
      plan: Kept until further notice.
      contact: The statistics team
    accessibility:
      compliance: partially
      faults: [Nobody has tested it.]
      contact: The web team
      enforcement: EHRC
      prepared: 2015-11-18

    """,
    "content/index.md": """
    ---
    title: "Sale has [the lowest](claim:crime-rate/sale/lowest) crime rate"
    ---

    The rate is [53.0](figure:crime-rate/sale), against [74.9](figure:crime-rate/force-average).

    Sale is [the lowest of all](claim:crime-rate/sale/lowest), at [53.0](figure:crime-rate/sale).

    ```chart
    kind: ranking
    data: crime-rate
    highlight: sale
    title: Crime in the boroughs
    ```

    """,
    "content/other.md": "---\ntitle: Something else\n---\n\nNo figure stands here.\n",
    "content/data/crime-rate.csv": first,
    "content/data/crime-rate.yml": """
    title: Recorded crime
    measure: rate
    unit: crimes per 1,000 residents
    decimals: 1
    better: lower
    period: rolling-12-months
    comparator: {area: Force Average}
    source: {name: A report, link: "https://example.org/report"}
    licence: {name: OGL, link: "https://example.org/ogl"}
    next-update: 2016-05-18

    """,
  ]

  /// As first released.
  static let first = """
    area,period,value
    Sale,2015-04,53.0
    Bury,2015-04,65718.25
    Oldham,2015-04,80.6
    Wigan,2015-04,60.9
    Force Average,2015-04,74.9

    """

  /// A year on: a new period, in which Wigan is lower than Sale; Oldham's older value revised;
  /// Bury's withheld.
  static let second = """
    area,period,value
    Sale,2016-04,51.5
    Bury,2016-04,66.0
    Oldham,2016-04,79.9
    Wigan,2016-04,50.2
    Force Average,2016-04,73.3
    Sale,2015-04,53.0
    Bury,2015-04,[c]
    Oldham,2015-04,81.3
    Wigan,2015-04,60.9
    Force Average,2015-04,74.9

    """
}
