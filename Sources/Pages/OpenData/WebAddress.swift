/// An address of the web as machines read it.
enum WebAddress {
  /// An author's address with what no address may hold percent-encoded (RFC 3986); escapes already
  /// there are kept.
  static func encoded(_ address: String) -> String {
    if address.utf8.allSatisfy(isAllowed) { return address }
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if isAllowed(byte) {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += "%\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }
  }
}
