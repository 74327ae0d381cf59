import Diagnostics
import SourceText
import Testing

@testable import Pages

extension TestSite {
  /// The site with this release made of it: the files that the release keeps.
  func released(
    on date: String, kind: ChangeLogEntry.Kind = .scheduled, reason: String? = nil
  ) async throws -> TestSite {
    let release = try await prepare(on: date, kind: kind, reason: reason)
    var site = self
    for path in site.files.keys where path.hasPrefix("content/released/") {
      site = site.adding([path: nil])
    }
    for file in release.kept { site = site.adding(file.path, bytes: file.bytes) }
    return site
  }

  func prepare(
    on date: String, kind: ChangeLogEntry.Kind = .scheduled, reason: String? = nil
  ) async throws -> Release {
    try await Release.prepare(
      sources,
      ReleaseRequest(
        date: try #require(CalendarDate(date)), kind: kind, reason: reason,
        seed: Array(date.utf8)))
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  var log: String { text("content/released/changes.yml") }

  /// The site with a part of one of its files replaced, which has to be there.
  func replacing(
    _ old: String, with new: String, in path: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> TestSite {
    #expect(text(path).contains(old), sourceLocation: sourceLocation)
    return adding([path: text(path).replacing(old, with: new)])
  }

  /// A site with the dataset `crime-rate` and a home page that claims something of it.
  static let claiming = TestSite(crimeRate).adding([
    "content/index.md": page(
      "Sale has [53.0](figure:crime-rate/sale) crimes, [the lowest](claim:crime-rate/sale/lowest) "
        + "rate. Bury has [65.2](figure:crime-rate/bury).", title: "Home"),
    "content/other.md": page("Nothing of the kind.", title: "Other"),
  ])

  static let rates = "content/data/crime-rate.csv"
}

/// Expects the release to be refused with this message and hint.
func expectRefusal(
  _ expected: String, of site: TestSite, on date: String = "2016-02-18",
  kind: ChangeLogEntry.Kind = .scheduled, reason: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) async {
  do {
    _ = try await site.prepare(on: date, kind: kind, reason: reason)
    Issue.record("the release was not refused", sourceLocation: sourceLocation)
  } catch ReleaseRefusal.request(let message, let hint) {
    #expect("\(message)\n  hint: \(hint)" == expected, sourceLocation: sourceLocation)
  } catch ReleaseRefusal.content(let diagnostics) {
    #expect(
      listing(diagnostics.filter { $0.severity == .error }) == expected,
      sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}
