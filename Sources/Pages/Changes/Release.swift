internal import Content
internal import Datasets
package import Diagnostics
package import SourceText

/// What the officer says of a release.
package struct ReleaseRequest: Sendable {
  package let date: CalendarDate
  /// The day on which it is asked for; nil: any.
  package let today: CalendarDate?
  package let kind: ChangeLogEntry.Kind
  /// Why something that was published reads otherwise.
  package let reason: String?
  /// Random bytes, out of which come the digits that keep a withheld value from being guessed.
  package let seed: [UInt8]

  package init(
    date: CalendarDate, today: CalendarDate? = nil, kind: ChangeLogEntry.Kind, reason: String?,
    seed: [UInt8]
  ) {
    self.date = date
    self.today = today
    self.kind = kind
    self.reason = reason.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    self.seed = seed
  }

  /// The random digits of an entry.
  func salt(ofEntry number: Int) -> String {
    String(SHA256(of: seed + Array("/\(number)".utf8)).hex.prefix(32))
  }
}

/// Why there is no release.
package enum ReleaseRefusal: Error, Sendable {
  /// Content or data have errors.
  case content([Diagnostic])
  /// What was asked for cannot be: why, and what to do.
  case request(message: String, hint: String)
}

/// The last step of a quarter: what is kept of it, and the site that tells of it. A pure function of
/// the source folder and what the officer says.
package struct Release: Sendable {
  /// Every file of `content/released`; empty where nothing changed and nothing is released.
  package let kept: [SourceFile]
  package let site: BuiltSite
  package let changes: SiteChanges
  /// How many earlier entries of the log values were taken out of.
  package let blankedCount: Int

  private let library: DatasetLibrary

  /// The datasets whose next update was announced for a day that has passed.
  package func overdue(on today: CalendarDate) -> [Diagnostic] {
    ReleaseChecks.overdue(in: library, today: today)
  }

  /// The most pages that an entry names; of the rest it tells how many they are.
  static let pageLimit = 200

  /// Prepares a release.
  package static func prepare(
    _ files: [SourceFile], baseURL: String? = nil, _ request: ReleaseRequest
  ) async throws(ReleaseRefusal) -> Release {
    var diagnostics: [Diagnostic] = []
    let site = SiteBuilder.read(
      files, baseURL: baseURL, untied: .warning, diagnostics: &diagnostics)
    let pages = await PageBatch.render(site)
    var notes: [Diagnostic] = []
    let changes = await SiteChanges(of: site, pages: pages, diagnostics: &notes)
    let built = SiteBuilder.build(site, pages, diagnostics + notes)
    guard !built.diagnostics.containsErrors else { throw .content(built.diagnostics) }
    let isNothing =
      request.kind == .correction ? changes.isEmpty : changes.concernsSurroundingsAlone
    if isNothing, site.log.lastRelease != nil {
      return Release(
        kept: [], site: built, changes: changes, blankedCount: 0, library: site.library)
    }
    let draft = ReleaseDraft(site: site, changes: changes, request: request)
    try draft.checkRequest()
    // The site with the new entry, which its pages tell of and the record keeps the digests of.
    let next = site.released(with: draft.log(keeping: "").log)
    let clashes = SiteChecks.clashes(of: next)
    guard clashes.isEmpty else { throw .content(clashes) }
    let nextPages = await PageBatch.render(next)
    let files = SiteBuilder.output(of: next, pages: nextPages)
    let record = SiteRecord(of: next, pages: nextPages.map(\.facts), files: files)
    let data = site.content.data.files.map {
      SourceFile(path: "\(ReleasedFolder.dataPath)/\($0.name)", bytes: $0.file.bytes)
    }
    let others = data + record.files
    let (log, blankedCount) = draft.log(keeping: ReleasedFolder.digest(of: others))
    let kept = others + [log.file]
    return Release(
      kept: kept, site: built.with(files), changes: changes, blankedCount: blankedCount,
      library: site.library)
  }
}

extension BuiltSite {
  /// The site with other files.
  fileprivate func with(_ files: [OutputFile]) -> BuiltSite {
    BuiltSite(
      files: files, diagnostics: diagnostics, counts: counts, staleFigures: staleFigures,
      remains: [])
  }
}
