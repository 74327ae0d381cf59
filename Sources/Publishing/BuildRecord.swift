import Content
import Glibc
package import Pages
import SourceText

/// What was last built into a folder: from which inputs, and what manifest it has.
///
/// Where the inputs are the same again and the folder still holds what that manifest says, byte for
/// byte, a build would change nothing, and is spared. A record can be out of date or lost, and then
/// the site is built; it holds nothing that could end up in one.
struct BuildRecord: Hashable, Sendable {
  let inputs: SHA256
  /// The digest of the manifest's own file.
  let manifest: SHA256
  let counts: SiteCounts

  /// A line for each, which `init(reading:)` takes and nothing else.
  var text: String {
    """
    tally-build 1
    inputs \(inputs.hex)
    manifest \(manifest.hex)
    counts \(counts.pages) \(counts.datasets) \(counts.charts)

    """
  }

  init(inputs: SHA256, manifest: SHA256, counts: SiteCounts) {
    self.inputs = inputs
    self.manifest = manifest
    self.counts = counts
  }

  init?(reading text: String) {
    let words = text.split { $0 == " " || $0 == "\n" }.map(String.init)
    guard words.count == 10, let inputs = SHA256(hex: words[3]),
      let manifest = SHA256(hex: words[5]), let pages = Int(words[7]),
      let datasets = Int(words[8]), let charts = Int(words[9])
    else { return nil }
    self.init(
      inputs: inputs, manifest: manifest,
      counts: SiteCounts(pages: pages, datasets: datasets, charts: charts))
    guard self.text == text else { return nil }
  }
}

/// Where the records lie: below the user's folder for what programs may forget
/// (`XDG_CACHE_HOME`, else `~/.cache`), a file for each output folder.
struct BuildRecordFile: Sendable {
  private let folders: [String]
  private let path: String

  /// The file for an output folder; nil where the user has no folder for such things.
  init?(for folder: OutputFolder) {
    guard let cache = Self.userCache else { return nil }
    folders = [cache, cache + "/tally"]
    path = "\(cache)/tally/\(SHA256(of: Array(folder.path.utf8)).hex.prefix(32))"
  }

  /// What was kept; nil where there is nothing that can be read.
  func read() -> BuildRecord? {
    guard let bytes = try? Descriptor.file(path).contents(limit: 1024) else { return nil }
    return BuildRecord(reading: String(decoding: bytes, as: UTF8.self))
  }

  /// Keeps a record, whole or not at all. Where that fails, the next build does its work.
  func write(_ record: BuildRecord) {
    for folder in folders { mkdir(folder, 0o700) }
    let draft = "\(path).\(getpid())"
    do throws(SystemError) {
      try Descriptor.newFile(draft).write(Array(record.text.utf8))
      try SystemError.check { rename(draft, path) }
    } catch {
      unlink(draft)
    }
  }

  private static var userCache: String? {
    if let cache = variable("XDG_CACHE_HOME"), cache.hasPrefix("/") { return cache }
    return variable("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension SitePublisher {
  /// What was built of these inputs, if the folder still holds exactly that: then a build would
  /// change nothing.
  ///
  /// The bytes of every file are read and held against the manifest, as a build compares them.
  package func standing(
    _ inputs: BuildInputs
  ) throws(PublishingError) -> (counts: SiteCounts, result: PublishingResult)? {
    guard let record = BuildRecordFile(for: folder)?.read(), record.inputs == inputs.digest,
      access(folder.path + "/" + Manifest.fileName, F_OK) == 0
    else { return nil }
    return try PublishingLock.hold(for: folder) { () throws(PublishingError) in
      let recovered = try swap.recover()
      guard let count = fileCount(of: record.manifest) else { return nil }
      return (
        record.counts,
        PublishingResult(unchanged: count, recovered: recovered, manifest: record.manifest)
      )
    }
  }

  /// Remembers what was built of these inputs, for `standing`.
  package func remember(
    _ inputs: BuildInputs, _ counts: SiteCounts, _ result: PublishingResult
  ) {
    guard result.warning == nil else { return }
    BuildRecordFile(for: folder)?.write(
      BuildRecord(inputs: inputs.digest, manifest: result.manifest, counts: counts))
  }

  /// How many files the folder holds of the site with a manifest of this digest, its own included;
  /// nil where any of them is not as it was.
  private func fileCount(of digest: SHA256) -> Int? {
    guard let bytes = contents(of: Manifest.fileName), SHA256(of: bytes) == digest,
      let entries = try? Manifest(reading: bytes).entries
    else { return nil }
    let outcomes = Workers.map(count: entries.count) { range in
      [
        entries[range].allSatisfy { entry in
          contents(of: entry.path.text).map { SHA256(of: $0) == entry.digest } ?? false
        }
      ]
    }
    return outcomes.allSatisfy { $0 } ? entries.count + 1 : nil
  }

  /// What a file of the folder holds; nil where it is not there, is none, or cannot be read.
  private func contents(of path: String) -> [UInt8]? {
    do throws(SystemError) {
      let file = try Descriptor.file(folder.path + "/" + path)
      guard try file.status().st_mode & S_IFMT == S_IFREG else { return nil }
      return try file.contents()
    } catch {
      return nil
    }
  }
}
