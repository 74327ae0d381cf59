package import Diagnostics
internal import SourceText

/// The pages of a site as a tree: each folder's `index.md` is the page above the folder's others.
///
/// Pages are known by their index in `pages` from here on.
package struct SiteMap: Sendable {
  /// In the order of their source paths.
  package let pages: [PageSource]
  /// The page above each page; nil for the home page.
  package let parents: [Int?]
  /// The pages below each page, by `order`, then by title.
  package let children: [[Int]]
  /// The home page, if there is one.
  package let home: Int?
  private let pagesBySource: [String: Int]
  private let pagesByAddress: [PageAddress: Int]

  package init(_ content: ContentFolder, diagnostics: inout [Diagnostic]) {
    pages = content.pages
    var bySource: [String: Int] = [:]
    var byAddress: [PageAddress: Int] = [:]
    for (index, page) in pages.enumerated() {
      bySource[page.path] = index
      if let other = byAddress[page.address] {
        diagnostics.error(
          "this page has the same address as \(pages[other].path): /\(page.address.text)",
          at: SourcePosition(path: page.path), hint: "rename one of them")
      } else {
        byAddress[page.address] = index
      }
    }
    pagesBySource = bySource
    pagesByAddress = byAddress
    home = byAddress[.home]
    if home == nil, !content.brokenPages.contains("content/index.md") {
      diagnostics.error(
        "this file is missing", at: SourcePosition(path: "content/index.md"),
        hint: "it is the home page; write it with a front matter that has a title")
    }
    parents = Self.parents(of: content, byAddress: byAddress, diagnostics: &diagnostics)
    children = Self.children(of: pages, parents: parents)
  }

  /// The page that a source file makes, `content/strategy/prevent.md`.
  package func page(source path: String) -> Int? { pagesBySource[path] }

  package func page(at address: PageAddress) -> Int? { pagesByAddress[address] }

  /// The pages above a page, the home page first.
  package func ancestors(of page: Int) -> [Int] {
    var ancestors: [Int] = []
    var current = parents[page]
    while let above = current {
      ancestors.append(above)
      current = parents[above]
    }
    return ancestors.reversed()
  }

  private static func parents(
    of content: ContentFolder, byAddress: [PageAddress: Int], diagnostics: inout [Diagnostic]
  ) -> [Int?] {
    var reported: Set<PageAddress> = []
    return content.pages.map { page in
      guard let address = page.address.parent else { return nil }
      if let parent = byAddress[address] { return parent }
      let index = "content/\(address.text)index.md"
      let isKnown =
        content.brokenPages.contains(index) || content.drafts.contains(index)
        || address == .home
      if !isKnown, reported.insert(address).inserted {
        diagnostics.error(
          "this file is missing", at: SourcePosition(path: index),
          hint: "\(page.path) needs a page above it; give the folder one")
      }
      return nil
    }
  }

  private static func children(of pages: [PageSource], parents: [Int?]) -> [[Int]] {
    var children = [[Int]](repeating: [], count: pages.count)
    for (index, parent) in parents.enumerated() {
      if let parent, parent != index { children[parent].append(index) }
    }
    return children.map { siblings in
      siblings.sorted { left, right in
        let first = pages[left].frontMatter
        let second = pages[right].frontMatter
        return (first.order ?? .max, first.title.value, left)
          < (second.order ?? .max, second.title.value, right)
      }
    }
  }
}
