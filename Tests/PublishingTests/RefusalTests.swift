import Foundation
import Pages
import Testing

@testable import Publishing

@Suite struct RefusalTests {
  @Test("a folder with files and no manifest of Tally's is refused and left as it is")
  func notTallys() throws {
    try TemporaryFolder.with { folder in
      try folder.write("site/holiday.jpg", "x")
      let output = folder.path + "/site"
      let publisher = try SitePublisher(output: output, source: folder.path)
      let error = PublishingError.notTallys(folder: output)
      #expect(throws: error) { try publisher.publish(site(["index.html": "1"])) }
      #expect(try folder.listing() == ["site/", "site/holiday.jpg"])
      #expect(
        error.message == "'\(output)' holds files that Tally did not write and no manifest.json "
          + "of Tally's, so it is left as it is")
      #expect(error.hint == "give another folder with --output, or empty this one first")
    }
  }

  @Test("a manifest of another program, or a damaged one, is no leave to replace the folder")
  func unusableManifest() throws {
    try TemporaryFolder.with { folder in
      try folder.write("site/manifest.json", "{\n  \"name\": \"My web app\"\n}")
      let publisher = try SitePublisher(output: folder.path + "/site", source: folder.path)
      let error = PublishingError.unusableManifest(
        path: folder.path + "/site/manifest.json", .malformed(line: 2))
      #expect(throws: error) { try publisher.publish(site(["index.html": "1"])) }
      #expect(try folder.listing() == ["site/", "site/manifest.json"])
      #expect(
        error.message.hasSuffix(
          "is not one that Tally wrote (line 2), so Tally cannot tell its own files from others"))
    }
  }

  @Test(
    "an output folder that is, holds or lies inside the source's folders is refused",
    arguments: [
      ("content", "content"), ("content/site", "content"), ("templates/a/b", "templates"),
      (".", "content"), ("..", "content"), ("link", "content"), ("site/../content", "content"),
      ("/", "content"),
    ])
  func overlap(output: String, named: String) throws {
    try TemporaryFolder.with { folder in
      let source = folder.path + "/source"
      try folder.write("source/content/index.md", "")
      try folder.makeFolder("source/templates")
      try folder.makeFolder("source/site")
      folder.makeLink("source/link", to: "content")
      let path = output == "/" ? "/" : source + "/" + output
      let error = PublishingError.overlapsSource(output: path, source: source + "/" + named)
      #expect(throws: error) { try SitePublisher(output: path, source: source) }
    }
  }

  @Test("a folder beside the source's folders whose name begins alike is not inside them")
  func besideSource() throws {
    try TemporaryFolder.with { folder in
      try folder.makeFolder("content")
      let publisher = try SitePublisher(output: folder.path + "/content-site", source: folder.path)
      #expect(try publisher.publish(site(["index.html": "1"])).written == 2)
    }
  }

  @Test("a file, a link that leads nowhere and no name at all are no folders")
  func notAFolder() throws {
    try TemporaryFolder.with { folder in
      try folder.write("file", "")
      folder.makeLink("broken", to: "nowhere")
      for path in [folder.path + "/file", folder.path + "/broken", ""] {
        #expect(throws: PublishingError.notAFolder(path: path)) {
          try SitePublisher(output: path, source: folder.path)
        }
      }
    }
  }

  @Test(
    "a site that needs one path twice is refused",
    arguments: [["a", "a"], ["a", "a-b", "a/b"], ["manifest.json"], ["manifest.json/a"]])
  func clash(paths: [String]) throws {
    try TemporaryFolder.with { folder in
      let publisher = try SitePublisher(output: folder.path + "/site", source: folder.path)
      let files = try paths.flatMap { try site([$0: ""]) }
      let error = PublishingError.clash(path: paths[0].hasPrefix("m") ? "manifest.json" : "a")
      #expect(throws: error) { try publisher.publish(files) }
      #expect(try folder.listing() == [])
    }
  }

  @Test("a second run at the same time is told so")
  func busy() throws {
    try TemporaryFolder.with { folder in
      let output = folder.path + "/site"
      let publisher = try SitePublisher(output: output, source: folder.path)
      try PublishingLock.hold(for: OutputFolder(output, source: folder.path)) {
        () throws(PublishingError) in
        let error = #expect(throws: PublishingError.busy(folder: output)) {
          try publisher.publish(site(["index.html": "1"]))
        }
        #expect(
          error?.message == "another run of Tally is publishing to '\(output)' at this moment")
      }
      #expect(try publisher.publish(site(["index.html": "1"])).written == 2)
      #expect(try folder.listing() == ["site/", "site/index.html", "site/manifest.json"])
    }
  }

  @Test(
    "what the system refuses is told in words",
    arguments: [
      (ENOSPC, "could not write 'site/a.html': the disk is full"),
      (EACCES, "could not write 'site/a.html': permission is denied"),
      (EROFS, "could not write 'site/a.html': the disk can only be read"),
      (ENAMETOOLONG, "could not write 'site/a.html': the name is too long"),
      (ENODEV, "could not write 'site/a.html': the system says 'No such device'"),
    ])
  func systemError(code: Int32, message: String) {
    let error = PublishingError.failed(.write, path: "site/a.html", SystemError(code))
    #expect(error.message == message)
  }
}
