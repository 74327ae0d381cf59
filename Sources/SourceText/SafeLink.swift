package import Diagnostics

/// An address that leads out of the site: only the web and mail, never a script.
package enum SafeLink {
  package static let schemes = ["https", "http", "mailto", "tel"]

  /// The scheme of an address in lower case, `https` of `HTTPS://x`; nil where it has none.
  package static func scheme(of address: String) -> String? {
    let scheme = address.utf8.prefix(while: isSchemeByte)
    guard scheme.first.map(isLetter) == true, scheme.endIndex < address.utf8.endIndex,
      address.utf8[scheme.endIndex] == UInt8(ascii: ":")
    else { return nil }
    return String(decoding: scheme, as: UTF8.self).lowercased()
  }

  /// The address, or nil with an error where it does not lead to the web or to mail.
  package static func checked(
    _ address: Located<String>, diagnostics: inout [Diagnostic]
  ) -> String? {
    guard isWhole(address.value),
      !address.value.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else {
      diagnostics.error(
        "'\(address.value)' is no web address", at: address.position,
        hint: address.value.contains("@") && scheme(of: address.value) == nil
          ? "write mailto:\(address.value)" : "write the whole address, https:// included")
      return nil
    }
    return address.value
  }

  /// Whether an address leads somewhere by itself: a known scheme and what belongs behind it, a host
  /// for the web.
  package static func isWhole(_ address: String) -> Bool {
    guard let scheme = scheme(of: address), schemes.contains(scheme) else { return false }
    let rest = address.utf8.dropFirst(scheme.utf8.count + 1)
    guard scheme == "https" || scheme == "http" else { return !rest.isEmpty }
    let host = rest.dropFirst(2).first
    return rest.starts(with: "//".utf8) && host != nil && !"/?#".utf8.contains { $0 == host }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
