internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// What is not wrong with a site, but somebody should know of before the next release.
enum ReleaseChecks {
  /// The datasets that differ from what was last released, which visitors do not see in the log.
  static func differences(of site: SiteContext) -> [Diagnostic] {
    guard let release = site.log.lastRelease else { return [] }
    let hint = "tally changes tells how; tally release publishes them with an entry in the log"
    let date = release.date.longText
    let now = site.content.data.datasets
    let before = Dictionary(
      site.content.released.data.datasets.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    var found: [Diagnostic] = []
    for files in now {
      guard let path = (files.table ?? files.description)?.path else { continue }
      guard let released = before[files.name] else {
        found.append(
          Diagnostic(
            .warning, at: SourcePosition(path: path),
            "these data are not in the last release, of \(date)", hint: hint))
        continue
      }
      if files.table?.bytes != released.table?.bytes {
        found.append(
          Diagnostic(
            .warning, at: SourcePosition(path: path),
            "these data differ from the last release, of \(date)", hint: hint))
      } else if files.description?.bytes != released.description?.bytes,
        let path = files.description?.path
      {
        found.append(
          Diagnostic(
            .warning, at: SourcePosition(path: path),
            "this description differs from the last release, of \(date)", hint: hint))
      }
    }
    let names = Set(now.map(\.name))
    for name in before.keys.sorted() where !names.contains(name) {
      found.append(
        Diagnostic(
          .warning, at: SourcePosition(path: "\(DataFolder.current)/\(name).csv"),
          "these data are gone since the last release, of \(date)", hint: hint))
    }
    return found
  }

  /// The datasets whose next update was announced for a day that has passed.
  static func overdue(in library: DatasetLibrary, today: CalendarDate) -> [Diagnostic] {
    library.datasets.compactMap { dataset in
      guard case .given(let date) = dataset.description.nextUpdate, date < today else {
        return nil
      }
      return Diagnostic(
        .warning, at: dataset.description.nextUpdatePosition,
        "the next update was announced for \(date.longText), which has passed",
        hint: "publish the new figures, or say under 'next-update' when they will come")
    }
  }
}
