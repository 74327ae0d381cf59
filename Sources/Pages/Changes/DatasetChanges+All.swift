internal import Content
internal import Datasets
internal import SourceText

extension DatasetChanges {
  /// Compares all the datasets of a site with its last release, by what they say and not by how
  /// their files are written: what Excel saves anew is the same.
  ///
  /// - Returns: those that say something else, in the order of their names.
  static func all(
    from released: DatasetLibrary, to library: DatasetLibrary, in content: ContentFolder
  ) -> [DatasetChanges] {
    let descriptions = DescriptionChanges(from: content.released.data, to: content.data)
    let before = datasetsByName(released)
    let now = datasetsByName(library)
    return Set(before.keys).union(now.keys).sorted().compactMap { name in
      let changes = DatasetChanges(
        name: name, released: before[name], current: now[name],
        described: before[name] != nil && now[name] != nil ? descriptions.keys(of: name) : [])
      return changes.isEmpty ? nil : changes
    }
  }

  private static func datasetsByName(_ library: DatasetLibrary) -> [String: Dataset] {
    Dictionary(
      library.datasets.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
