/// Makes a script smaller without reading it: lines that are comments, blank lines and indentation
/// go, all else stays, so that it can still be read where it is published.
enum ScriptText {
  static func compacted(_ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    for line in source.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard !text.isEmpty, !text.starts(with: "//".utf8) else { continue }
      result += text
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }
}
