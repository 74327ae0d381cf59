import Testing

/// What `tally release` refuses before it has written anything.
@Suite struct ReleaseCommandTests {
  /// A site that was released once, with a revised value since.
  private func makeRevised() throws -> Folder {
    let folder = try Folder()
    try folder.copySource(["templates"])
    for (path, text) in QuarterSite.files { try folder.write(path, text) }
    #expect(try folder.tally("release", "--date", "2015-11-18").code == 0)
    try folder.write(
      "content/data/crime-rate.csv", QuarterSite.first.replacing("60.9", with: "60.8"))
    return folder
  }

  @Test("where the site cannot go nothing is released either")
  func refusedOutput() throws {
    let folder = try makeRevised()
    defer { folder.remove() }
    try folder.write("out/letter.txt", "mine")
    let log = try folder.read("content/released/changes.yml")
    let arguments = ["release", "--date", "2016-05-19", "--reason", "Counted again."]
    let run = try folder.tally(arguments + ["--output", folder.path("out")])
    #expect(run.code == 74)
    #expect(run.errors.contains("holds files that Tally did not write"))
    #expect(try folder.read("content/released/changes.yml") == log)
    #expect(
      try folder.tally(arguments).output.hasPrefix("Released on 19 May 2016; rows: 1 revised"))
  }

  @Test(
    "in a folder that holds no site it says so, as the other commands do",
    arguments: ["release", "changes"])
  func wrongFolder(command: String) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let run = try folder.tally(command)
    #expect(
      run
        == Run(
          code: 1, output: "",
          errors: """
            content:1:1: error: there is no folder 'content' here
              hint: run Tally in the folder that holds content/, or name that folder with --source

            1 error. Nothing was published.

            """))
  }

  @Test("a day that has not come is refused, since no later release could be on an earlier one")
  func futureDay() throws {
    let folder = try makeRevised()
    defer { folder.remove() }
    let arguments = ["release", "--date", "9016-05-19", "--reason", "Counted again."]
    let run = try folder.tally(arguments)
    #expect(run.code == 1)
    #expect(
      run.errors == """
        error: the release would be on 19 May 9016, which has not come yet
          hint: give the day of this release with --date; to prepare a release ahead of its day, \
        give that day with --today as well
        Nothing was released.

        """)
    #expect(try folder.tally(arguments + ["--today", "9016-05-19"]).code == 0)
  }

  @Test("a reason that no page can show is refused")
  func unreadableReason() throws {
    let folder = try makeRevised()
    defer { folder.remove() }
    let run = try folder.tally("release", "--date", "2016-05-19", "--reason", "Counted\u{1B}[31m.")
    #expect(run.code == 1)
    #expect(
      run.errors == """
        error: the reason holds a character that no page can show
          hint: write it again by hand, without what was copied along with it
        Nothing was released.

        """)
  }
}
