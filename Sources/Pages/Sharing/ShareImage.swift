internal import Content
internal import Diagnostics
internal import SourceText

/// The picture that goes with a page where it is shared (Open Graph): the one that `site.yml` names,
/// else `templates/assets/share.png`.
struct ShareImage {
  let path: SitePath
  let alternativeText: String
  let size: PNGSize

  /// The name of the usual picture among the assets.
  static let assetName = "share.png"

  /// Nil where a site has none, or where the one that it names is missing.
  init?(of site: SiteContext) {
    if let source = site.configuration.image {
      guard let file = Self.file(of: source, in: site), let path = file.sitePath,
        let size = PNGSize(file.bytes)
      else { return nil }
      self.init(path: path, alternativeText: source.alternativeText, size: size)
    } else {
      guard let asset = site.assets.shareImage, let size = PNGSize(asset.contents) else {
        return nil
      }
      self.init(
        path: asset.path,
        alternativeText: "\(site.configuration.title): tally marks, and bars that grow", size: size)
    }
  }

  private init(path: SitePath, alternativeText: String, size: PNGSize) {
    self.path = path
    self.alternativeText = alternativeText
    self.size = size
  }

  private static func file(of source: ShareImageSource, in site: SiteContext) -> SourceFile? {
    site.content.attachments.first { $0.path == "content/\(source.file.value)" }
  }

  /// Holds the picture that `site.yml` names against the files that there are.
  static func check(_ site: SiteContext, diagnostics: inout [Diagnostic]) {
    guard let source = site.configuration.image else { return }
    let path = "content/\(source.file.value)"
    if site.content.brokenFiles.contains(path) { return }
    guard let file = file(of: source, in: site) else {
      diagnostics.error(
        "there is no picture 'content/\(source.file.value)'", at: source.file.position,
        hint: Suggestion.hint(
          for: source.file.value,
          among: site.content.attachments.map { String($0.path.dropFirst("content/".count)) })
          ?? "put it into content and write its path from there, like about/share.png")
      return
    }
    if PNGSize(file.bytes) == nil {
      diagnostics.error(
        "'\(source.file.value)' is no PNG picture, and sites that show shared pages take no other "
          + "kind reliably", at: source.file.position,
        hint: "save it as PNG, 1200 pixels wide and 630 high")
    }
  }

  /// The names under which templates find it.
  func record(_ configuration: SiteConfiguration) -> TemplateRecord {
    TemplateRecord([
      "shareImage": .text(WebAddress.encoded(configuration.url(of: path))),
      "shareImageText": .text(alternativeText),
      "shareImageWidth": .text(String(size.width)),
      "shareImageHeight": .text(String(size.height)),
    ])
  }
}
