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
}
