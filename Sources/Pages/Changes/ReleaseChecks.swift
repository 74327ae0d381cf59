internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// What is not wrong with a site, but somebody should know of before the next release.
enum ReleaseChecks {
  /// The datasets that say something else than at the last release, which visitors do not see in
  /// the log. What cannot be read, now or then, is told where it is read.
  static func differences(of site: SiteContext) -> [Diagnostic] {
    guard let release = site.log.lastRelease else { return [] }
    let now = Set(site.content.data.datasets.map(\.name))
    let before = Set(site.content.released.data.datasets.map(\.name))
    return site.changedDatasets.compactMap { changes in
      let dataset = site.library.datasets.first { $0.name.text == changes.name }
      if dataset == nil, now.contains(changes.name) { return nil }
      let isNew = !before.contains(changes.name)
      if !isNew, !site.wasReadable(changes.name) { return nil }
      let message =
        if dataset == nil {
          "these data are gone since"
        } else if isNew {
          "these data are not in"
        } else if changes.touchesRows {
          "these data differ from"
        } else {
          "this description differs from"
        }
      let isTable = dataset == nil || isNew || changes.touchesRows
      let file = isTable ? "\(dataset?.tableName ?? changes.name).csv" : "\(changes.name).yml"
      return Diagnostic(
        .warning, at: SourcePosition(path: "\(DataFolder.current)/\(file)"),
        "\(message) the last release, of \(release.date.longText)",
        hint: "tally changes tells how; tally release publishes them with an entry in the log")
    }
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

extension Dataset {
  /// The name of the file that holds its rows, without `.csv`.
  fileprivate var tableName: String {
    guard let file = description.layout.file?.value else { return name.text }
    return file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
  }
}

extension SiteContext {
  /// Whether a dataset is among those of the last release that can be read.
  fileprivate func wasReadable(_ name: String) -> Bool {
    released?.datasets.contains { $0.name.text == name } ?? false
  }
}

extension DatasetChanges {
  fileprivate var touchesRows: Bool {
    !new.isEmpty || !revised.isEmpty || !withheld.isEmpty || !withdrawn.isEmpty
      || !reworded.isEmpty
  }
}
