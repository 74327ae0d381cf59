internal import Content
internal import Diagnostics
internal import SourceText

/// The stylesheet and the other files of `templates/assets/`, published under names that change
/// with their contents, so that a browser can keep them for ever.
struct AssetBundle: Sendable {
  let stylesheet: SitePath
  let icon: SitePath?
  /// The rules of the committee's edition, which no other page needs.
  let editionStyle: [UInt8]
  /// The script of the search page.
  let searchScript: SitePath?
  /// The picture that goes with shared pages.
  let shareImage: OutputFile?
  let files: [OutputFile]

  private static let folder = "templates/assets/"
  private static let editionStyleName = "committee.css"

  init(_ sources: [SourceFile], diagnostics: inout [Diagnostic]) {
    var style: [UInt8] = []
    var editionStyle: [UInt8] = []
    var files: [OutputFile] = []
    var icon: SitePath?
    var searchScript: SitePath?
    var shareImage: OutputFile?
    for source in sources where source.path.hasPrefix(Self.folder) {
      let name = String(source.path.dropFirst(Self.folder.count))
      if name == Self.editionStyleName {
        editionStyle = Stylesheet.compacted(source.bytes)
      } else if name.hasSuffix(".css") {
        style += Stylesheet.compacted(source.bytes)
      } else if let (path, contents) = Self.published(name, source.bytes) {
        files.append(OutputFile(path: path, contents: contents))
        if name == "icon.svg" { icon = path }
        if name == "search.js" { searchScript = path }
        if name == ShareImage.assetName { shareImage = files.last }
      } else {
        diagnostics.error(
          "this file's name cannot stand in an address", at: SourcePosition(path: source.path))
      }
    }
    guard let stylesheet = Self.fingerprinted("site.css", style) else {
      preconditionFailure("a bare name is safe")
    }
    files.append(OutputFile(path: stylesheet, contents: style))
    self.stylesheet = stylesheet
    self.icon = icon
    self.editionStyle = editionStyle
    self.searchScript = searchScript
    self.shareImage = shareImage
    self.files = files
  }

  /// A file as it is published, and where; nil for a name that cannot stand in an address.
  private static func published(
    _ name: String, _ source: [UInt8]
  ) -> (path: SitePath, contents: [UInt8])? {
    let contents = name.hasSuffix(".js") ? ScriptText.compacted(source) : source
    return fingerprinted(name, contents).map { ($0, contents) }
  }

  /// `assets/site-0123456789.css` of `site.css`.
  static func fingerprinted(_ name: String, _ contents: [UInt8]) -> SitePath? {
    let mark = SHA256(of: contents).hex.prefix(10)
    guard let dot = name.lastIndex(of: ".") else { return SitePath("assets/\(name)-\(mark)") }
    return SitePath("assets/\(name[..<dot])-\(mark)\(name[dot...])")
  }
}

/// Makes a stylesheet smaller without reading it: comments and indentation go, all else stays.
enum Stylesheet {
  static func compacted(_ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var offset = 0
    var quote: UInt8?
    while offset < source.count {
      let byte = source[offset]
      if let open = quote {
        result.append(byte)
        if byte == UInt8(ascii: "\\"), offset + 1 < source.count {
          result.append(source[offset + 1])
          offset += 1
        } else if byte == open {
          quote = nil
        }
      } else if byte == UInt8(ascii: "/"), offset + 1 < source.count,
        source[offset + 1] == UInt8(ascii: "*")
      {
        offset = endOfComment(source, from: offset + 2)
        continue
      } else if isBlank(byte) {
        let isNeeded =
          result.last.map {
            !isBlank($0) && $0 != UInt8(ascii: "{")
              && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",")
          } ?? false
        if isNeeded { result.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")) }
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        result.append(byte)
      }
      offset += 1
    }
    if result.last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
    return result
  }

  private static func endOfComment(_ source: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset + 1 < source.count {
      if source[offset] == UInt8(ascii: "*"), source[offset + 1] == UInt8(ascii: "/") {
        return offset + 2
      }
      offset += 1
    }
    return source.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
