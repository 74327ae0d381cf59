import Content
import Foundation
import Pages
import Testing

@testable import Publishing

@Suite struct SitePublisherTests {
  private func publisher(_ folder: TemporaryFolder) throws -> SitePublisher {
    try SitePublisher(output: folder.path + "/site", source: folder.path)
  }

  @Test("a folder that is not there is made, with its parents, files and manifest")
  func newFolder() throws {
    try TemporaryFolder.with { folder in
      let publisher = try SitePublisher(output: folder.path + "/a/b/site/", source: folder.path)
      let files = try site(["index.html": "<p>", "a/b/c.html": "c", "a/d.html": ""])
      let result = try publisher.publish(files)
      #expect(
        result
          == PublishingResult(
            written: 4, unchanged: 0, removed: 0, foreign: 0, recovered: false, warning: nil,
            manifest: SHA256(of: Manifest(of: files).bytes)))
      #expect(
        try folder.listing("a/b") == [
          "site/", "site/a/", "site/a/b/", "site/a/b/c.html", "site/a/d.html", "site/index.html",
          "site/manifest.json",
        ])
      #expect(folder.read("a/b/site/a/b/c.html") == "c")
      let text = try #require(folder.read("a/b/site/manifest.json"))
      let manifest = try Manifest(reading: Array(text.utf8))
      #expect(manifest == Manifest(of: files))
    }
  }

  @Test("files and folders have the usual permissions, less the umask")
  func permissions() throws {
    try TemporaryFolder.with { folder in
      let probe = open(folder.path + "/probe", O_CREAT | O_WRONLY, 0o644)
      close(probe)
      mkdir(folder.path + "/probes", 0o755)
      _ = try publisher(folder).publish(site(["a/b.html": ""]))
      #expect(folder.status("site/a/b.html")?.st_mode == folder.status("probe")?.st_mode)
      #expect(folder.status("site/manifest.json")?.st_mode == folder.status("probe")?.st_mode)
      #expect(folder.status("site")?.st_mode == folder.status("probes")?.st_mode)
      #expect(folder.status("site/a")?.st_mode == folder.status("probes")?.st_mode)
    }
  }

  @Test("an empty folder is taken, and keeps its permissions")
  func emptyFolder() throws {
    try TemporaryFolder.with { folder in
      try folder.makeFolder("site", mode: 0o775)
      #expect(try publisher(folder).publish(site(["index.html": "1"])).written == 2)
      #expect(folder.read("site/index.html") == "1")
      #expect((folder.status("site")?.st_mode ?? 0) & 0o7777 == 0o775)
      #expect(try folder.listing().contains { $0.contains("tally-") } == false)
    }
  }

  @Test("a second run with the same site touches nothing")
  func nothingChanged() throws {
    try TemporaryFolder.with { folder in
      let files = try site(["index.html": "1", "a/b.html": "2"])
      _ = try publisher(folder).publish(files)
      let paths = ["site", "site/a", "site/index.html", "site/a/b.html", "site/manifest.json"]
      let before = paths.map(folder.status)
      let result = try publisher(folder).publish(files.reversed())
      #expect(result.changedNothing)
      #expect(result.unchanged == 3)
      for (path, before) in zip(paths, before) {
        let after = folder.status(path)
        #expect(after?.st_ino == before?.st_ino, "\(path)")
        #expect(after?.st_mtim.tv_sec == before?.st_mtim.tv_sec, "\(path)")
        #expect(after?.st_mtim.tv_nsec == before?.st_mtim.tv_nsec, "\(path)")
        #expect(after?.st_ctim.tv_nsec == before?.st_ctim.tv_nsec, "\(path)")
      }
    }
  }

  @Test("only a file that changed is written, the others stay the same file")
  func oneChanged() throws {
    try TemporaryFolder.with { folder in
      _ = try publisher(folder).publish(site(["index.html": "1", "a/b.html": "2"]))
      let before = folder.status("site/a/b.html")
      let result = try publisher(folder).publish(site(["index.html": "one", "a/b.html": "2"]))
      #expect(result.written == 2)
      #expect(result.unchanged == 1)
      #expect(folder.read("site/index.html") == "one")
      let after = folder.status("site/a/b.html")
      #expect(after?.st_ino == before?.st_ino)
      #expect(after?.st_mtim.tv_nsec == before?.st_mtim.tv_nsec)
      #expect(after?.st_nlink == 1)
    }
  }

  @Test("a file that somebody edited is written again, whatever the manifest says of it")
  func editedFile() throws {
    try TemporaryFolder.with { folder in
      let files = try site(["index.html": "1", "a.html": "2"])
      _ = try publisher(folder).publish(files)
      try folder.write("site/index.html", "9")
      #expect(try publisher(folder).publish(files).written == 1)
      #expect(folder.read("site/index.html") == "1")
    }
  }

  @Test("files that the site has no longer are removed, and folders that they leave empty")
  func removed() throws {
    try TemporaryFolder.with { folder in
      _ = try publisher(folder).publish(site(["index.html": "1", "a/b/c.html": "2", "d": "3"]))
      let result = try publisher(folder).publish(site(["index.html": "1", "d/index.html": "3"]))
      #expect(result.removed == 2)
      #expect(result.written == 2)
      #expect(
        try folder.listing("site") == ["d/", "d/index.html", "index.html", "manifest.json"])
    }
  }

  @Test("names that differ in case or normalisation only are different files")
  func similarNames() throws {
    try TemporaryFolder.with { folder in
      let files = try site(["e\u{301}.html": "1", "\u{e9}.html": "2", "A": "3", "a": "4"])
      #expect(try publisher(folder).publish(files).written == 5)
      #expect(try publisher(folder).publish(files).changedNothing)
      #expect(folder.read("site/e\u{301}.html") == "1")
      #expect(folder.read("site/\u{e9}.html") == "2")
      #expect(folder.read("site/A") == "3")
    }
  }

  @Test("a symbolic link to a folder stays, and its target is published to")
  func linkedFolder() throws {
    try TemporaryFolder.with { folder in
      try folder.makeFolder("elsewhere/real")
      folder.makeLink("site", to: "elsewhere/real")
      _ = try publisher(folder).publish(site(["index.html": "1"]))
      #expect(folder.read("elsewhere/real/index.html") == "1")
      #expect((folder.status("site")?.st_mode ?? 0) & S_IFMT == S_IFLNK)
    }
  }

  @Test("a thousand files come whole from the workers, and shared folders are made once")
  func manyFiles() throws {
    try TemporaryFolder.with { folder in
      let files = try (0..<1000).map { index in
        OutputFile(
          path: try #require(SitePath("section-\(index % 7)/page-\(index)/index.html")),
          contents: Array("page \(index)".utf8))
      }
      #expect(try publisher(folder).publish(files).written == 1001)
      for file in files {
        #expect(folder.read("site/" + file.path.text).map { Array($0.utf8) } == file.contents)
      }
      #expect(try publisher(folder).publish(files).changedNothing)
    }
  }
}
