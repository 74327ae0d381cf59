import CCrypto

/// The SHA-256 digest of a published file, as FIPS 180-4 defines it and libcrypto computes it.
package struct SHA256: Hashable, Sendable {
  /// How many bytes a digest has.
  package static let byteCount = 32

  /// The digest, `byteCount` bytes.
  package let bytes: [UInt8]

  /// The digest of `contents`.
  package init(of contents: [UInt8]) {
    bytes = [UInt8](unsafeUninitializedCapacity: Self.byteCount) { digest, count in
      contents.withUnsafeBufferPointer { input in
        _ = CCrypto.SHA256(input.baseAddress, input.count, digest.baseAddress)
      }
      count = Self.byteCount
    }
  }

  /// The digest that `hex` writes out, or nil where it is not 64 lower-case hexadecimal digits.
  package init?(hex: some StringProtocol) {
    let digits = hex.utf8.compactMap(Self.value(ofDigit:))
    guard digits.count == 2 * Self.byteCount, digits.count == hex.utf8.count else { return nil }
    bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// The digest as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
  package var hex: String {
    String(unsafeUninitializedCapacity: 2 * Self.byteCount) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = Self.digit(for: byte >> 4)
        text[2 * index + 1] = Self.digit(for: byte & 0x0f)
      }
      return 2 * Self.byteCount
    }
  }

  private static func digit(for value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
