import Foundation
import Testing

/// The program as it is run: what it prints, and the code that it ends with.
@Suite struct CommandTests {
  @Test func buildsTheShippedSite() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let run = try folder.tally(
      "build", "--source", Folder.repository, "--output", folder.path("out"))
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("The site lies in \(folder.path("out")): "))
    #expect(run.output.contains(" pages, "))
    let again = try folder.tally(
      "build", "--source", Folder.repository, "--output", folder.path("out"))
    #expect(again.output.hasSuffix("(nothing has changed).\n"))
  }

  @Test func checksInSilenceWhereAllIsWell() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let run = try folder.tally("check", "--source", Folder.repository)
    #expect(run == Run(code: 0, output: "", errors: ""))
  }

  @Test func findsNothingUntiedInTheShippedSite() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let run = try folder.tally("check", "--strict", "--source", Folder.repository)
    #expect(run == Run(code: 0, output: "", errors: ""))
  }

  @Test func warnsOfUntiedNumbersAndRefusesThemWhenStrict() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.copySource()
    let page = try folder.read("content/about/index.md")
    try folder.write("content/about/index.md", page + "\nIn all 12 crimes.\n")
    let line = page.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    let place = "content/about/index.md:\(line):8: "
    let run = try folder.tally("check", "--source", folder.path(""))
    #expect(run.code == 0)
    #expect(run.errors.hasPrefix(place + "warning: the number '12' is tied to no data\n"))
    let strict = try folder.tally("check", "--strict", "--source", folder.path(""))
    #expect(strict.code == 1)
    #expect(strict.errors.hasPrefix(place + "error: the number '12' is tied to no data\n"))
  }

  @Test func fixesStaleFiguresInTheFiles() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.copySource()
    let rates = try folder.read("content/data/crime-rate.csv")
    try folder.write("content/data/crime-rate.csv", rates.replacing("56.836", with: "58.1"))
    let run = try folder.tally("fix", "--source", folder.path(""))
    #expect(
      run
        == Run(
          code: 0, output: "content/performance/crime.md:21: 56.8 is now 58.1\n", errors: ""))
    #expect(try folder.tally("check", "--source", folder.path("")).code == 0)
    #expect(
      try folder.tally("fix", "--source", folder.path("")).output == "No figure is stale.\n")
  }

  @Test func endsWithOneAndLeavesTheOldSiteWhereContentIsWrong() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.copySource()
    #expect(try folder.tally("build", "--source", folder.path("")).code == 0)
    let before = try folder.read("site/manifest.json")
    let rates = try folder.read("content/data/crime-rate.csv")
    try folder.write("content/data/crime-rate.csv", rates.replacing("52.994", with: "57.9"))
    let run = try folder.tally("build", "--source", folder.path(""))
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(
      run.errors.contains(
        "content/performance/crime.md:3:29: error: the page says 53.0 but "
          + "crime-rate/trafford/2015-04 is 57.9\n"))
    #expect(run.errors.hasSuffix("errors, 1 warning. Nothing was published.\n"))
    #expect(try folder.read("site/manifest.json") == before)
  }

  @Test func leavesNothingBehindWhereContentIsWrong() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.copySource()
    let page = try folder.read("content/about/index.md")
    // Told only once the pages are rendered, when some have been written.
    try folder.write("content/about/index.md", page + "\n[Gone](../index.md#nowhere)\n")
    let run = try folder.tally(
      "build", "--source", folder.path(""), "--output", folder.path("new/parents/out"))
    #expect(run.code == 1)
    #expect(run.errors.contains("Nothing was published."))
    #expect(!FileManager.default.fileExists(atPath: folder.path("new")))
  }

  @Test func printsForMachines() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.copySource()
    try folder.write("content/extra.md", "no front matter\n")
    let json = try folder.tally("check", "--source", folder.path(""), "--format", "json")
    #expect(json.code == 1)
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(found.count == 1)
    #expect(found.first?["file"] as? String == "content/extra.md")
    let github = try folder.tally("check", "--source", folder.path(""), "--format", "github")
    #expect(github.output.hasPrefix("::error file=content/extra.md,line=1,col=1::"))
  }

  @Test(arguments: [
    ["build", "--nonsense"], ["publish"], ["check", "--format", "xml"], ["build", "--source", ""],
    ["build", "--output", ""], ["check", "--base-url", "javascript:x"],
    ["check", "--base-url", "https://x.example/\"><script>"],
  ])
  func endsWith64WhereTheCommandIsWrittenWrongly(arguments: [String]) throws {
    let folder = try Folder()
    defer { folder.remove() }
    #expect(try folder.tally(arguments).code == 64)
  }

  @Test func endsWith74WhereTheFolderIsNotTallys() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write("out/letter.txt", "mine")
    let run = try folder.tally(
      "build", "--source", Folder.repository, "--output", folder.path("out"))
    #expect(run.code == 74)
    #expect(run.errors.hasPrefix("error: '"))
    #expect(run.errors.contains("  hint: "))
    #expect(try folder.read("out/letter.txt") == "mine")
  }

  @Test func saysWhatIsMissingInAnEmptyFolder() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let run = try folder.tally("check", "--source", folder.path(""))
    #expect(run.code == 1)
    #expect(run.errors.contains("content"))
    #expect(!run.errors.contains("Fatal"))
  }

  @Test func tellsItsVersion() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let run = try folder.tally("--version")
    #expect(run.code == 0)
    #expect(run.output.split(separator: ".").count == 3)
  }
}
