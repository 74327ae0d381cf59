internal import Datasets
internal import SourceText

/// Makes the entries that a release adds to the log.
struct ReleaseDraft {
  let site: SiteContext
  let changes: SiteChanges
  let request: ReleaseRequest

  /// Refuses what the log could not tell truly.
  func checkRequest() throws(ReleaseRefusal) {
    if let last = site.log.entries.last, request.date < last.date {
      throw .request(
        message: "the last release was on \(last.date.longText), and this one would be on "
          + request.date.longText,
        hint: "give the day of this release with --date")
    }
    if let today = request.today, request.date > today {
      throw .request(
        message: "the release would be on \(request.date.longText), which has not come yet",
        hint: "give the day of this release with --date; to prepare a release ahead of its day, "
          + "give that day with --today as well")
    }
    if changes.touchesReleased, request.reason == nil {
      throw .request(
        message: "\(touched), and the log has to say why",
        hint: "say it with --reason \"…\"; tally changes lists what has changed")
    }
    if request.kind == .correction, request.reason == nil {
      throw .request(
        message: "a correction has to say what was wrong", hint: "say it with --reason \"…\"")
    }
    guard let reason = request.reason else { return }
    if reason.unicodeScalars.contains(where: Self.isUnreadable) {
      throw .request(
        message: "the reason holds a character that no page can show",
        hint: "write it again by hand, without what was copied along with it")
    }
    for dataset in changes.datasets {
      guard let number = changes.withheldNumbers[dataset.name]?.first(in: reason) else { continue }
      throw .request(
        message: "the reason says \(number), a value of '\(dataset.name)' that is withheld or "
          + "withdrawn now",
        hint: "give the reason without the number")
    }
  }

  /// Whether a character is refused in HTML or in a feed, or turns the order of what follows it.
  private static func isUnreadable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }

  /// `2 published values are revised and 1 is withheld`.
  private var touched: String {
    let counts = changes.rowCounts.filter { $0.word != "new" }
    guard let first = counts.first else { return "what published values measure has changed" }
    let values = first.count == 1 ? "published value is" : "published values are"
    let rest = counts.dropFirst().map { "\($0.count) \($0.count == 1 ? "is" : "are") \($0.word)" }
    let all = ["\(first.count) \(values) \(first.word)"] + rest
    return all.count == 1
      ? all[0] : all.dropLast().joined(separator: ", ") + " and " + all[all.count - 1]
  }

  /// The log with the entries of this release, and how many earlier ones were blanked.
  ///
  /// - Parameter kept: the digest of everything else that the release keeps.
  func log(keeping kept: String) -> (log: ChangeLog, blankedCount: Int) {
    var entries = site.log.entries
    var blanked: [ChangeLogEntry.Blanking] = []
    let numbers = WithheldNumbers(changes.withheldNumbers.values)
    // What a page is called now is no secret.
    let titles = Set(site.plainTitles + site.library.datasets.map(\.description.title))
    for (index, entry) in entries.enumerated() {
      let contents = entry.contents.blanking(
        isSecret, titles: { titles.contains($0) ? $0 : numbers.blanking($0) })
      let reason = entry.reason.map(numbers.blanking)
      guard contents != nil || reason != entry.reason else { continue }
      entries[index] = entry.blanked(
        reason: reason, contents: contents ?? entry.contents,
        salt: request.salt(ofEntry: -entry.number))
      blanked.append(
        ChangeLogEntry.Blanking(entry: entry.number, digest: entries[index].digestOfText))
    }
    func add(_ kind: ChangeLogEntry.Kind, reason: String?, _ contents: ChangeLogEntry.Contents) {
      entries.append(
        ChangeLogEntry(
          after: entries.last, date: request.date, kind: kind, reason: reason, contents: contents,
          salt: request.salt(ofEntry: entries.count + 1)))
    }
    if !blanked.isEmpty {
      add(.redact, reason: nil, ChangeLogEntry.Contents(blanked: blanked))
    }
    add(request.kind, reason: request.reason, contents)
    return (ChangeLog(entries: entries, kept: kept), blanked.count)
  }

  private var contents: ChangeLogEntry.Contents {
    var contents = ChangeLogEntry.Contents()
    for dataset in changes.datasets {
      func row(_ path: String) -> ChangeLogEntry.Row {
        ChangeLogEntry.Row(dataset: dataset.name, row: path)
      }
      if !dataset.new.isEmpty {
        contents.added.append(
          ChangeLogEntry.Addition(
            dataset: dataset.name, rows: dataset.new.count, periods: dataset.newPeriods))
      }
      contents.revised += dataset.revised.map {
        ChangeLogEntry.Revision(row: row($0.row), before: $0.before, now: $0.now)
      }
      contents.withheld += dataset.withheld.map(row)
      contents.withdrawn += dataset.withdrawn.map(row)
      contents.reworded += dataset.reworded.map(row)
      if !dataset.described.isEmpty {
        contents.described.append(
          ChangeLogEntry.Description(dataset: dataset.name, keys: dataset.described))
      }
    }
    // At the first release every page is new, and a list of them all would tell nothing.
    guard site.log.lastRelease != nil else { return contents }
    // What stands around a text is worth telling only where it was wrong.
    let pages = changes.pages.filter {
      request.kind == .correction || $0.causes != [.surroundings]
    }
    contents.pages = pages.prefix(Release.pageLimit).map {
      ChangeLogEntry.Page(address: $0.address, title: $0.title)
    }
    contents.morePages = max(0, pages.count - Release.pageLimit)
    return contents
  }

  /// Whether what stood in a row must not be stated: it is withheld now, or gone.
  private func isSecret(_ row: ChangeLogEntry.Row) -> Bool {
    guard let dataset = site.library.datasets.first(where: { $0.name.text == row.dataset }),
      let place = dataset.row(atPath: row.row)
    else { return true }
    return !dataset.isList && dataset.observation(place).value.isTakenBack
  }
}

extension ChangeLogEntry.Contents {
  /// The contents without the values of rows that must not be stated, and with what `blankTitle`
  /// leaves of the pages' titles; nil where that is all the same.
  fileprivate func blanking(
    _ isSecret: (ChangeLogEntry.Row) -> Bool, titles blankTitle: (String) -> String
  ) -> Self? {
    var blanked = self
    // That something was withheld or not published tells no value.
    let words = Absence.allCases.map(\.word)
    blanked.revised = revised.map { revision in
      let tells = [revision.before, revision.now].contains {
        $0.map { !words.contains($0) } ?? false
      }
      return tells && isSecret(revision.row)
        ? ChangeLogEntry.Revision(row: revision.row, before: nil, now: nil) : revision
    }
    blanked.pages = pages.map {
      ChangeLogEntry.Page(address: $0.address, title: blankTitle($0.title))
    }
    return blanked.revised == revised && blanked.pages == pages ? nil : blanked
  }
}
