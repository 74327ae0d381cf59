internal import Diagnostics
internal import SourceText

/// Where a page stands on the site: the names of its folders, `strategy/prevent/`; the home page
/// has none.
package struct PageAddress: Hashable, Sendable {
  /// Slugs, from the root.
  package let parts: [String]

  package init(parts: [String]) { self.parts = parts }

  /// The home page.
  package static let home = PageAddress(parts: [])

  /// `strategy/prevent/`, empty for the home page.
  package var text: String {
    var text = ""
    for part in parts {
      text += part
      text += "/"
    }
    return text
  }

  /// The file that a server sends: `strategy/prevent/index.html`.
  package var file: SitePath {
    guard let path = SitePath(text + "index.html") else {
      preconditionFailure("an address is made of slugs, which are safe")
    }
    return path
  }

  /// The page above; nil for the home page.
  package var parent: PageAddress? {
    parts.isEmpty ? nil : PageAddress(parts: Array(parts.dropLast()))
  }

  /// The page below, by its name.
  package func appending(_ part: String) -> PageAddress { PageAddress(parts: parts + [part]) }
}

extension PageAddress {
  /// The address of `content/strategy/prevent.md`; nil, with an error, where a name in the path is
  /// none that an address can have.
  init?(sourcePath: String, diagnostics: inout [Diagnostic]) {
    var parts = Array(sourcePath.parts(at: "/", omittingEmpty: true).dropFirst())
    guard let file = parts.popLast() else { return nil }
    let name = String(file.dropLast(".md".count))
    if name != "index" { parts.append(name) }
    for part in parts where Slug(exactly: part) == nil {
      diagnostics.error(
        "'\(part)' cannot stand in an address", at: SourcePosition(path: sourcePath),
        hint: Slug(of: part).map { "rename it to \($0)" } ?? "use letters, digits and hyphens")
      return nil
    }
    self.init(parts: parts)
  }
}

/// Addresses of one file of the site as seen from a page of it, so that the site works under any
/// base path.
package enum RelativeLink {
  /// `../prevent/` from `strategy/` to the page `programmes/prevent/`; `./` to itself.
  package static func path(from page: PageAddress, to other: PageAddress) -> String {
    path(from: page.parts, toFolder: other.parts, file: "")
  }

  /// `../data/crime-rate.csv` from a page to a file.
  package static func path(from page: PageAddress, to file: SitePath) -> String {
    var parts = file.text.split(separator: "/").map(String.init)
    let name = parts.removeLast()
    return path(from: page.parts, toFolder: parts, file: name)
  }

  private static func path(from: [String], toFolder: [String], file: String) -> String {
    if file.isEmpty, from.count == toFolder.count, let name = toFolder.last, from.last != name,
      from.dropLast() == toFolder.dropLast()
    {
      return "../\(encoded(name))/"
    }
    var common = 0
    while common < from.count, common < toFolder.count, from[common] == toFolder[common] {
      common += 1
    }
    var path = ""
    for _ in common..<from.count { path += "../" }
    for part in toFolder[common...] {
      path += encoded(part)
      path += "/"
    }
    path += encoded(file)
    return path.isEmpty ? "./" : path
  }

  /// Percent-encodes what may not stand in a part of a path (RFC 3986).
  package static func encoded(_ part: String) -> String {
    var whole = part
    if whole.withUTF8({ $0.allSatisfy(isUnreserved) }) { return whole }
    var text = ""
    for byte in part.utf8 {
      if isUnreserved(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }

  /// Whether nothing in a link with its fragment has to be percent-encoded, as slugs in ASCII have not.
  package static func isEncoded(_ link: String) -> Bool {
    link.utf8.allSatisfy {
      isUnreserved($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#")
    }
  }

  /// Percent-encodes what may not stand in any part of a path.
  package static func encodedParts(of path: String) -> String {
    var path = path
    if path.withUTF8({ $0.allSatisfy { isUnreserved($0) || $0 == UInt8(ascii: "/") } }) {
      return path
    }
    return path.split(separator: "/").map { encoded(String($0)) }.joined(separator: "/")
  }

  /// A part of an address as it was before it was percent-encoded; as it is where that is no text.
  package static func decoded(_ part: String) -> String {
    guard part.utf8.contains(UInt8(ascii: "%")) else { return part }
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(isHexDigit),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? part
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "~")
  }
}
