package import Content

/// What a published site consists of: the path and the digest of every file but the manifest's own.
///
/// By it Tally knows its own files in the output folder from those that somebody else put there,
/// and anyone can check with `sha256sum` that a copy of the site is whole. The bytes depend on the
/// entries alone: one a line, in the order of `PathOrder`, so that a change reads well as a diff.
package struct Manifest: Hashable, Sendable {
  /// One published file.
  package struct Entry: Hashable, Sendable {
    package let path: SitePath
    package let digest: SHA256

    package init(path: SitePath, digest: SHA256) {
      self.path = path
      self.digest = digest
    }
  }

  /// The name of the manifest's own file, at the root of the site.
  package static let fileName = "manifest.json"
  /// What stands under `generator`, because other programs keep a `manifest.json` too.
  package static let generator = "Tally"
  /// The version of the format; a reader refuses any other.
  package static let version = 1

  /// The files in the order of `PathOrder`.
  package let entries: [Entry]

  /// The manifest of `entries`, given in any order.
  package init(entries: [Entry]) {
    self.entries = entries.sorted { PathOrder.precedes($0.path.text, $1.path.text) }
  }

  /// The manifest of a site, worked out from the bytes of its files.
  package init(of files: [OutputFile]) {
    self.init(entries: files.map { Entry(path: $0.path, digest: SHA256(of: $0.contents)) })
  }

  /// The manifest that `bytes` hold, exactly as `bytes` writes it but for white space.
  package init(reading bytes: [UInt8]) throws(ManifestError) {
    var reader = ManifestReader(bytes)
    self.init(entries: try reader.readManifest())
  }

  /// The manifest's own file.
  package var file: OutputFile {
    guard let path = SitePath(Self.fileName) else { preconditionFailure("a bare name is safe") }
    return OutputFile(path: path, contents: bytes)
  }

  /// The contents of `manifest.json`.
  package var bytes: [UInt8] {
    let files = entries.map { (name: $0.path.text, value: JSONValue.text($0.digest.hex)) }
    let manifest = JSONValue([
      "generator": .text(Self.generator), "version": .number(Self.version),
      "files": .object(files),
    ])
    return JSONWriter.bytes(of: manifest, form: .file)
  }
}
