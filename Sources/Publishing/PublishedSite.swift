import Content
import Glibc
import Pages

/// The site that stands in the output folder: what of it is Tally's, and what is not.
struct PublishedSite: Sendable {
  /// Whether the folder is there; where it is not, everything else is empty.
  let exists: Bool
  /// All its folders, each after the one that holds it.
  let folders: [TreeListing.Folder]
  /// What stands in the folder without being listed in its manifest, links and the like included.
  let foreignFiles: [String]
  /// The folders that no listed file needed; empty ones too, because somebody made them.
  let foreignFolders: [String]

  /// The files that the manifest lists and that are there, and the manifest's own.
  private let ownFiles: [String]

  /// Reads the site in `folder`.
  ///
  /// A folder without a manifest has to be empty, and the manifest is looked for first, so that
  /// a home folder given by mistake is not searched.
  init(in folder: OutputFolder) throws(PublishingError) {
    exists = try folder.exists()
    let listed = exists ? try Self.readManifest(in: folder) : PathSet([])
    let listing =
      exists ? try TreeListing(of: folder.path) { folder.shown($0) } : TreeListing()
    folders = listing.folders
    foreignFolders = folders.map(\.path).filter { path in
      !path.isEmpty && !listed.containsAnything(below: path)
    }
    let isListed = listing.leaves.map(listed.contains)
    ownFiles = zip(listing.leaves, isListed).filter(\.1).map(\.0)
    foreignFiles = zip(listing.leaves, isListed).filter { !$0.1 }.map(\.0)
  }

  /// How many of Tally's files a site with `outputs` has no longer.
  func removedCount(by outputs: PathSet) -> Int {
    ownFiles.count { !outputs.contains($0) }
  }

  /// Throws where foreign files or folders stand in the way of a site with `outputs`.
  func check(_ outputs: PathSet, in folder: OutputFolder) throws(PublishingError) {
    let inTheWay = foreignPaths(inTheWayOf: outputs)
    guard inTheWay.isEmpty else { throw .inTheWay(paths: inTheWay.map(folder.shown)) }
  }

  /// Those foreign files and folders that stand in the way of a site with `outputs`.
  private func foreignPaths(inTheWayOf outputs: PathSet) -> [String] {
    let files = foreignFiles.filter { path in
      outputs.contains(path) || outputs.containsAnything(below: path)
        || Self.folders(above: path).contains(where: outputs.contains)
    }
    return PathSet(files + foreignFolders.filter(outputs.contains)).paths
  }

  private static func readManifest(in folder: OutputFolder) throws(PublishingError) -> PathSet {
    let path = folder.shown(Manifest.fileName)
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Descriptor.file(folder.path + "/" + Manifest.fileName).contents() ?? []
    } catch {
      guard error.code == ENOENT else { throw .failed(.read, path: path, error) }
      guard try isEmpty(folder) else { throw .notTallys(folder: folder.shown) }
      return PathSet([])
    }
    do throws(ManifestError) {
      let manifest = try Manifest(reading: bytes)
      return PathSet(manifest.entries.map(\.path.text) + [Manifest.fileName])
    } catch {
      throw .unusableManifest(path: path, error)
    }
  }

  private static func isEmpty(_ folder: OutputFolder) throws(PublishingError) -> Bool {
    do throws(SystemError) {
      return try Descriptor.folder(folder.path).entries().isEmpty
    } catch {
      throw .failed(.read, path: folder.shown, error)
    }
  }

  /// `a` and `a/b` for `a/b/c`.
  private static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }
}
