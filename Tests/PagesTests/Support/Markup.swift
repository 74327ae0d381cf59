import Pages

/// A look at finished HTML that knows nothing of how it was made: tags, attributes, text.
struct Markup {
  struct Tag {
    let name: String
    let attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// The opening tags, in order.
  private(set) var tags: [Tag] = []
  /// What stands in each script, in order: text up to the first `</script`, as browsers read it.
  private(set) var scripts: [(type: String, text: String)] = []
  /// What is wrong with the HTML itself.
  private(set) var faults: [String] = []

  private static let empty: Set = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  init(_ html: String) {
    var open: [String] = []
    var rest = Substring(html)
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...].dropFirst()
      if rest.hasPrefix("!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      if rest.hasPrefix("!") { continue }
      let isClosing = rest.hasPrefix("/")
      if isClosing { rest = rest.dropFirst() }
      let name = Self.takeName(&rest).lowercased()
      guard !name.isEmpty else {
        faults.append("a < that is no tag, before '\(rest.prefix(20))'")
        continue
      }
      let (attributes, isSelfClosing) = takeAttributes(&rest, of: name)
      if isClosing {
        if open.last == name {
          open.removeLast()
        } else {
          faults.append("</\(name)> where \(open.last.map { "<\($0)>" } ?? "nothing") is open")
        }
        continue
      }
      let tag = Tag(name: name, attributes: attributes)
      tags.append(tag)
      if name == "script" {
        let end = rest.firstRange(of: "</script")?.lowerBound ?? rest.endIndex
        scripts.append((tag["type"] ?? "", String(rest[..<end])))
        rest = rest[end...]
      }
      if !isSelfClosing, !Self.empty.contains(name) { open.append(name) }
    }
    if !open.isEmpty { faults.append("never closed: \(open.joined(separator: ", "))") }
  }

  var ids: [String] { tags.compactMap { $0["id"] } }

  func tags(named name: String) -> [Tag] { tags.filter { $0.name == name } }

  private static func takeName(_ rest: inout Substring) -> String {
    let name = rest.prefix { !$0.isWhitespace && !"=/>\"'<".contains($0) }
    rest = rest[name.endIndex...]
    return String(name)
  }

  private mutating func takeAttributes(
    _ rest: inout Substring, of tag: String
  ) -> (attributes: [(name: String, value: String)], isSelfClosing: Bool) {
    var attributes: [(name: String, value: String)] = []
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.hasPrefix("/>") || rest.hasPrefix(">") {
        let isSelfClosing = rest.hasPrefix("/")
        rest = rest.dropFirst(isSelfClosing ? 2 : 1)
        return (attributes, isSelfClosing)
      }
      let name = Self.takeName(&rest).lowercased()
      guard !name.isEmpty else {
        faults.append("<\(tag)> holds '\(rest.prefix(20))'")
        return (attributes, false)
      }
      if attributes.contains(where: { $0.name == name }) {
        faults.append("<\(tag)> has \(name) twice")
      }
      guard rest.hasPrefix("=\"") else {
        if rest.hasPrefix("=") { faults.append("<\(tag)> has \(name) without quotes") }
        attributes.append((name, ""))
        continue
      }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      rest = rest[value.endIndex...].dropFirst()
      attributes.append((name, Self.unescaped(value)))
    }
  }

  static func unescaped(_ text: some StringProtocol) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#x27;", with: "'").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }
}
