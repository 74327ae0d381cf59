import Content
import Foundation
import SourceText

@testable import Pages

/// The site that the repository ships with, as its files stand.
enum Repository {
  /// Everything below `content/` and `templates/`, or below one of them.
  static func files(in folders: [String] = ["content", "templates"]) throws -> [String: [UInt8]] {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    var files: [String: [UInt8]] = [:]
    for folder in folders {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: root.appending(path: folder).path)
      for name in names {
        let url = root.appending(path: "\(folder)/\(name)")
        guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
          continue
        }
        files["\(folder)/\(name)"] = Array(try Data(contentsOf: url))
      }
    }
    return files
  }

  /// The shipped site as a site to test.
  static func site() throws -> TestSite {
    var site = TestSite(TestSite.least.mapValues { _ in nil })
    for (path, bytes) in try files() { site = site.adding(path, bytes: bytes) }
    return site
  }

  /// The least site in the templates that the repository ships with.
  static func templates() throws -> TestSite {
    var site = TestSite()
    for (path, bytes) in try files(in: ["templates"]) { site = site.adding(path, bytes: bytes) }
    return site
  }
}

extension OutputFile {
  /// Whether it is a page at an old address, which leads on to another.
  var leadsOn: Bool {
    String(decoding: contents, as: UTF8.self).contains("<meta http-equiv=\"refresh\"")
  }
}

extension BuiltSite {
  /// The text of a file of the site.
  func text(_ path: String) -> String? {
    files.first { $0.path.text == path }.map { String(decoding: $0.contents, as: UTF8.self) }
  }

  /// The paths and bytes of all files.
  var contents: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path.text, $0.contents) })
  }
}
