/// The extent of a link's parts in a paragraph, by the rules of CommonMark 0.30.
///
/// cmark tells that there is a link and where it leads, but not where its parts stand. All
/// offsets are into the text of one paragraph; a function answers the offset after the part, or
/// nil where there is none.
struct LinkSyntax {
  let text: [UInt8]

  /// The end of a link whose `]` is just before `start`, of which it is known that it is one.
  func tailEnd(from start: Int) -> Int {
    if let end = inlineTailEnd(from: start) { return end }
    return labelEnd(from: start) ?? start
  }

  /// `(destination "title")`.
  private func inlineTailEnd(from start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "("),
      let destination = destinationEnd(from: spacesEnd(from: start + 1))
    else { return nil }
    var end = spacesEnd(from: destination)
    if end > destination { end = titleEnd(from: end) ?? end }
    end = spacesEnd(from: end)
    return byte(end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  /// `[label]`, of at most 1,000 bytes; also `[]`.
  private func labelEnd(from start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while let next = byte(index), index - start <= 1001 {
      switch next {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "\\") where byte(index + 1)?.isPunctuation == true: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// `<with spaces>`, or an address in which parentheses are balanced; perhaps empty before `)`.
  private func destinationEnd(from start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "<") else { return bareDestinationEnd(from: start) }
    var index = start + 1
    while let next = byte(index) {
      switch next {
      case UInt8(ascii: ">"): return index + 1
      case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  private func bareDestinationEnd(from start: Int) -> Int? {
    var depth = 0
    var index = start
    while let next = byte(index) {
      switch next {
      case UInt8(ascii: "\\") where byte(index + 1)?.isPunctuation == true: index += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
      case _ where next.isSpace:
        return index == start || depth > 0 ? nil : index
      default: break
      }
      index += 1
    }
    return nil
  }

  /// `"title"`, `'title'` or `(title)`.
  private func titleEnd(from start: Int) -> Int? {
    let close: UInt8
    switch byte(start) {
    case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): close = UInt8(ascii: "'")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while let next = byte(index) {
      if next == close { return index + 1 }
      if next == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      index += next == UInt8(ascii: "\\") && byte(index + 1)?.isPunctuation == true ? 2 : 1
    }
    return nil
  }

  /// The end of the definitions of references with which a paragraph begins.
  var definitionsEnd: Int {
    var end = 0
    while let next = definitionEnd(from: blanksEnd(from: end)) { end = next }
    return end
  }

  /// `[label]: destination "title"` with the line's end, at the start of a paragraph.
  private func definitionEnd(from start: Int) -> Int? {
    guard let label = labelEnd(from: start), label > start + 2, byte(label) == UInt8(ascii: ":"),
      let destination = destinationEnd(from: lineBreakEnd(from: label + 1))
    else { return nil }
    let title = lineBreakEnd(from: destination)
    if title > destination, let end = titleEnd(from: title), let end = lineEnd(from: end) {
      return end
    }
    return lineEnd(from: destination)
  }

  /// The end of spaces and at most one line break.
  private func lineBreakEnd(from start: Int) -> Int {
    let end = blanksEnd(from: start)
    guard let next = lineEnd(from: end), next > end else { return end }
    return blanksEnd(from: next)
  }

  /// The end of the line, if only spaces are left of it.
  private func lineEnd(from start: Int) -> Int? {
    let end = blanksEnd(from: start)
    switch byte(end) {
    case nil: return end
    case UInt8(ascii: "\r"): return byte(end + 1) == UInt8(ascii: "\n") ? end + 2 : end + 1
    case UInt8(ascii: "\n"): return end + 1
    default: return nil
    }
  }

  private func blanksEnd(from start: Int) -> Int {
    var index = start
    while byte(index)?.isBlank == true { index += 1 }
    return index
  }

  private func spacesEnd(from start: Int) -> Int {
    var index = start
    while byte(index)?.isSpace == true { index += 1 }
    return index
  }

  private func byte(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }
}
