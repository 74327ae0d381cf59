@testable import Pages

/// A site with a dataset of every measure, all charts and blocks around withheld rows, and the
/// withheld values left in its source wherever something that is not published can stand: columns
/// that are ignored, comments in YAML, front matter, blocks and templates.
enum WithheldSite {
  static let secrets: [WithheldValueSearch.Secret] = [
    .init(value: "48271", neighbours: offences + ["51346"]),
    .init(value: "33518", neighbours: offences + ["29518"]),
    .init(value: "51346", neighbours: ["58214", "49127", "188205"]),
    .init(value: "29518", neighbours: ["58214", "49127", "188205"]),
    .init(value: "38.274", neighbours: ["74.913", "65.218", "53.007", "41.882"]),
    .init(value: "37.619", neighbours: ["93.127", "100", "62.514"]),
    .init(value: "61.843", neighbours: ["88.736", "100", "62.514"]),
    .init(value: "482717", neighbours: ["210364", "530918"]),
    .init(value: "128.463", neighbours: ["101.375", "147.318", "100"]),
    .init(value: "91283", neighbours: []),
  ]

  private static let offences = ["60112", "52963", "194864"]

  /// The site; with `leaking`, one in which the values are published after all, and nothing is
  /// withheld.
  static func site(leaking: Bool = false) throws -> TestSite {
    try Repository.templates().adding(pages(leaking)).adding(counts(leaking))
      .adding(rates(leaking)).adding(answers(leaking)).adding(money(leaking))
      .adding(indices(leaking)).adding(list)
      .adding([
        "content/site.yml": "# Bury has 48271 and 38.274\n" + TestSite.configuration,
        "templates/navigation.mustache":
          "{{! 48,271 }}{{#items}}<a href=\"{{link}}\">{{label}}</a>{{/items}}",
      ])
  }

  private static func description(_ secret: String, _ lines: String) -> String {
    """
    # The withheld value is \(secret).
    title: Figures \(lines.prefix { $0 != "\n" }.dropFirst("measure: ".count))
    better: lower
    source: {name: A report, link: {none: not online}}
    licence: {name: OGL, link: "https://example.org/ogl"}
    next-update: {none: not known}

    """ + lines
  }

  private static func value(_ secret: String, _ leaking: Bool) -> String {
    leaking ? secret : "[c]"
  }

  private static func counts(_ leaking: Bool) -> [String: String] {
    [
      "content/data/offences.csv": """
      area,period,value,raw,note
      Bury,2015,\(value("48271", leaking)),48271,counted
      Ely,2015,\(value("33518", leaking)),"33,518",counted
      Sale,2015,60112,60112,counted
      Hale,2015,52963,,
      All areas,2015,194864,194864,
      Bury,2014,\(value("51346", leaking)),51346,
      Ely,2014,\(value("29518", leaking)),29518,
      Sale,2014,58214,,
      Hale,2014,49127,,
      All areas,2014,188205,,

      """,
      "content/data/offences.yml": description(
        "48271",
        """
        measure: count
        unit: offences
        period: year
        columns: {raw: ignore}
        disclosure:
          # Bury 48271, Ely 33518
          threshold: 5
          totals: {area: All areas}

        """),
    ]
  }

  private static func rates(_ leaking: Bool) -> [String: String] {
    [
      "content/data/rate.csv": """
      area,period,value,was
      Bury,2015-04,\(value("38.274", leaking)),38.274
      Ely,2015-04,53.007,
      Sale,2015-04,65.218,
      Force Average,2015-04,74.913,
      Bury,2014-04,41.882,
      Ely,2014-04,51.222,

      """,
      "content/data/rate.yml": description(
        "38.274",
        """
        measure: rate
        unit: crimes per 1,000 residents
        decimals: 3
        period: rolling-12-months
        comparator: {area: Force Average}
        columns: {was: ignore}

        """),
    ]
  }

  private static func answers(_ leaking: Bool) -> [String: String] {
    [
      "content/data/answers.csv": """
      question,period,value,n,exact
      Safe by day,2014,88.736,1200,
      Safe by day,2015,93.127,1200,
      Safe by night,2014,\(value("61.843", leaking)),1200,61.843
      Safe by night,2015,62.514,1200,
      Heard,2014,12.211,1200,
      Heard,2015,\(value("37.619", leaking)),1200,37.619

      """,
      "content/data/answers.yml": description(
        "37.619",
        """
        measure: percent
        unit: of those asked
        period: year
        columns: {exact: ignore}

        """),
    ]
  }

  private static func money(_ leaking: Bool) -> [String: String] {
    [
      "content/data/grants.csv": """
      period,value,raw
      2013-14,210364,
      2014-15,\(value("482717", leaking)),482717
      2015-16,530918,

      """,
      "content/data/grants.yml": description(
        "482717", "measure: money\nunit: £\nperiod: financial-year\ncolumns: {raw: ignore}\n"),
    ]
  }

  private static func indices(_ leaking: Bool) -> [String: String] {
    [
      "content/data/index.csv": """
      Area,Y2014,Y2015,Y2015 unrounded
      Bury,101.375,\(value("128.463", leaking)),128.463
      Ely,147.318,111.204,

      """,
      "content/data/index.yml": description(
        "128.463",
        """
        measure: index
        unit: index, 2010 = 100
        period: year
        columns: {Y2015 unrounded: ignore}
        wide: {dimension: period, columns: {Y2014: 2014, Y2015: 2015}}

        """),
    ]
  }

  private static let list = [
    "content/data/powers.csv":
      "group,power,cost\nold,Order A,91283\nold,Order B,\nnew,Order C,91283\n",
    "content/data/powers.yml": description(
      "91283", "measure: list\ndimensions: [group]\ncolumns: {cost: ignore}\n"),
  ]
}
