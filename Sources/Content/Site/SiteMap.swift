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
  /// The place of each page among the children of the page above it, from 0.
  package let places: [Int]
  /// The home page, if there is one.
  package let home: Int?
  private let pagesBySource: [String: Int]
  private let pagesByAddress: [PageAddress: Int]
  /// The first page of each file that makes a page for each row, by its path.
  private let firstRowPages: [String: Int]

  package init(_ content: ContentFolder, diagnostics: inout [Diagnostic]) {
    pages = content.pages
    var bySource: [String: Int] = [:]
    var byAddress: [PageAddress: Int] = [:]
    var rowPages: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
      bySource[page.linkPath] = index
      if page.row?.isFirst == true { rowPages[page.path] = index }
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
    firstRowPages = rowPages
    home = byAddress[.home]
    if home == nil, !content.brokenFiles.contains("content/index.md") {
      diagnostics.error(
        "this file is missing", at: SourcePosition(path: "content/index.md"),
        hint: "it is the home page; write it with a front matter that has a title")
    }
    parents = Self.parents(of: content, byAddress: byAddress, diagnostics: &diagnostics)
    children = Self.children(of: pages, parents: parents)
    var places = [Int](repeating: 0, count: pages.count)
    for siblings in children {
      for (place, page) in siblings.enumerated() { places[page] = place }
    }
    self.places = places
  }

  /// The page that a source file makes, `content/strategy/prevent.md`.
  package func page(source path: String) -> Int? { pagesBySource[path] }

  /// The first page of a file that makes a page for each row; nil for other files.
  package func firstRowPage(source path: String) -> Int? { firstRowPages[path] }

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
      var above = page.address.parent
      while let address = above, byAddress[address] == nil, reported.insert(address).inserted {
        report(address, missingAbove: page, content, diagnostics: &diagnostics)
        above = address.parent
      }
      return page.address.parent.flatMap { byAddress[$0] }
    }
  }

  /// Says that a folder has no page of its own, unless that has been said or is the home page's.
  private static func report(
    _ address: PageAddress, missingAbove page: PageSource, _ content: ContentFolder,
    diagnostics: inout [Diagnostic]
  ) {
    let index = "content/\(address.text)index.md"
    guard address != .home, !content.brokenFiles.contains(index) else { return }
    if content.drafts.contains(index) {
      diagnostics.error(
        "this page is a draft, but \(page.path) below it is not",
        at: SourcePosition(path: index), hint: "make both drafts, or neither")
    } else {
      diagnostics.error(
        "this file is missing", at: SourcePosition(path: index),
        hint: "\(page.path) needs a page above it; give the folder one")
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
