import Foundation
import Pages
import Testing

@testable import Publishing

@Suite struct ForeignFilesTests {
  private func publisher(_ folder: TemporaryFolder) throws -> SitePublisher {
    try SitePublisher(output: folder.path + "/site", source: folder.path)
  }

  @Test("files that Tally did not write are kept with their content, permissions and times")
  func kept() throws {
    try TemporaryFolder.with { folder in
      _ = try publisher(folder).publish(site(["index.html": "1", "a/b.html": "2"]))
      try folder.write("site/CNAME", "example.org")
      try folder.write("site/a/notes.txt", "mine", mode: 0o600)
      try folder.write("site/.git/config", "x")
      try folder.makeFolder("site/.git/refs/tags", mode: 0o700)
      folder.makeLink("site/latest", to: "a/b.html")
      #expect(mkfifo(folder.path + "/site/pipe", 0o644) == 0)
      let before = folder.status("site/a/notes.txt")

      let result = try publisher(folder).publish(site(["index.html": "one"]))
      #expect(result.foreign == 5)
      #expect(result.removed == 1)
      #expect(folder.read("site/CNAME") == "example.org")
      #expect(folder.read("site/a/notes.txt") == "mine")
      let after = folder.status("site/a/notes.txt")
      #expect(after?.st_mode == before?.st_mode)
      #expect(after?.st_mtim.tv_nsec == before?.st_mtim.tv_nsec)
      #expect((folder.status("site/.git/refs/tags")?.st_mode ?? 0) & 0o7777 == 0o700)
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/site/latest")
          == "a/b.html")
      #expect(
        try folder.listing("site") == [
          ".git/", ".git/config", ".git/refs/", ".git/refs/tags/", "CNAME", "a/", "a/notes.txt",
          "index.html", "latest", "manifest.json", "pipe",
        ])
    }
  }

  @Test("where links cannot be made, a foreign file or link is copied as it is")
  func copied() throws {
    try TemporaryFolder.with { folder in
      let output = try OutputFolder(folder.path + "/site", source: folder.path)
      let tree = try NewTree(for: output)
      try folder.write("site/large.bin", String(repeating: "x", count: 3_000_000), mode: 0o640)
      folder.makeLink("site/link", to: "large.bin")
      #expect(mkfifo(folder.path + "/site/pipe", 0o644) == 0)
      try tree.copy("large.bin")
      try tree.copy("link")
      #expect(throws: SystemError(ENOTSUP)) { try tree.copy("pipe") }

      #expect(folder.read(".site.tally-new/large.bin") == folder.read("site/large.bin"))
      let old = folder.status("site/large.bin")
      let new = folder.status(".site.tally-new/large.bin")
      #expect(new?.st_mode == old?.st_mode)
      #expect(new?.st_mtim.tv_sec == old?.st_mtim.tv_sec)
      #expect(new?.st_mtim.tv_nsec == old?.st_mtim.tv_nsec)
      let link = folder.path + "/.site.tally-new/link"
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "large.bin")
    }
  }

  @Test(
    "a foreign file or folder in the site's way is named and nothing is touched",
    arguments: [
      ("page.html", "page.html", "page.html"),
      ("page", "page/index.html", "page"),
      ("page/deep/mine.txt", "page", "page"),
      ("page/deep/mine.txt", "page", "page/deep/mine.txt"),
    ])
  func collision(foreign: String, output: String, named: String) throws {
    try TemporaryFolder.with { folder in
      _ = try publisher(folder).publish(site(["index.html": "1"]))
      try folder.write("site/" + foreign, "mine")
      let before = try folder.listing()
      let error = try #require(throws: PublishingError.self) {
        try publisher(folder).publish(site(["index.html": "2", output: "new"]))
      }
      guard case .inTheWay(let paths) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(paths.contains(folder.path + "/site/" + named))
      #expect(error.hint?.isEmpty == false)
      #expect(try folder.listing() == before)
      #expect(folder.read("site/index.html") == "1")
      #expect(folder.read("site/" + foreign) == "mine")
    }
  }

  @Test("an empty folder that somebody made is in the way of a file of its name")
  func emptyFolderInTheWay() throws {
    try TemporaryFolder.with { folder in
      _ = try publisher(folder).publish(site(["index.html": "1"]))
      try folder.makeFolder("site/page")
      let error = PublishingError.inTheWay(paths: [folder.path + "/site/page"])
      #expect(throws: error) { try publisher(folder).publish(site(["page": ""])) }
    }
  }
}
