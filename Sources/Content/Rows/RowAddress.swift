internal import SourceText

/// What a name in braces is in the destination of a link: its slug in the addresses that only Tally
/// knows and in the paths of pages; its words, percent-encoded, in an address of the world; and as it
/// stands where it is the whole address.
struct RowAddress {
  private enum Form { case slug, encoded, whole }

  private let form: Form

  init(_ destination: ArraySlice<UInt8>, _ placeholders: [Placeholder]) {
    let text = String(decoding: destination, as: UTF8.self)
    if placeholders.count == 1, placeholders[0].range == destination.indices {
      form = .whole
    } else if let scheme = SafeLink.scheme(of: text), SafeLink.schemes.contains(scheme) {
      form = .encoded
    } else {
      form = .slug
    }
  }

  func part(of value: RowNames.Value) -> String {
    switch form {
    case .slug: value.slug
    case .whole: value.text
    case .encoded:
      value.text.split(separator: "@", omittingEmptySubsequences: false)
        .map { RelativeLink.encoded(String($0)) }.joined(separator: "@")
    }
  }
}
