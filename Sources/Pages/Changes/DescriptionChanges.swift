internal import Content
internal import Diagnostics
internal import SourceText

/// Which keys of the descriptions say something else than at the last release.
struct DescriptionChanges {
  private let before: [String: SourceFile]
  private let now: [String: SourceFile]

  init(from released: DataFolder, to current: DataFolder) {
    before = Self.descriptions(in: released)
    now = Self.descriptions(in: current)
  }

  private static func descriptions(in folder: DataFolder) -> [String: SourceFile] {
    Dictionary(
      folder.datasets.compactMap { files in files.description.map { (files.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The keys that differ of the description of a dataset, in the order of the alphabet.
  func keys(of name: String) -> [String] {
    guard let before = before[name], let now = now[name], before.bytes != now.bytes else {
      return []
    }
    let old = Self.values(in: before)
    let new = Self.values(in: now)
    return Set(old.keys).union(new.keys).sorted().filter { key in
      guard let old = old[key], let new = new[key] else { return true }
      return !old.says(sameAs: new)
    }
  }

  /// What stands under each key. What is wrong with the file is reported where it is read.
  private static func values(in file: SourceFile) -> [String: YAMLNode] {
    var unreported: [Diagnostic] = []
    let node = YAMLReader.read(file.bytes, path: file.path, diagnostics: &unreported)
    guard case .mapping(let entries) = node?.value else { return [:] }
    return Dictionary(
      entries.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension YAMLNode {
  /// Whether two nodes hold the same, wherever they stand.
  fileprivate func says(sameAs other: YAMLNode) -> Bool {
    switch (value, other.value) {
    case (.scalar(let text), .scalar(let otherText)): text == otherText
    case (.sequence(let nodes), .sequence(let others)):
      nodes.count == others.count && zip(nodes, others).allSatisfy { $0.says(sameAs: $1) }
    case (.mapping(let entries), .mapping(let others)):
      entries.count == others.count
        && zip(entries, others).allSatisfy {
          $0.key.value == $1.key.value && $0.value.says(sameAs: $1.value)
        }
    default: false
    }
  }
}
