import SourceText
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Trafford", "trafford"), ("Greater Manchester", "greater-manchester"),
    ("  Stockport (north) ", "stockport-north"), ("King's Lynn", "kings-lynn"),
    ("Ynys Môn", "ynys-môn"), ("95% agree", "95-agree"), ("a--b", "a-b"),
  ])
  func makesAnAddressOfAName(name: String, slug: String) {
    #expect(Slug(of: name)?.text == slug)
  }

  @Test(arguments: ["", " ", "—", "%"]) func makesNothingOfNothing(name: String) {
    #expect(Slug(of: name) == nil)
  }

  @Test(arguments: ["Trafford", "a b", "a--b", "-a", "../x"])
  func doesNotTakeAnythingElseForASlug(text: String) {
    #expect(Slug(exactly: text) == nil)
  }

  /// What names a row today has to find it tomorrow: a slug is its own slug.
  @Test func isItsOwnSlugWhateverTheScript() {
    for value in UInt32(0)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value), let slug = Slug(of: String(scalar)) else {
        continue
      }
      #expect(Slug(exactly: slug.text)?.text == slug.text, "U+\(String(value, radix: 16))")
      #expect(
        slug.text.utf8.allSatisfy { $0 > 0x20 && !"/\\?#%<>\"'&.:".utf8.contains($0) },
        "U+\(String(value, radix: 16))")
    }
  }
}
