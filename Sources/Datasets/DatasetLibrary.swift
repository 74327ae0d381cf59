internal import Diagnostics
internal import SourceText

/// All datasets of a site by name, those that could not be read included.
package struct DatasetLibrary: Sendable {
  /// In the order of their names.
  package let datasets: [Dataset]
  private let indices: [String: Int]
  /// Names of datasets whose faults have been reported: what refers to them is not reported again.
  private let broken: Set<String>

  /// Of two datasets with one name the first counts.
  package init(_ datasets: [Dataset], broken: Set<String> = []) {
    self.datasets = datasets.sorted { $0.name < $1.name }
    indices = Dictionary(
      zip(self.datasets.map(\.name.text), self.datasets.indices),
      uniquingKeysWith: { first, _ in first })
    self.broken = broken
  }

  /// The dataset of a name.
  package func dataset(named name: String) throws(ReferenceFault) -> Dataset {
    datasets[try index(ofDatasetNamed: name)]
  }

  /// The place of a dataset in `datasets`.
  package func index(ofDatasetNamed name: String) throws(ReferenceFault) -> Int {
    if let index = indices[name] { return index }
    if broken.contains(name) { throw .follows }
    throw .wrong(
      "there is no dataset '\(name)'",
      hint: Suggestion.hint(for: name, among: datasets.map(\.name.text))
        ?? "datasets lie in content/data as NAME.csv with NAME.yml")
  }
}
