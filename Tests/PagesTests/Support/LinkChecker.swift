import Content
import Foundation
import Pages

/// Follows every link of a finished site, and looks at what each page must and must not have.
struct LinkChecker {
  private let pages: [String: Markup]
  private let paths: Set<String>
  /// The path of the site's root on its server, `/` or `/safer/`.
  private let root: String

  init(_ files: [OutputFile], root: String = "/") {
    paths = Set(files.map(\.path.text))
    pages = Dictionary(
      uniqueKeysWithValues: files.filter { $0.path.text.hasSuffix(".html") }.map {
        ($0.path.text, Markup(String(decoding: $0.contents, as: UTF8.self)))
      })
    self.root = root
  }

  /// Everything that is wrong, in order; empty for a sound site.
  var faults: [String] {
    pages.sorted { $0.key < $1.key }.flatMap { path, page in
      let found =
        page.faults + ids(page) + frame(page) + loads(page, on: path) + links(page, on: path)
      return found.map { "\(path): \($0)" }
    }
  }

  private func ids(_ page: Markup) -> [String] {
    var seen: Set<String> = []
    let twice = page.ids.filter { !seen.insert($0).inserted }.map { "the id '\($0)' twice" }
    let lost = page.tags.flatMap { tag in
      ["aria-labelledby", "aria-describedby", "for"].compactMap { tag[$0] }
    }.filter { !seen.contains($0) }.map { "no id '\($0)'" }
    return twice + lost
  }

  /// One main heading, a language, a title, a description and a policy.
  private func frame(_ page: Markup) -> [String] {
    var faults: [String] = []
    let metas = page.tags(named: "meta")
    let policy = metas.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"] ?? ""
    if page.tags(named: "h1").count != 1 { faults.append("not one h1") }
    if page.tags(named: "title").count != 1 { faults.append("not one title") }
    if (page.tags(named: "html").first?["lang"] ?? "").isEmpty { faults.append("no language") }
    if (metas.first { $0["name"] == "description" }?["content"] ?? "").isEmpty {
      faults.append("no description")
    }
    if !policy.contains("default-src 'none'") || policy.contains("unsafe") {
      faults.append("no policy: '\(policy)'")
    }
    return faults
  }

  /// Scripts, styles in the page, and what would be loaded from elsewhere. A data block is no
  /// script, if it holds JSON and nothing that a browser could take for its end; the search page
  /// alone has a script, in a file of its own.
  private func loads(_ page: Markup, on path: String) -> [String] {
    let isSearch = path == "search/index.html"
    let scripts = page.scripts.compactMap { script -> String? in
      if isSearch, script.type.isEmpty, script.text.isEmpty { return nil }
      guard script.type == "application/ld+json" else { return "<script>" }
      let isJSON = (try? JSONSerialization.jsonObject(with: Data(script.text.utf8))) != nil
      return isJSON && !script.text.contains("<") ? nil : "a data block of no JSON"
    }
    return scripts
      + page.tags.flatMap { tag in
        var faults: [String] = []
        if ["style", "iframe", "object", "embed", "base"].contains(tag.name) {
          faults.append("<\(tag.name)>")
        }
        if tag.name == "form", tag["method"] != "get" || tag["action"] == nil {
          faults.append("<form>")
        }
        for (name, value) in tag.attributes {
          if name == "style" || name.hasPrefix("on") { faults.append("\(name)=") }
          let isLoaded =
            name == "src" || name == "srcset" || name == "poster"
            || (name == "href" && tag.name == "link" && tag["rel"] != "canonical")
          if isLoaded, value.contains(":") { faults.append("loads \(value)") }
        }
        return faults
      }
  }

  private func links(_ page: Markup, on path: String) -> [String] {
    page.tags.compactMap { tag in
      guard let link = tag["href"] ?? tag["src"] ?? tag["action"], tag["rel"] != "canonical" else {
        return nil
      }
      return fault(of: link, on: path).map { "\($0): '\(link)'" }
    }
  }

  private func fault(of link: String, on path: String) -> String? {
    if ["https://", "mailto:", "tel:"].contains(where: link.hasPrefix) { return nil }
    if link.contains(":") || link.contains("//") { return "not a link of the site" }
    let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let target = target(of: String(halves[0]), on: path) else { return "leads out" }
    guard paths.contains(target) else { return "no file '\(target)'" }
    guard halves.count > 1, let fragment = halves[1].removingPercentEncoding else { return nil }
    return pages[target]?.ids.contains(fragment) == true ? nil : "no id on '\(target)'"
  }

  /// The file that a server sends for a link.
  private func target(of link: String, on path: String) -> String? {
    if path == "404.html" || link.hasPrefix("/") {
      // Sent in place of pages at any depth.
      guard link.isEmpty == false else { return path }
      guard path == "404.html", link.hasPrefix(root) else { return nil }
      return file(Array(link.dropFirst(root.count).split(separator: "/").map(String.init)), link)
    }
    if link.isEmpty { return path }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return file(parts, link)
  }

  private func file(_ parts: [String], _ link: String) -> String {
    let decoded = parts.map { $0.removingPercentEncoding ?? $0 }
    let isFolder = link.hasSuffix("/") || link.hasSuffix("..") || link == "." || link.isEmpty
    return (decoded + (isFolder ? ["index.html"] : [])).joined(separator: "/")
  }
}
