import Glibc
import SourceText
import Testing

@testable import Publishing

@Suite struct ReleaseFolderTests {
  private static let first = "# log\n- entry: 1\n"
  private static let second = first + "- entry: 2\n"

  private func files(_ log: String, _ data: String = "a\n1\n") -> [SourceFile] {
    [
      SourceFile(path: "content/released/data/a.csv", bytes: Array(data.utf8)),
      SourceFile(path: "content/released/changes.yml", bytes: Array(log.utf8)),
    ]
  }

  private func folder(
    _ temporary: TemporaryFolder, canExchange: Bool = true
  ) throws -> ReleaseFolder {
    try ReleaseFolder(source: temporary.path, canExchange: canExchange)
  }

  private static let whole = [
    "content/", "content/released/", "content/released/changes.yml", "content/released/data/",
    "content/released/data/a.csv",
  ]

  @Test("what a release keeps takes the place of what was there", arguments: [true, false])
  func replaces(canExchange: Bool) throws {
    try TemporaryFolder.with { temporary in
      try temporary.makeFolder("content")
      let folder = try folder(temporary, canExchange: canExchange)
      for log in [Self.first, Self.second] {
        try folder.put(files(log))
        #expect(try folder.isInterrupted())
        #expect(try folder.recover() == .awaitsSite)
        try folder.finish()
        #expect(try !folder.isInterrupted())
        #expect(temporary.read("content/released/changes.yml") == log)
        #expect(try temporary.listing() == Self.whole)
      }
    }
  }

  @Test("a file that is gone from the release is gone, one that is hidden is kept")
  func removesAndKeeps() throws {
    try TemporaryFolder.with { temporary in
      try temporary.makeFolder("content")
      let folder = try folder(temporary)
      try folder.put(files(Self.first))
      try folder.finish()
      try temporary.write("content/released/data/b.csv", "old")
      try temporary.write("content/released/.gitattributes", "* -text\n")
      try folder.put(files(Self.second))
      try folder.finish()
      #expect(
        try temporary.listing() == [
          "content/", "content/released/", "content/released/.gitattributes",
          "content/released/changes.yml", "content/released/data/", "content/released/data/a.csv",
        ])
      #expect(temporary.read("content/released/.gitattributes") == "* -text\n")
    }
  }

  @Test("a draft is removed, and so is a whole folder that was not exchanged yet")
  func undone() throws {
    try TemporaryFolder.with { temporary in
      let folder = try folder(temporary)
      for name in [".released.tally-draft", ".released.tally-new"] {
        try temporary.write("content/released/changes.yml", Self.first)
        try temporary.write("content/\(name)/changes.yml", Self.second)
        #expect(try folder.recover() == .undone)
        #expect(temporary.read("content/released/changes.yml") == Self.first)
        #expect(
          try temporary.listing() == [
            "content/", "content/released/", "content/released/changes.yml",
          ])
      }
    }
  }

  @Test("a run that died between the two renames is undone")
  func betweenRenames() throws {
    try TemporaryFolder.with { temporary in
      let folder = try folder(temporary)
      try temporary.write("content/.released.tally-former/changes.yml", Self.first)
      try temporary.write("content/.released.tally-new/changes.yml", Self.second)
      #expect(try folder.recover() == .undone)
      #expect(temporary.read("content/released/changes.yml") == Self.first)
      #expect(try !folder.isInterrupted())
    }
  }

  @Test(
    "where the exchange is done, only the site is waited for",
    arguments: [
      ".released.tally-new", ".released.tally-former",
    ])
  func awaitsSite(name: String) throws {
    try TemporaryFolder.with { temporary in
      let folder = try folder(temporary)
      try temporary.write("content/released/changes.yml", Self.second)
      try temporary.write("content/\(name)/changes.yml", Self.first)
      #expect(try folder.recover() == .awaitsSite)
      #expect(try folder.isInterrupted())
      try folder.finish()
      #expect(temporary.read("content/released/changes.yml") == Self.second)
      #expect(try !folder.isInterrupted())
    }
  }

  @Test(
    "a release that still awaits its site does not stand in the way of the next",
    arguments: [".released.tally-new", ".released.tally-former"], [true, false])
  func nextWhileSiteIsAwaited(name: String, canExchange: Bool) throws {
    try TemporaryFolder.with { temporary in
      let folder = try folder(temporary, canExchange: canExchange)
      try temporary.write("content/released/changes.yml", Self.second)
      try temporary.write("content/\(name)/changes.yml", Self.first)
      #expect(try folder.recover() == .awaitsSite)
      let third = Self.second + "- entry: 3\n"
      try folder.put(files(third))
      #expect(try folder.recover() == .awaitsSite)
      try folder.finish()
      #expect(temporary.read("content/released/changes.yml") == third)
      #expect(try temporary.listing() == Self.whole)
    }
  }

  @Test("two runs do not release at a time")
  func locked() throws {
    try TemporaryFolder.with { temporary in
      try temporary.makeFolder("content")
      let folder = try folder(temporary)
      let lock = try folder.lock()
      #expect(throws: PublishingError.self) { _ = try folder.lock() }
      extendLifetime(lock)
    }
  }

  @Test("where there is no content folder, nothing is amiss")
  func noContent() throws {
    try TemporaryFolder.with { temporary in
      let folder = try folder(temporary)
      #expect(try !folder.isInterrupted())
      #expect(try folder.recover() == .nothing)
    }
  }
}
