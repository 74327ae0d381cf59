import Content
import Glibc
import Pages

/// The site that stands in the output folder: what of it is Tally's, and what is not.
struct PublishedSite: Sendable {
  /// Whether the folder is there; where it is not, everything else is empty.
  let exists: Bool
  /// What the folder holds.
  let listing: TreeListing
  /// The paths that its manifest lists, and the manifest's own.
  let listed: PathSet

  /// Reads the site in `folder`.
  ///
  /// A folder without a manifest has to be empty, and the manifest is looked for first, so that
  /// a home folder given by mistake is not searched.
  init(in folder: OutputFolder) throws(PublishingError) {
    if let root = try Self.open(folder) {
      exists = true
      listed = try Self.readManifest(in: root, folder)
      listing = try TreeListing(of: root, shown: folder.shown)
    } else {
      exists = false
      listed = PathSet([])
      listing = TreeListing()
    }
  }

  /// How many files there are that the manifest lists and a site with `outputs` has no longer.
  func removedCount(by outputs: PathSet) -> Int {
    listing.leaves.count { listed.contains($0) && !outputs.contains($0) }
  }

  /// What stands in the folder without being listed, links and the like included.
  var foreignFiles: [String] { listing.leaves.filter { !listed.contains($0) } }

  /// The folders that no listed file needed; empty ones too, because somebody made them.
  var foreignFolders: [String] {
    listing.folders.map(\.path).filter { !$0.isEmpty && !listed.containsAnything(below: $0) }
  }

  /// Those foreign files and folders that stand in the way of a site with `outputs`.
  func foreignPaths(inTheWayOf outputs: PathSet) -> [String] {
    let files = foreignFiles.filter { path in
      outputs.contains(path) || outputs.containsAnything(below: path)
        || Self.folders(above: path).contains(where: outputs.contains)
    }
    return PathSet(files + foreignFolders.filter(outputs.contains)).paths
  }

  private static func open(_ folder: OutputFolder) throws(PublishingError) -> Descriptor? {
    do throws(SystemError) {
      return try Descriptor.folder(folder.path)
    } catch {
      if error.code == ENOENT { return nil }
      throw .failed(.read, path: folder.shown, error)
    }
  }

  private static func readManifest(
    in root: borrowing Descriptor, _ folder: OutputFolder
  ) throws(PublishingError) -> PathSet {
    let path = folder.shown(Manifest.fileName)
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Descriptor.file(folder.path + "/" + Manifest.fileName).contents() ?? []
    } catch {
      guard error.code == ENOENT else { throw .failed(.read, path: path, error) }
      guard try isEmpty(root, folder) else { throw .notTallys(folder: folder.shown) }
      return PathSet([])
    }
    do throws(ManifestError) {
      let manifest = try Manifest(reading: bytes)
      return PathSet(manifest.entries.map(\.path.text) + [Manifest.fileName])
    } catch {
      throw .unusableManifest(path: path, error)
    }
  }

  private static func isEmpty(
    _ root: borrowing Descriptor, _ folder: OutputFolder
  ) throws(PublishingError) -> Bool {
    do throws(SystemError) {
      return try root.entries().isEmpty
    } catch {
      throw .failed(.read, path: folder.shown, error)
    }
  }

  /// `a` and `a/b` for `a/b/c`.
  private static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }
}
