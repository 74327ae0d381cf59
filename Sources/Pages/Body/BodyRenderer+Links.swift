internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// Links to pages, datasets, headings, files and the world, and images.
extension BodyRenderer {
  /// The address that a destination leads to, as seen from the page; nil, with an error, where it
  /// leads nowhere.
  mutating func address(_ destination: String, at position: SourcePosition) -> String? {
    if destination.hasPrefix(LinkScheme.dataset) {
      return datasetAddress(destination.dropFirst(LinkScheme.dataset.count), at: position)
    }
    if let scheme = SafeLink.scheme(of: destination) {
      guard SafeLink.schemes.contains(scheme) else {
        diagnostics.error(
          "'\(scheme):' is no kind of link that can be published", at: position,
          hint: Suggestion.hint(
            for: scheme, among: SafeLink.schemes + ["figure", "claim", "fixed", "dataset"])
            ?? "links lead to pages (page.md), datasets (dataset:NAME), https: or mailto:")
        return nil
      }
      guard SafeLink.isWhole(destination) else {
        diagnostics.error(
          "'\(destination)' leads nowhere", at: position,
          hint: "write the whole address, like https://example.org/")
        return nil
      }
      return destination
    }
    if destination.isEmpty {
      diagnostics.error(
        "this link leads nowhere", at: position, hint: "put the page's path between ( and )")
      return nil
    }
    if destination.hasPrefix("/") {
      diagnostics.error(
        "'\(destination)' is no path from this page", at: position,
        hint: "write it from this file's folder, like ../funding/index.md")
      return nil
    }
    return pathAddress(destination, at: position)
  }

  private mutating func datasetAddress(
    _ reference: Substring, at position: SourcePosition
  ) -> String? {
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    do {
      let index = try site.library.index(ofDatasetNamed: String(parts.first ?? ""))
      guard parts.count > 1 else {
        return base.link(to: site.layouts[index].address)
      }
      let dataset = site.library.datasets[index]
      let path = parts[1].split(separator: "/").map(String.init)
      let selection = try dataset.select(path)
      return site.link(to: selection.row, ofDataset: index, from: base)
    } catch {
      report(error, at: position)
      return nil
    }
  }

  private mutating func pathAddress(
    _ destination: String, at position: SourcePosition
  ) -> String? {
    if let target = neighbour(destination) { return link(to: target, fragment: nil) }
    let parts = destination.parts(at: "#", maxSplits: 1).map(RelativeLink.decoded)
    let path = parts[0]
    let fragment = parts.count > 1 ? parts[1] : nil
    if path.isEmpty, let page, let fragment {
      wait(for: fragment, on: page, at: position)
      return link(to: page, fragment: fragment)
    }
    guard let source = sourcePath(path) else {
      diagnostics.error("'\(path)' leads out of the site", at: position)
      return nil
    }
    if let target = site.map.page(source: source) {
      if let fragment { wait(for: fragment, on: target, at: position) }
      return link(to: target, fragment: fragment)
    }
    if let file = site.attachments[source] { return base.link(to: file) }
    reportMissing(source, path: path, at: position)
    return nil
  }

  /// The page that a destination names by its file alone, as most links do; nil for any other.
  private func neighbour(_ destination: String) -> Int? {
    let isName = destination.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "/") && byte != UInt8(ascii: "#") && byte != UInt8(ascii: "%")
    }
    return isName ? site.map.page(source: sourcePrefix + destination) : nil
  }

  /// The address of a page or of a heading on it; in the committee's edition that of its section.
  private func link(to page: Int, fragment: String?) -> String {
    if let within = edition?.link(to: page, fragment: fragment) { return within }
    let address = site.map.pages[page].address
    return fragment.map { base.link(to: address, fragment: $0) } ?? base.link(to: address)
  }

  /// The path from the source folder's root of a path written from the page's folder.
  func sourcePath(_ path: String) -> String? {
    var parts = sourceFolder
    for part in path.parts(at: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  private mutating func reportMissing(
    _ source: String, path: String, at position: SourcePosition
  ) {
    let content = site.content
    if content.brokenFiles.contains(source)
      || (source.hasSuffix(".md")
        && content.foldersWithoutRows.contains(ContentFolder.folder(of: source)))
    {
      return
    }
    if let first = site.map.firstRowPage(source: source), let row = site.map.pages[first].row {
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      diagnostics.error(
        "'\(path)' makes a page for each \(row.dimension), and has none of its own", at: position,
        hint: "link to one of them, like \(folder)\(row.slug).md, or to the folder, "
          + "\(folder)index.md")
      return
    }
    if content.drafts.contains(source) {
      diagnostics.error(
        "'\(path)' is a draft and not published", at: position,
        hint: "take 'draft: true' out of it, or the link out of this page")
      return
    }
    diagnostics.error(
      "there is no file '\(source)'", at: position, hint: hint(forMissing: source))
  }

  /// What may have been meant by a file that is not there.
  private func hint(forMissing source: String) -> String? {
    if source.hasPrefix("content/data/") {
      let name = source.dropFirst("content/data/".count).prefix { $0 != "." && $0 != "/" }
      return "link to a dataset's page as dataset:\(name.isEmpty ? "NAME" : name)"
    }
    let folder = source.hasSuffix("/") ? String(source.dropLast()) : source
    if let page = ["\(folder)/index.md", "\(folder).md"].first(where: {
      site.map.page(source: $0) != nil
    }) {
      return "link to the page by its file, \(page)"
    }
    if let closest = Suggestion.closest(to: source, among: site.sourcePaths) {
      return "did you mean \(closest)?"
    }
    let name = folder.split(separator: "/").last ?? ""
    return name.contains(".") ? nil : "link to pages by their file, like prevent.md"
  }

  /// The title of the page or dataset that a destination leads to; nil for other addresses.
  func title(of destination: String) -> String? {
    let path = Substring(destination.utf8.prefix { $0 != UInt8(ascii: "#") })
    if path.hasPrefix(LinkScheme.dataset) {
      let name = String(path.dropFirst(LinkScheme.dataset.count))
      return (try? site.library.dataset(named: name))?.description.title
    }
    guard let source = sourcePath(RelativeLink.decoded(String(path))) else { return nil }
    return site.map.page(source: source).map { site.plainTitles[$0] }
  }

  mutating func image(_ image: MarkdownNode) -> InlineRendering {
    let position = image.position
    let alternative = image.plainText
    if alternative.allSatisfy(\.isWhitespace) {
      diagnostics.error(
        "this image has no alternative text", at: position,
        hint: "say between ![ and ] what it shows, for those who cannot see it")
    }
    for link in image.descendants where link.kind == .link && isReference(link.destination) {
      diagnostics.error(
        "an image's alternative text takes no figure or claim, for it is not checked",
        at: link.position, hint: "say it in the text beside the image")
    }
    let destination = image.destination
    if SafeLink.scheme(of: destination) != nil || destination.hasPrefix("/") {
      diagnostics.error(
        "'\(destination)' is no image of this site", at: position,
        hint: "put the image beside the page and write its name; nothing is loaded from elsewhere")
      return .contentOnly
    }
    guard let address = pathAddress(destination, at: position) else { return .contentOnly }
    var attributes = HTML()
    attributes.append(attribute: "src", url: address)
    attributes.append(attribute: "alt", alternative)
    if !image.title.isEmpty { attributes.append(attribute: "title", image.title) }
    return .element(attributes: attributes)
  }
}
