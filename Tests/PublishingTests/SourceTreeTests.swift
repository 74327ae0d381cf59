import Diagnostics
import Foundation
import SourceText
import Testing

@testable import Publishing

@Suite struct SourceTreeTests {
  @Test("content and templates are read whole, in the order of the paths' bytes")
  func readsEverything() throws {
    try TemporaryFolder.with { folder in
      try folder.write("content/index.md", "# Home")
      try folder.write("content/a/b.md", "")
      try folder.write("content/a-b.md", "–")
      try folder.write("templates/page.mustache", "{{title}}")
      try folder.write("README.md", "not part of the site")
      let tree = SourceTree(reading: folder.path)
      #expect(tree.diagnostics == [])
      #expect(
        tree.files.map(\.path) == [
          "content/a-b.md", "content/a/b.md", "content/index.md", "templates/page.mustache",
        ])
      #expect(tree.files.map { String(decoding: $0.bytes, as: UTF8.self) }[0] == "–")
    }
  }

  @Test(
    "hidden files and editors' leftovers are passed over, folders too",
    arguments: [
      ".DS_Store", ".git/HEAD", "page.md~", ".page.md.swp", "page.swp", "#page.md#", "Thumbs.db",
      "~$report.docx",
    ])
  func leftover(name: String) throws {
    try TemporaryFolder.with { folder in
      try folder.write("content/index.md", "")
      try folder.write("content/" + name, "")
      folder.makeLink("content/.#index.md", to: "officer@desk.1234")
      let tree = SourceTree(reading: folder.path)
      #expect(tree.files.map(\.path) == ["content/index.md"])
      #expect(tree.diagnostics == [])
    }
  }

  @Test("a symbolic link is refused by name, wherever it leads")
  func link() throws {
    try TemporaryFolder.with { folder in
      try folder.write("content/index.md", "")
      folder.makeLink("content/passwords.txt", to: "/etc/passwd")
      folder.makeLink("content/elsewhere", to: "/etc")
      folder.makeLink("templates", to: "content")
      let tree = SourceTree(reading: folder.path)
      #expect(tree.files.map(\.path) == ["content/index.md"])
      #expect(
        tree.diagnostics.map(\.message) == [
          "'content/elsewhere' is a symbolic link, which could publish a file from elsewhere",
          "'content/passwords.txt' is a symbolic link, which could publish a file from elsewhere",
          "'templates' is not a folder",
        ])
      #expect(tree.diagnostics.first?.position.path == "content/elsewhere")
    }
  }

  @Test("a pipe is refused by name, and does not hold up the run")
  func pipe() throws {
    try TemporaryFolder.with { folder in
      try folder.makeFolder("content")
      #expect(mkfifo(folder.path + "/content/pipe", 0o644) == 0)
      let tree = SourceTree(reading: folder.path)
      #expect(
        tree.diagnostics.map(\.message) == ["'content/pipe' is neither a file nor a folder"])
    }
  }

  @Test("a name that is not UTF-8 is refused")
  func strangeName() throws {
    try TemporaryFolder.with { folder in
      try folder.makeFolder("content")
      let path = Array((folder.path + "/content/caf").utf8CString.dropLast())
      let descriptor = creat(path + [CChar(bitPattern: 0xe9), 0], 0o644)
      #expect(descriptor >= 0)
      close(descriptor)
      let tree = SourceTree(reading: folder.path)
      #expect(tree.files.isEmpty)
      #expect(
        tree.diagnostics.map(\.message)
          == ["the name of 'content/caf\u{fffd}' is not UTF-8 text"])
    }
  }

  @Test("a file that is too large is refused by name without being read")
  func largeFile() throws {
    try TemporaryFolder.with { folder in
      try folder.write("content/video.mp4", "")
      #expect(truncate(folder.path + "/content/video.mp4", (256 << 20) + 1) == 0)
      let tree = SourceTree(reading: folder.path)
      #expect(tree.files.isEmpty)
      #expect(
        tree.diagnostics.map(\.message) == ["'content/video.mp4' is larger than 256 MiB"])
    }
  }

  @Test("a missing content folder is an error that says where to run, missing templates are none")
  func missingContent() throws {
    try TemporaryFolder.with { folder in
      let diagnostics = SourceTree(reading: folder.path).diagnostics
      #expect(diagnostics.map(\.message) == ["there is no folder 'content' in '\(folder.path)'"])
      #expect(
        diagnostics.first?.hint
          == "run Tally in the folder that holds content/, or name that folder with --source")
    }
  }

  @Test("files larger than one read, and folders of many files, come whole")
  func largeTree() throws {
    try TemporaryFolder.with { folder in
      let text = String(repeating: "0123456789\n", count: 30_000)
      try folder.write("content/large.csv", text)
      for index in 0..<400 { try folder.write("content/pages/\(index).md", "page \(index)") }
      let tree = SourceTree(reading: folder.path)
      #expect(tree.files.count == 401)
      #expect(tree.files.first?.bytes == Array(text.utf8))
      #expect(
        tree.files.dropFirst().allSatisfy { file in
          let name = file.path.dropFirst("content/pages/".count).dropLast(3)
          return file.bytes == Array("page \(name)".utf8)
        })
    }
  }
}
