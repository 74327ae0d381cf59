@testable import Pages

/// A site with a file that makes a page for each area of `crime-rate`, Sale and Bury.
enum RowSite {
  static let path = "content/areas/area.md"

  /// The site with this text in the file, whose body begins on line 5, and this front matter.
  static func with(
    _ body: String, title: String = "{area}", each: String = "crime-rate/area",
    summary: String? = nil
  ) -> TestSite {
    let lead = summary.map { "\nsummary: \($0)" } ?? ""
    return TestSite(TestSite.crimeRate).adding(TestSite.powers).adding([
      "content/areas/index.md": TestSite.page("", title: "Areas"),
      path: "---\ntitle: \(title)\neach: \(each)\(lead)\n---\n\(body)\n",
    ])
  }

  /// The data with another value for Bury in the latest period.
  static func bury(_ value: String) -> [String: String?] {
    [
      "content/data/crime-rate.csv": TestSite.crimeCSV.replacing(
        "2015-04,65.2", with: "2015-04,\(value)")
    ]
  }
}

extension BuiltSite {
  /// What a page has between its heading and its foot.
  func body(of address: String) -> String? {
    guard let text = text("\(address)index.html"),
      let start = text.firstRange(of: "</h1>\n"), let end = text.firstRange(of: "<footer>")
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }
}
