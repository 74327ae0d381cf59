import Foundation
import SeededRandom
import Testing

/// A build that finds nothing changed is spared, by what was remembered of the last one. Whatever
/// happens to a site, its content and what is remembered, the site is that of a build that remembers
/// nothing.
@Suite struct UnchangedBuildTests {
  /// What happens between two builds.
  enum Event: CaseIterable {
    case nothing, edit, takeBack, add, delete, move, breakPage, changeFigures, changeTemplate
    case changeAddress, damageOutput, deleteOutput, addForeign, deleteSite, forget, garble
  }

  @Test("after any edits, moves and deletions the site is that of a clean build")
  func anySequence() throws {
    let folder = try site()
    defer { folder.remove() }
    var random = SeededGenerator(seed: 2015)
    var address = 0
    var sparedCount = 0
    for step in 0..<70 {
      let event = try #require(Event.allCases.randomElement(using: &random))
      if event == .changeAddress { address = (address + 1) % 2 }
      try apply(event, to: folder, step: step, random: &random)
      let options = address == 1 ? ["--base-url", "https://example.org/other/"] : []

      let before = try remembered(in: folder)
      let run = try folder.tally(["build"] + options)
      if run.output.contains("nothing has changed"), try remembered(in: folder) == before {
        sparedCount += 1
      }
      let clean = try folder.tally(
        ["build", "--output", "clean"] + options,
        environment: ["XDG_CACHE_HOME": folder.path("other")])
      #expect(run.code == clean.code, "step \(step), \(event)")
      #expect(run.errors == clean.errors, "step \(step), \(event)")
      if clean.code == 0 {
        try #expect(
          own(folder.contents(of: "site"), below: "site")
            == own(folder.contents(of: "clean"), below: "clean"), "step \(step), \(event)")
      }
      try? FileManager.default.removeItem(atPath: folder.path("clean"))
      try? FileManager.default.removeItem(atPath: folder.path("other"))
    }
    // Else the test would show nothing.
    #expect(sparedCount >= 5)
  }

  @Test("a build that changes nothing is spared, and says so")
  func spared() throws {
    let folder = try site()
    defer { folder.remove() }
    #expect(try folder.tally("build").code == 0)
    let first = try remembered(in: folder)
    let run = try folder.tally("build")
    #expect(
      run
        == Run(
          code: 0,
          output: "The site lies in site: 2 pages, 1 dataset and 1 chart (nothing has changed).\n",
          errors: ""))
    // A build that does its work remembers anew.
    let second = try remembered(in: folder)
    #expect(first != nil && first == second)
    #expect(try folder.hiddenFiles(in: "") == [])
  }

  @Test("a warning is told each time")
  func warning() throws {
    let folder = try site()
    defer { folder.remove() }
    try folder.write(
      "content/site.yml", folder.read("content/site.yml") + "topics: {nothing: Nothing}\n")
    let run = try folder.tally("build")
    #expect(run.code == 0 && run.errors.contains("warning: "))
    #expect(try remembered(in: folder) == nil)
    #expect(try folder.tally("build").errors == run.errors)
  }

  @Test("where nothing can be remembered, sites are built all the same")
  func nowhereToRemember() throws {
    let folder = try site()
    defer { folder.remove() }
    for cache in ["", "relative", "/dev/null/cache"] {
      let run = try folder.tally(
        ["build"], environment: ["XDG_CACHE_HOME": cache, "HOME": "/dev/null/home"])
      #expect(run.code == 0 && run.errors == "")
      try FileManager.default.removeItem(atPath: folder.path("site"))
    }
  }

  // MARK: What happens

  private func apply(
    _ event: Event, to folder: Folder, step: Int, random: inout SeededGenerator
  ) throws {
    switch event {
    case .nothing, .changeAddress: break
    case .edit:
      try folder.write(
        "content/other.md", folder.read("content/other.md") + "\nSomething more, *\(step)*.\n")
    case .takeBack:
      for name in ["content/other.md", "content/data/crime-rate.csv"] {
        try folder.write(name, #require(QuarterSite.files[name]))
      }
    case .add:
      try folder.write("content/page-\(step).md", "---\ntitle: Page \(step)\n---\n\nNew.\n")
    case .delete:
      if let page = try addedPages(of: folder).randomElement(using: &random) {
        try FileManager.default.removeItem(atPath: folder.path(page))
      }
    case .move:
      if let page = try addedPages(of: folder).randomElement(using: &random) {
        try FileManager.default.moveItem(
          atPath: folder.path(page), toPath: folder.path("content/page-moved-\(step).md"))
      }
    case .breakPage:
      try folder.write("content/page-\(step).md", "---\ntitle: T\n---\n\n[Away](nowhere.md)\n")
    case .changeFigures:
      let rates = try folder.read("content/data/crime-rate.csv")
      let oldham = rates.contains("80.6") ? ("80.6", "81.7") : ("81.7", "80.6")
      try folder.write(
        "content/data/crime-rate.csv", rates.replacing(oldham.0, with: oldham.1))
    case .changeTemplate:
      let page = try folder.read("templates/page.mustache")
      try folder.write("templates/page.mustache", page + "<!-- \(step) -->\n")
    case .damageOutput:
      // As many bytes as before, at the same place.
      let path = "site/index.html"
      guard FileManager.default.fileExists(atPath: folder.path(path)) else { return }
      try folder.write(path, folder.read(path).replacing("Sale", with: "Bury", maxReplacements: 1))
    case .deleteOutput: try? FileManager.default.removeItem(atPath: folder.path("site/robots.txt"))
    case .addForeign: try folder.write("site/foreign.txt", "\(step)")
    case .deleteSite: try? FileManager.default.removeItem(atPath: folder.path("site"))
    case .forget: try? FileManager.default.removeItem(atPath: folder.path("cache"))
    case .garble:
      for file in try recordFiles(in: folder) { try folder.write(file, "tally-build 1\ninputs") }
    }
    // A broken page is mended by the step after next at the latest, so that most sites are whole.
    if event != .breakPage {
      for page in try addedPages(of: folder)
      where try folder.read(page).contains("nowhere.md") && Bool.random(using: &random) {
        try FileManager.default.removeItem(atPath: folder.path(page))
      }
    }
    if event == .addForeign,
      !FileManager.default.fileExists(
        atPath: folder.path("site/manifest.json"))
    {
      try FileManager.default.removeItem(atPath: folder.path("site"))
    }
  }

  private func addedPages(of folder: Folder) throws -> [String] {
    try folder.files(below: ["content"]).filter { $0.hasPrefix("content/page-") }
  }

  private func site() throws -> Folder {
    let folder = try Folder()
    for (name, text) in QuarterSite.files { try folder.write(name, text) }
    try folder.copySource(["templates"])
    return folder
  }

  /// What the files of a site hold but for those that are not Tally's, by their path in it.
  private func own(_ contents: [String: Data], below name: String) -> [String: Data] {
    var own: [String: Data] = [:]
    for (path, data) in contents where !path.hasSuffix("/foreign.txt") {
      own[String(path.dropFirst(name.count))] = data
    }
    return own
  }

  private func recordFiles(in folder: Folder) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder.path("cache/tally")) else { return [] }
    return try folder.files(below: ["cache/tally"])
  }

  /// The number of the file that holds what is remembered, which each build makes anew; nil where
  /// nothing is.
  private func remembered(in folder: Folder) throws -> UInt64? {
    let files = try recordFiles(in: folder)
    #expect(files.count <= 1)
    guard let file = files.first else { return nil }
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(file))
    return attributes[.systemFileNumber] as? UInt64
  }
}
