import Testing

@testable import Pages

/// The A to Z, and the order of titles.
@Suite struct AlphabetTests {
  private func links(_ path: String, in built: BuiltSite) throws -> [String] {
    Markup(try #require(built.text(path))).tags(named: "a").compactMap { $0["href"] }
  }

  @Test("every page and dataset stands under its letter; accents and capitals do not count")
  func order() async throws {
    var files: [String: String?] = ["content/index.md": TestSite.page("", title: "zoo")]
    let titles = [
      "Éclair", "eagle", "\"Echo\"", "Ynys Môn", "101 calls", "Ωmega", "Øre", "apple pie", "Apples",
    ]
    for (number, title) in titles.enumerated() {
      files["content/p\(number).md"] = TestSite.page("", title: "'\(title)'")
    }
    let built = await TestSite(files).adding(TestSite.crimeRate).build()
    #expect(listing(built.diagnostics) == "")
    #expect(
      try links("a-z/index.html", in: built) == [
        "#letter_0-9", "#letter_a", "#letter_d", "#letter_e", "#letter_p", "#letter_r",
        "#letter_y", "#letter_z", "#letter_other", "../p4/", "../accessibility/", "../p7/",
        "../p8/", "../data/", "../p1/", "../p2/", "../p0/", "../privacy/",
        "../data/crime-rate/", "../p3/", "../", "../p6/", "../p5/",
      ])
  }

  @Test("numbers stand by their size, leading noughts aside")
  func numbers() {
    let titles = ["Ward 10", "Ward 9", "Ward 100", "Ward", "Ward 09 b", "Ward 10a"]
    #expect(
      titles.sorted { TitleOrder($0) < TitleOrder($1) } == [
        "Ward", "Ward 9", "Ward 09 b", "Ward 10", "Ward 10a", "Ward 100",
      ])
  }

  @Test("past 500 titles each letter has a page, and past 500 of one letter several")
  func letters() async throws {
    var files: [String: String?] = ["content/w/index.md": TestSite.page("", title: "Wards")]
    for number in 1000..<1501 {
      files["content/w/p\(number).md"] = TestSite.page("", title: "Beat \(number)")
    }
    let built = await TestSite(files).build()
    #expect(listing(built.diagnostics) == "")
    #expect(try links("a-z/index.html", in: built) == ["a/", "b/", "d/", "h/", "p/", "w/"])
    let first = try links("a-z/b/index.html", in: built)
    #expect(first.prefix(6) == ["../a/", "./", "../d/", "../h/", "../p/", "../w/"])
    #expect(first.dropFirst(6).prefix(2) == ["../../w/p1000/", "../../w/p1001/"])
    #expect(first.suffix(2) == ["../../w/p1499/", "page-2/"])
    #expect(
      try links("a-z/b/page-2/index.html", in: built) == [
        "../../a/", "../", "../../d/", "../../h/", "../../p/", "../../w/", "../../../w/p1500/",
        "../",
      ])
    #expect(
      try links("search/index.html", in: built)
        == ["a", "b", "d", "h", "p", "w"].map { "../a-z/\($0)/" })
  }

  @Test(
    "Latin letters lose what decomposes, and keep what makes another letter",
    arguments: [
      ("Ynys Môn", "ynys mon"), ("ÇĂŢĚ", "cate"), ("Ếậ", "ea"), ("e\u{301}t", "et"),
      ("Øßæł", "øßæł"),
      ("ἀλφα", "ἀλφα"), ("İ", "i"), ("ǿ", "ǿ"),
    ])
  func folding(text: String, folded: String) {
    #expect(WordFolding.folded(text) == folded)
  }
}
