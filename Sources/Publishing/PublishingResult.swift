package import Pages

/// What a run did to the output folder; all counts are of files, the manifest's own included.
package struct PublishingResult: Hashable, Sendable {
  /// New files, and files whose bytes changed.
  package let written: Int
  /// Files that already held the right bytes.
  package let unchanged: Int
  /// Files of the former site that the site no longer has.
  package let removed: Int
  /// Files in the output folder that Tally did not write, and carried over into the new site.
  package let foreign: Int
  /// Whether an earlier run had been broken off and was tidied up first.
  package let recovered: Bool
  /// What went wrong after the site was in its place: the former one could not be removed.
  package let warning: PublishingError?
  /// The digest of the manifest's own file.
  package let manifest: SHA256

  /// Whether the folder already held exactly this site, and nothing was touched.
  package var changedNothing: Bool { written == 0 }

  /// The result of a run that built a new tree.
  init(
    written: Int, unchanged: Int, removed: Int, foreign: Int, recovered: Bool,
    warning: PublishingError?, manifest: SHA256
  ) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.foreign = foreign
    self.recovered = recovered
    self.warning = warning
    self.manifest = manifest
  }

  /// The result of a run that found everything in its place.
  init(unchanged: Int, recovered: Bool, manifest: SHA256) {
    self.init(
      written: 0, unchanged: unchanged, removed: 0, foreign: 0, recovered: recovered, warning: nil,
      manifest: manifest)
  }
}
