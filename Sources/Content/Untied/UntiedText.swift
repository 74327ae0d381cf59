package import Diagnostics

/// A number or a comparing word in prose that is tied to nothing: neither a figure nor a claim nor
/// fixed. When the data change nobody will notice that it no longer holds.
package struct UntiedText: Hashable, Sendable {
  /// What kind of text it is, for what to do about it differs.
  package enum Kind: Sendable {
    /// `5.1%`, `nine in ten`, `second`.
    case number
    /// `lowest`, `rose`.
    case word
  }

  package let kind: Kind
  /// The text as a reader sees it.
  package let text: String
  /// Where it begins.
  package let position: SourcePosition
  /// The sentence in which it stands, without markup.
  package let sentence: String

  /// Everything untied in a document, in order: in paragraphs, headings, lists, tables and the
  /// alternative text of images; not in code.
  ///
  /// Dates, years, names of sections, telephone numbers, addresses and times of day are told apart
  /// by the words around them; see `ComparingRules` for what compares.
  package static func find(in document: MarkdownDocument) -> [UntiedText] {
    let prose = Prose(document)
    let tokens = ProseTokenizer.tokens(of: prose, lexicon: .english)
    return prose.bytes.withUnsafeBufferPointer { bytes in
      var finder = UntiedTextFinder(tokens: tokens, bytes: bytes, lexicon: .english)
      finder.find()
      return finder.findings.map { finding in
        UntiedText(
          kind: finding.kind, text: prose.text(in: finding.range),
          position: prose.position(of: finding.range.lowerBound),
          sentence: prose.text(in: finder.sentence(around: finding)))
      }
    }
  }

  /// What to tell the author.
  package func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
    switch kind {
    case .number:
      Diagnostic(
        severity, at: position, "the number '\(text)' is tied to no data",
        hint: "make it a figure, a claim or fixed: [\(text)](fixed: \"why\")")
    case .word:
      Diagnostic(
        severity, at: position, "'\(text)' compares, and is tied to no data",
        hint: "make it a claim, [\(text)](claim:…), or fixed: [\(text)](fixed: \"why\")")
    }
  }
}
