internal import SourceText

/// Gives each row of a list its place in addresses: its categories and its first text, and a number
/// where rows would share one.
enum ListAnchors {
  /// How much of a text stands in an address.
  private static let textLimit = 60

  static func anchors(
    rowCount: Int, dimensions: [Dimension], texts: [TextColumn]
  ) -> [String] {
    var taken: Set<String> = []
    /// The last number that each shared place was given, so that many equal rows stay cheap.
    var numbers: [String: Int] = [:]
    return (0..<rowCount).map { row in
      var parts = dimensions.map { $0.category(ofRow: row).slug.text }
      if let first = texts.first, let slug = Slug(of: first.cells[row].prefix(textLimit)) {
        parts.append(slug.text)
      }
      let place = parts.isEmpty ? "row" : parts.joined(separator: "/")
      var anchor = place
      while !taken.insert(anchor).inserted {
        let number = numbers[place, default: 1] + 1
        numbers[place] = number
        anchor = "\(place)-\(number)"
      }
      return anchor
    }
  }
}
