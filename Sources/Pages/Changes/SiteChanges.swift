internal import Content
package import Datasets
package import Diagnostics
package import SourceText

/// What the data and pages of today do to what was last released.
package struct SiteChanges: Sendable {
  /// A claim that the last release made and that the data of today do not bear out.
  package struct TurnedClaim: Hashable, Sendable {
    /// The page's source, `content/performance/crime.md`.
    package let page: String
    /// Where the page still makes it; nil where it was rewritten since.
    package let position: SourcePosition?
    /// As it was released.
    package let sentence: String
    /// `crime-rate/trafford/lowest`.
    package let claim: String
    /// What the data said; nil where that must not be repeated, because some of it is withheld.
    package let before: String?
    package let now: String
  }

  /// A page that visitors will find otherwise.
  package struct PageChange: Hashable, Sendable {
    package enum Cause: String, Sendable {
      case new
      case removed
      /// It stands elsewhere now, and its address leads on.
      case moved
      /// Its text was edited.
      case text
      /// The data that it shows changed.
      case data
      /// Neither, but what stands around its text: titles of other pages, templates, styles.
      case surroundings
    }

    /// `performance/crime/`, empty for the home page.
    package let address: String
    package let title: String
    package let causes: [Cause]
    /// Where its address leads on to, of a page that moved.
    package var target: String?
  }

  /// The day of the last release; nil where nothing has been released.
  package let since: CalendarDate?
  /// The datasets that changed, in the order of their names.
  package let datasets: [DatasetChanges]
  package let turnedClaims: [TurnedClaim]
  /// Figures in the text that no longer say what the data say.
  package let staleFigures: [StaleFigure]
  /// Figures in the text that could be shown at the last release and cannot be now.
  package let lostFigures: [LostFigure]
  /// In the order of their addresses.
  package let pages: [PageChange]
  /// What must not be stated any more, by the name of the dataset.
  let withheldNumbers: [String: WithheldNumbers]

  package var isEmpty: Bool {
    datasets.isEmpty && turnedClaims.isEmpty && staleFigures.isEmpty && lostFigures.isEmpty
      && pages.isEmpty
  }

  /// Whether no figure, sentence or text changed, at the most what stands around them.
  var concernsSurroundingsAlone: Bool {
    datasets.isEmpty && turnedClaims.isEmpty && staleFigures.isEmpty && lostFigures.isEmpty
      && pages.allSatisfy { $0.causes == [.surroundings] }
  }

  /// How many rows are new, revised, withheld and withdrawn; those of which there are none left out.
  package var rowCounts: [(count: Int, word: String)] {
    [
      (datasets.reduce(0) { $0 + $1.new.count }, "new"),
      (datasets.reduce(0) { $0 + $1.revised.count }, "revised"),
      (datasets.reduce(0) { $0 + $1.withheld.count }, "withheld"),
      (datasets.reduce(0) { $0 + $1.withdrawn.count }, "withdrawn"),
    ].filter { $0.0 > 0 }
  }

  /// Whether something that was published reads otherwise now or is gone.
  package var touchesReleased: Bool { datasets.contains(where: \.touchesReleased) }
}

extension SiteChanges {
  /// Compares the site with its last release.
  ///
  /// - Parameters:
  ///   - pages: the pages as they are now, whether or not there are errors in them.
  ///   - diagnostics: gets what of the last release can no longer be read.
  init(
    of site: SiteContext, pages rendered: [RenderedPage], diagnostics: inout [Diagnostic]
  ) async {
    let facts = rendered.map(\.facts)
    let isReleased = site.log.lastRelease != nil
    let released = isReleased ? site.released ?? site.library : DatasetLibrary([])
    let record = SiteRecord(reading: site.content.released, diagnostics: &diagnostics)
    since = site.log.lastRelease?.date
    datasets =
      isReleased
      ? site.changedDatasets
      : DatasetChanges.all(from: released, to: site.library, in: site.content)
    let numbers = Self.withheldNumbers(of: datasets, from: released, log: site.log)
    withheldNumbers = numbers
    let silent = Set(
      datasets.filter { !$0.withheld.isEmpty || !$0.withdrawn.isEmpty }.map(\.name))
    turnedClaims = Self.turnedClaims(
      of: record, silent: silent, numbers: WithheldNumbers(numbers.values), from: released,
      to: site, pages: facts)
    staleFigures = StaleFigure.gathered(from: facts)
    lostFigures = facts.flatMap(\.lostFigures)
      .filter { Self.canBeShown($0.address, by: released) }.sorted { $0.position < $1.position }
      .map { silent.contains(Self.dataset(of: $0.address)) ? $0.blanked : $0 }
    var differing: Set<String> = []
    if site.released != nil {
      let before = await PageBatch.render(site.with(released))
      differing = Set(
        rendered.indices.filter { rendered[$0].file.contents != before[$0].file.contents }
          .map { site.map.pages[$0].address.text })
    }
    let files = SiteBuilder.output(of: site, pages: rendered)
    let current = SiteRecord(of: site, pages: facts, files: files)
    diagnostics += LostAddresses.warnings(from: record, to: files)
    pages = Self.pageChanges(
      of: site, from: record, to: current, differing: differing, datasets: datasets,
      numbers: WithheldNumbers(numbers.values))
  }

  private static func withheldNumbers(
    of datasets: [DatasetChanges], from released: DatasetLibrary, log: ChangeLog
  ) -> [String: WithheldNumbers] {
    Dictionary(
      datasets.map { changes in
        let before = released.datasets.first { $0.name.text == changes.name }
        return (changes.name, WithheldNumbers(of: changes, released: before, log: log))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of the dataset that the address of a figure or claim begins with.
  private static func dataset(of address: String) -> String {
    String(address.prefix { $0 != "/" && $0 != "?" })
  }

  private static func turnedClaims(
    of record: SiteRecord, silent: Set<String>, numbers: WithheldNumbers,
    from released: DatasetLibrary, to site: SiteContext, pages: [PageFacts]
  ) -> [TurnedClaim] {
    guard site.released != nil else { return [] }
    var positions: [String: SourcePosition] = [:]
    for claim in pages.flatMap(\.claims) {
      positions["\(claim.position.path) \(claim.address) \(claim.words)"] = claim.position
    }
    return record.claims.compactMap { claim in
      guard let now = refutation(of: claim.address, by: site.library) else { return nil }
      return TurnedClaim(
        page: claim.page, position: positions["\(claim.page) \(claim.address) \(claim.words)"],
        sentence: numbers.blanking(claim.sentence), claim: claim.address,
        before: silent.contains(dataset(of: claim.address))
          ? nil : saying(of: claim.address, by: released),
        now: now)
    }
  }

  /// What the data say against a claim; nil where they bear it out.
  private static func refutation(of claim: String, by library: DatasetLibrary) -> String? {
    do throws(ReferenceFault) {
      guard case .fails(let dataSay, _) = try library.claim(claim).outcome else { return nil }
      return dataSay
    } catch {
      guard case .wrong(let message, _) = error else { return nil }
      return message
    }
  }

  private static func canBeShown(_ figure: String, by library: DatasetLibrary) -> Bool {
    do throws(ReferenceFault) {
      _ = try library.figure(figure)
      return true
    } catch {
      return false
    }
  }

  private static func saying(of claim: String, by library: DatasetLibrary) -> String? {
    do throws(ReferenceFault) { return try library.claim(claim).dataSay } catch { return nil }
  }

  /// - Parameter differing: the addresses of the pages that the data make read otherwise.
  private static func pageChanges(
    of site: SiteContext, from record: SiteRecord, to current: SiteRecord,
    differing: Set<String>, datasets: [DatasetChanges], numbers: WithheldNumbers
  ) -> [PageChange] {
    let before = Dictionary(
      record.pages.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    let changedData = Set(
      datasets.map { DatasetLayout.listAddress.appending($0.name).text })
    var changes = current.pages.compactMap { page -> PageChange? in
      var causes: [PageChange.Cause] = []
      if let earlier = before[page.address] {
        let isData = differing.contains(page.address) || changedData.contains(page.address)
        if isData { causes.append(.data) }
        if earlier.source != page.source { causes.append(.text) }
        if causes.isEmpty, earlier.output != page.output { causes.append(.surroundings) }
      } else {
        causes.append(.new)
      }
      return causes.isEmpty
        ? nil : PageChange(address: page.address, title: page.title, causes: causes)
    }
    let standing = Set(current.pages.map(\.address))
    let aliases = Dictionary(
      Alias.all(of: site).map { ($0.address.text, $0.target.text) },
      uniquingKeysWith: { first, _ in first })
    for page in record.pages where !standing.contains(page.address) {
      let target = aliases[page.address]
      changes.append(
        PageChange(
          address: page.address, title: numbers.blanking(page.title),
          causes: [target == nil ? .removed : .moved], target: target))
    }
    return changes.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }
}

extension SiteChanges {
  /// Compares the site in a source folder with its last release.
  ///
  /// - Returns: the changes, and what is wrong; nil where data, log or configuration cannot be read.
  ///   What the pages say wrongly is no hindrance: it is part of the changes.
  package static func find(
    in files: [SourceFile], baseURL: String? = nil, today: CalendarDate? = nil
  ) async -> (changes: SiteChanges?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let site = SiteBuilder.read(
      files, baseURL: baseURL, untied: nil, diagnostics: &diagnostics)
    if let today { diagnostics += ReleaseChecks.overdue(in: site.library, today: today) }
    guard !diagnostics.containsErrors else { return (nil, diagnostics.inOrder) }
    let pages = await PageBatch.render(site)
    let changes = await SiteChanges(of: site, pages: pages, diagnostics: &diagnostics)
    return (changes, diagnostics.inOrder)
  }
}
