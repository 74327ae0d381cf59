import Content

/// Reads the one form of JSON that `Manifest` writes, with any white space between the tokens.
///
/// It is not a JSON parser, and needs to be none: what has another form is not Tally's, and the
/// folder around it must not be touched. So the keys stand in their order, and the only escapes
/// are those of the quote, the slash and the backslash.
struct ManifestReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The entries of the manifest, in the file's order.
  mutating func readManifest() throws(ManifestError) -> [Manifest.Entry] {
    try expect("{")
    try expectKey("generator")
    guard try readText() == Manifest.generator else { throw malformed }
    try expect(",")
    try expectKey("version")
    let version = try readNumber()
    guard version == String(Manifest.version) else { throw .unknownVersion(version) }
    try expect(",")
    try expectKey("files")
    let entries = try readFiles()
    try expect("}")
    skipWhiteSpace()
    guard index == bytes.count else { throw malformed }
    return entries
  }

  private mutating func readFiles() throws(ManifestError) -> [Manifest.Entry] {
    var entries: [Manifest.Entry] = []
    try expect("{")
    if next() == UInt8(ascii: "}") {
      index += 1
      return entries
    }
    while true {
      entries.append(try readEntry())
      guard next() == UInt8(ascii: ",") else { break }
      index += 1
    }
    try expect("}")
    try refuseRepeatedPaths(entries)
    return entries
  }

  private mutating func readEntry() throws(ManifestError) -> Manifest.Entry {
    let text = try readText()
    guard let path = SitePath(text), text != Manifest.fileName else { throw .unsafePath(text) }
    try expect(":")
    guard let digest = SHA256(hex: try readText()) else { throw .wrongDigest(path: text) }
    return Manifest.Entry(path: path, digest: digest)
  }

  private func refuseRepeatedPaths(_ entries: [Manifest.Entry]) throws(ManifestError) {
    let paths = entries.map(\.path.text).sorted(by: PathOrder.precedes)
    for (path, following) in zip(paths, paths.dropFirst()) where PathOrder.same(path, following) {
      throw .repeatedPath(path)
    }
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(ManifestError) {
    guard next() == UInt8(ascii: character) else { throw malformed }
    index += 1
  }

  private mutating func expectKey(_ key: String) throws(ManifestError) {
    guard try readText() == key else { throw malformed }
    try expect(":")
  }

  private mutating func readNumber() throws(ManifestError) -> String {
    skipWhiteSpace()
    let digits = bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty else { throw malformed }
    index = digits.endIndex
    return String(decoding: digits, as: UTF8.self)
  }

  private mutating func readText() throws(ManifestError) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let valid = String(validating: text, as: UTF8.self) else { throw malformed }
        return valid
      case UInt8(ascii: "\\"):
        guard index < bytes.count, "\"\\/".utf8.contains(bytes[index]) else { throw malformed }
        text.append(bytes[index])
        index += 1
      case 0..<0x20:
        throw malformed
      default:
        text.append(byte)
      }
    }
    throw malformed
  }

  /// The next byte that is not white space, which stays to be read; nil at the end.
  private mutating func next() -> UInt8? {
    skipWhiteSpace()
    return index < bytes.count ? bytes[index] : nil
  }

  private mutating func skipWhiteSpace() {
    while index < bytes.count, " \n\r\t".utf8.contains(bytes[index]) { index += 1 }
  }

  private var malformed: ManifestError {
    .malformed(line: 1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") })
  }
}
