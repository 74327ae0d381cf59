import Testing

@testable import Pages

@Suite struct SHA256Tests {
  /// The empty message, and the one-block and two-block examples of FIPS 180-4.
  @Test(
    "a digest is the one that the standard gives",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func knownVector(message: String, hex: String) {
    let digest = SHA256(of: Array(message.utf8))
    #expect(digest.hex == hex)
    #expect(SHA256(hex: hex) == digest)
  }

  @Test("a long message is hashed whole: the standard's million of the letter a")
  func millionLetters() {
    let digest = SHA256(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(
    "what is not 64 lower-case hexadecimal digits is no digest",
    arguments: [
      "", "e3b0", String(repeating: "E", count: 64), String(repeating: "g", count: 64),
      String(repeating: "0", count: 63), String(repeating: "0", count: 65),
      String(repeating: "0", count: 63) + "é",
    ])
  func notADigest(hex: String) {
    #expect(SHA256(hex: hex) == nil)
  }
}
