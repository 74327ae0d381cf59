package import Diagnostics

/// An address that leads out of the site: only the web and mail, never a script.
package enum SafeLink {
  package static let schemes = ["https", "http", "mailto", "tel"]

  /// The scheme of an address in lower case, `https` of `HTTPS://x`; nil where it has none.
  package static func scheme(of address: some StringProtocol) -> String? {
    let text = address.utf8
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon]
    guard scheme.first.map(isLetter) == true, scheme.allSatisfy(isSchemeByte) else { return nil }
    return String(decoding: scheme, as: UTF8.self).lowercased()
  }

  /// The address, or nil with an error where it does not lead to the web or to mail.
  package static func checked(
    _ address: Located<String>, diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let scheme = scheme(of: address.value), schemes.contains(scheme),
      !address.value.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else {
      diagnostics.error(
        "'\(address.value)' is no web address", at: address.position,
        hint: "write the whole address, https:// included")
      return nil
    }
    return address.value
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
