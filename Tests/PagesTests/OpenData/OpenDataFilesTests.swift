import Testing

@testable import Pages

/// The files for whoever uses the data, to the byte.
@Suite struct OpenDataFilesTests {
  static let site = TestSite([
    "content/data/asked.csv": """
    area,year,value,marker,note
    Sale,2014-15,0.50,[p],=1
    Bury,2014-15,[c],,

    """,
    "content/data/asked.yml": """
    title: Asked
    summary: How many were asked.
    measure: count
    unit: people
    better: higher
    period: financial-year
    year-starts: april
    columns: {year: period}
    dimension-labels: {area: Borough}
    comparator: {area: Bury}
    source: {name: "A \\"report\\"", link: "https://example.org/a?b=<c>", date: 2015-03-01}
    licence:
      name: Open Government Licence v3.0
      link: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
    published: 2015-03-02
    next-update: {none: not known}
    breaks: [{period: 2014-15, reason: asked otherwise}]
    quality: |
      One line
      and another.

      A second paragraph.

    """,
  ])

  @Test("the description of the columns, beside the table")
  func metadata() async throws {
    let built = await Self.site.build()
    #expect(listing(built.diagnostics) == "")
    #expect(
      built.text("data/asked.csv") == """
        area,period,value,marker,note\r
        Sale,2014-15,0.50,[p],'=1\r
        Bury,2014-15,,[c],\r

        """)
    #expect(built.text("data/asked.csv-metadata.json") == Self.expectedMetadata)
  }

  @Test("the package of all datasets")
  func package() async throws {
    let built = await Self.site.build()
    let digest = SHA256(of: try #require(built.contents["data/asked.csv"])).hex
    #expect(built.text("datapackage.json") == Self.expectedPackage(digest: digest))
  }

  @Test("what search engines are told of a dataset and of the list of them")
  func structuredData() async throws {
    let built = await Self.site.adding(Self.templates).build()
    #expect(listing(built.diagnostics) == "")
    let page = Markup(try #require(built.text("data/asked/index.html")))
    #expect(page.scripts.map(\.text) == [Self.expectedDataset])
    let list = Markup(try #require(built.text("data/index.html")))
    #expect(list.scripts.map(\.text) == [Self.expectedCatalog])
  }

  /// The least templates for data blocks.
  static let templates = [
    "templates/dataset.mustache": "{{#structuredData}}{{{structuredData}}}{{/structuredData}}\n",
    "templates/datasets.mustache": "{{#structuredData}}{{{structuredData}}}{{/structuredData}}\n",
  ]
}
