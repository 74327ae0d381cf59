import Content
import Testing

@testable import Pages

@Suite struct ManifestTests {
  private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  private func manifest(of files: [String: String]) throws -> Manifest {
    Manifest(
      of: try files.map { path, text in
        OutputFile(path: try #require(SitePath(path)), contents: Array(text.utf8))
      })
  }

  @Test("one entry a line, in the order of the bytes of the paths")
  func form() throws {
    let manifest = try manifest(of: ["b/index.html": "", "é.html": "", "b-c.html": "abc"])
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == """
        {
          "generator": "Tally",
          "version": 1,
          "files": {
            "b-c.html": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "b/index.html": "\(Self.empty)",
            "é.html": "\(Self.empty)"
          }
        }

        """)
  }

  @Test("what is written is read back, names that differ in normalisation only included")
  func roundTrip() throws {
    let names = ["index.html", "a \"quoted\" name.txt", "e\u{301}", "\u{e9}"]
    let manifest = Manifest(
      of: try names.map { OutputFile(path: try #require(SitePath($0)), contents: []) })
    #expect(manifest.entries.count == 4)
    #expect(try Manifest(reading: manifest.bytes) == manifest)
    #expect(try Manifest(reading: Manifest(entries: []).bytes) == Manifest(entries: []))
  }

  @Test("white space does not matter, so that a line-ending conversion breaks nothing")
  func whiteSpace() throws {
    let text =
      "{\"generator\":\"Tally\",\r\n\"version\":1,\"files\":{\n\t\"a\":\"\(Self.empty)\"}}"
    #expect(try Manifest(reading: Array(text.utf8)) == manifest(of: ["a": ""]))
  }

  @Test(
    "a file that is not Tally's is refused",
    arguments: [
      ("", ManifestError.malformed(line: 1)),
      ("{\n  \"name\": \"Web app\"\n}", .malformed(line: 2)),
      (#"{"generator": "Other", "version": 1, "files": {}}"#, .malformed(line: 1)),
      (#"{"generator": "Tally", "version": 2, "files": {}}"#, .unknownVersion("2")),
      (#"{"generator": "Tally", "version": 1, "files": {"#, .malformed(line: 1)),
      (#"{"generator": "Tally", "version": 1, "files": {}} more"#, .malformed(line: 1)),
    ])
  func notTallys(text: String, error: ManifestError) {
    #expect(throws: error) { try Manifest(reading: Array(text.utf8)) }
  }

  @Test(
    "an entry that Tally would not write is refused; D stands for a digest",
    arguments: [
      ("\"a\": D,", ManifestError.malformed(line: 1)),
      ("\n<<<<<<< HEA\n\"a\": D", .malformed(line: 2)),
      ("\"a\\u0041\": D", .malformed(line: 1)),
      ("\"../a\": D", .unsafePath("../a")),
      ("\"/etc/passwd\": D", .unsafePath("/etc/passwd")),
      ("\"a\\\\b\": D", .unsafePath("a\\b")),
      ("\"\": D", .unsafePath("")),
      ("\"manifest.json\": D", .unsafePath("manifest.json")),
      ("\"a\": \"12\"", .wrongDigest(path: "a")),
      ("\"a\": D, \"a\": D", .repeatedPath("a")),
    ])
  func wrongEntry(entry: String, error: ManifestError) {
    let entries = entry.split(separator: "D", omittingEmptySubsequences: false)
      .joined(separator: "\"\(Self.empty)\"")
    let text = #"{"generator": "Tally", "version": 1, "files": {"# + entries + "}}"
    #expect(throws: error) { try Manifest(reading: Array(text.utf8)) }
  }

  @Test("bytes that are not UTF-8 are refused")
  func notUTF8() {
    let bytes = #"{"generator": "Tally", "version": 1, "files": {""#.utf8 + [0xff]
    #expect(throws: ManifestError.malformed(line: 1)) { try Manifest(reading: Array(bytes)) }
  }
}
