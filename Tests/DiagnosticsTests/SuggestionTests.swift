import Diagnostics
import Testing

@Suite struct SuggestionTests {
  private let names = ["crime-rate", "asb-powers", "injunctions", "sale", "bury", "home"]

  @Test(
    "a name that is close is meant",
    arguments: [
      ("crime-rat", "crime-rate"), ("crimerate", "crime-rate"), ("Crime-Rate", "crime-rate"),
      ("crmie-rate", "crime-rate"), ("injuctions", "injunctions"), ("slae", "sale"),
      ("hme", "home"), ("crime-rate-", "crime-rate"),
    ])
  func close(name: String, meant: String) {
    #expect(Suggestion.closest(to: name, among: names) == meant)
  }

  @Test(
    "a name that is not close is not",
    arguments: ["", "x", "crime", "funding", "injunctio", "inj", "trafford"])
  func far(name: String) {
    let meant = Suggestion.closest(to: name, among: names)
    #expect(meant == (name == "injunctio" ? "injunctions" : nil))
  }

  @Test("of names equally close the first in order wins, however they are given")
  func ties() {
    #expect(Suggestion.closest(to: "cat", among: ["hat", "bat", "mat"]) == "bat")
    #expect(Suggestion.closest(to: "cat", among: ["mat", "hat", "bat"]) == "bat")
    #expect(Suggestion.closest(to: "cat", among: ["bat", "cats", "at"]) == "at")
  }

  @Test("the hint is a question")
  func hint() {
    #expect(Suggestion.hint(for: "sal", among: names) == "did you mean 'sale'?")
    #expect(Suggestion.hint(for: "manchester", among: names) == nil)
  }
}
