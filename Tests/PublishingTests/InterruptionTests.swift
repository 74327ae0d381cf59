import Content
import Foundation
import Pages
import Synchronization
import Testing

@testable import Publishing

@Suite struct InterruptionTests {
  private func publisher(
    _ folder: TemporaryFolder, canExchange: Bool = true
  ) throws -> SitePublisher {
    try SitePublisher(
      output: folder.path + "/site", source: folder.path, canExchange: canExchange)
  }

  @Test("when a file cannot be written, the old site stands and nothing is left beside it")
  func failedWrite() throws {
    try TemporaryFolder.with { folder in
      _ = try publisher(folder).publish(site(["index.html": "old"]))
      let before = folder.status("site")
      let name = String(repeating: "n", count: 300) + ".html"
      let error = PublishingError.failed(
        .write, path: folder.path + "/site/a/" + name, SystemError(ENAMETOOLONG))
      #expect(throws: error) {
        try publisher(folder).publish(site(["index.html": "new", "a/\(name)": "", "b": ""]))
      }
      #expect(try folder.listing() == ["site/", "site/index.html", "site/manifest.json"])
      #expect(folder.read("site/index.html") == "old")
      #expect(folder.status("site")?.st_ino == before?.st_ino)
      #expect(folder.status("site")?.st_mtim.tv_nsec == before?.st_mtim.tv_nsec)
      #expect(folder.status("site/index.html")?.st_nlink == 1)
    }
  }

  @Test("when a first publication fails, there is no site")
  func failedFirstWrite() throws {
    try TemporaryFolder.with { folder in
      let name = String(repeating: "n", count: 300)
      let publisher = try publisher(folder)
      #expect(throws: PublishingError.self) {
        try publisher.publish(site(["index.html": "new", name: ""]))
      }
      #expect(try folder.listing() == [])
    }
  }

  @Test("what a killed run left is removed, and no link in it is followed")
  func leftover() throws {
    try TemporaryFolder.with { folder in
      _ = try publisher(folder).publish(site(["index.html": "old"]))
      try folder.write("elsewhere/precious.txt", "keep")
      try folder.write(".site.tally-new/a/b/half.html", "<ht")
      try folder.write(".site.tally-lock", "")
      folder.makeLink(".site.tally-new/a/elsewhere", to: folder.path + "/elsewhere")
      try folder.makeFolder(".site.tally-new/a/b", mode: 0o500)

      let result = try publisher(folder).publish(site(["index.html": "old"]))
      #expect(result.recovered)
      #expect(result.changedNothing)
      #expect(
        try folder.listing() == [
          "elsewhere/", "elsewhere/precious.txt", "site/", "site/index.html", "site/manifest.json",
        ])
      #expect(folder.read("elsewhere/precious.txt") == "keep")
    }
  }

  @Test("a file system without the exchange gets two renames, and foreign files are kept too")
  func twoRenames() throws {
    try TemporaryFolder.with { folder in
      let publisher = try publisher(folder, canExchange: false)
      _ = try publisher.publish(site(["index.html": "old"]))
      try folder.write("site/CNAME", "example.org")
      let result = try publisher.publish(site(["index.html": "new"]))
      #expect(result.written == 2)
      #expect(result.foreign == 1)
      #expect(folder.read("site/index.html") == "new")
      #expect(
        try folder.listing() == ["site/", "site/CNAME", "site/index.html", "site/manifest.json"])
    }
  }

  @Test("a run that died between the two renames is undone", arguments: [false, true])
  func diedBetweenRenames(emptyFolderMadeSince: Bool) throws {
    try TemporaryFolder.with { folder in
      _ = try publisher(folder).publish(site(["index.html": "old"]))
      try folder.write("site/CNAME", "example.org")
      let output = folder.path + "/site"
      #expect(rename(output, folder.path + "/.site.tally-former") == 0)
      try folder.write(".site.tally-new/index.html", "new")
      if emptyFolderMadeSince { try folder.makeFolder("site") }

      let result = try publisher(folder).publish(site(["index.html": "old"]))
      #expect(result.recovered)
      #expect(result.changedNothing)
      #expect(
        try folder.listing() == ["site/", "site/CNAME", "site/index.html", "site/manifest.json"])
    }
  }

  @Test("a run that died after the two renames is completed")
  func diedAfterRenames() throws {
    try TemporaryFolder.with { folder in
      _ = try publisher(folder).publish(site(["index.html": "new"]))
      try folder.write(".site.tally-former/index.html", "old")
      let result = try publisher(folder).publish(site(["index.html": "new"]))
      #expect(result.recovered)
      #expect(try folder.listing() == ["site/", "site/index.html", "site/manifest.json"])
    }
  }

  @Test(
    "where something else took the site's place meanwhile, nothing is touched",
    arguments: ["other.txt", "manifest.json"])
  func interrupted(file: String) throws {
    try TemporaryFolder.with { folder in
      try folder.write(".site.tally-former/CNAME", "mine")
      try folder.write(".site.tally-new/index.html", "new")
      try folder.write("site/" + file, "other")
      let error = PublishingError.interrupted(
        folder: folder.path + "/site", former: folder.path + "/.site.tally-former")
      #expect(throws: error) { try publisher(folder).publish(site(["index.html": "new"])) }
      #expect(
        try folder.listing() == [
          ".site.tally-former/", ".site.tally-former/CNAME", ".site.tally-new/",
          ".site.tally-new/index.html", "site/", "site/" + file,
        ])
    }
  }

  /// The two files are the first and the last to be written. Whoever holds the folder open while
  /// it is replaced sees the old tree go, so a look counts only if the folder is still the site.
  @Test("whoever opens the folder during a run finds the old site or the new one, whole")
  func alwaysWhole() throws {
    try TemporaryFolder.with { folder in
      func version(_ number: Int) throws -> [OutputFile] {
        let middle = try (0..<40).map { try site(["m/\($0).html": "\(number)"]) }.joined()
        return try site(["a.html": "\(number)"]) + middle + site(["z.html": "\(number)"])
      }
      _ = try publisher(folder).publish(version(0))
      let isDone = Atomic(false)
      let looks = Mutex<[String]>([])
      let queue = DispatchQueue(label: "reader")
      let group = DispatchGroup()
      queue.async(group: group) {
        while !isDone.load(ordering: .relaxed) {
          let look = Self.look(at: folder.path + "/site")
          if let look { looks.withLock { $0.append(look) } }
        }
      }
      defer {
        isDone.store(true, ordering: .relaxed)
        group.wait()
      }
      for number in 1...12 { _ = try publisher(folder).publish(version(number)) }
      isDone.store(true, ordering: .relaxed)
      group.wait()
      let seen = looks.withLock { $0 }
      #expect(seen.count > 0)
      #expect(Set(seen).isSubset(of: (0...12).map { "\($0) \($0)" }))
    }
  }

  /// The contents of both files, or nil where the folder was replaced during the look.
  private static func look(at path: String) -> String? {
    let root = open(path, O_RDONLY | O_DIRECTORY)
    guard root >= 0 else { return "no site" }
    defer { close(root) }
    let texts = ["a.html", "z.html"].map { name in
      let file = openat(root, name, O_RDONLY)
      defer { if file >= 0 { close(file) } }
      var bytes = [UInt8](repeating: 0, count: 16)
      let count = file >= 0 ? read(file, &bytes, 16) : 0
      return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
    var opened = stat()
    var named = stat()
    guard fstat(root, &opened) == 0, stat(path, &named) == 0 else { return "no site" }
    return opened.st_ino == named.st_ino ? texts.joined(separator: " ") : nil
  }
}
