/// A name in braces, `{area}`, that stands for what each row of a dataset has under it.
struct Placeholder: Sendable {
  /// Longer than any heading of a column that somebody would write in a sentence.
  private static let limit = 60

  /// Its bytes, braces included.
  let range: Range<Int>
  let name: String

  /// All in a text, in order: a brace, a name on the same line, and the brace that closes it.
  static func all(in bytes: ArraySlice<UInt8>) -> [Placeholder] {
    var found: [Placeholder] = []
    var opening: Int?
    for (offset, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "{"): opening = offset
      case UInt8(ascii: "\n"): opening = nil
      case UInt8(ascii: "}"):
        guard let start = opening else { continue }
        opening = nil
        guard (2...limit).contains(offset - start) else { continue }
        let name = Array(bytes[(start + 1)..<offset])
        found.append(
          Placeholder(
            range: start..<offset + 1, name: String(decoding: name, as: UTF8.self)))
      default: break
      }
    }
    return found
  }
}
