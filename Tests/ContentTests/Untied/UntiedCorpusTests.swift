import Diagnostics
import Testing

@testable import Content

@Suite("Untied text is found, and harmless text is not reported")
struct UntiedCorpusTests {
  @Test("of 200 planted numbers and words at least 95% are found")
  func planted() {
    let planted = PlantedNumbers.sentences + PlantedWords.sentences
    #expect(planted.count == 200)
    let missed = planted.filter { !finds($0) }
    #expect(missed.count <= 10, "\(missed.joined(separator: "\n"))")
  }

  @Test("of 300 harmless sentences fewer than 2% are reported")
  func harmless() {
    let sentences =
      HarmlessNumbers.sentences + HarmlessWords.sentences + HarmlessProse.sentences
    #expect(sentences.count == 300)
    let alarms = sentences.compactMap(alarm)
    #expect(alarms.count <= 5, "\(alarms.joined(separator: "\n"))")
  }

  @Test("of 40 planted and 60 harmless sentences by which no rule was made, the same holds")
  func heldOut() {
    #expect(HeldOutSentences.planted.count == 40)
    #expect(HeldOutSentences.harmless.count == 60)
    let missed = HeldOutSentences.planted.filter { !finds($0) }
    #expect(missed.count <= 2, "\(missed.joined(separator: "\n"))")
    let alarms = HeldOutSentences.harmless.compactMap(alarm)
    #expect(alarms.count <= 1, "\(alarms.joined(separator: "\n"))")
  }

  /// Whether what stands between braces is found, at its place.
  private func finds(_ sentence: String) -> Bool {
    let parts = sentence.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: UInt8(ascii: "}"), omittingEmptySubsequences: false)
    let planted = parts[0].count + 1..<parts[0].count + 1 + rest[0].count
    let text = sentence.filter { $0 != "{" && $0 != "}" }
    return UntiedText.find(in: MarkdownDocument(parsing: text, path: "a.md")).contains {
      let column = $0.position.column
      return planted.overlaps(column..<column + $0.text.utf8.count)
    }
  }

  /// The sentence with what is reported of it; nil if nothing is.
  private func alarm(_ sentence: String) -> String? {
    let found = UntiedText.find(in: MarkdownDocument(parsing: sentence, path: "a.md"))
    return found.isEmpty ? nil : "\(found.map(\.text)): \(sentence)"
  }
}
