/// How wide and high a PNG picture is, in pixels: the first chunk of the file says it (W3C Portable
/// Network Graphics, 11.2.1).
struct PNGSize: Hashable, Sendable {
  let width: Int
  let height: Int

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let headerType = Array("IHDR".utf8)

  /// Nil where the bytes are no PNG.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 24, bytes.starts(with: Self.signature),
      Array(bytes[12..<16]) == Self.headerType
    else { return nil }
    width = Self.number(bytes[16..<20])
    height = Self.number(bytes[20..<24])
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
