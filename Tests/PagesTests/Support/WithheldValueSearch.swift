import Content
import Foundation
import Pages

/// Looks for withheld values in every file of a site, in any form in which they might be left there.
///
/// Values have to be such that nobody would write them by chance: five digits and more.
struct WithheldValueSearch {
  /// A value that must not be found, and the published ones that it could be told by.
  struct Secret {
    /// As the source would publish it: `48271`, `38.274`.
    let value: String
    /// The maximum, the total, the comparator, the value before: a difference from one of them, or a
    /// share of it, gives the secret away.
    let neighbours: [String]
  }

  /// A place where a secret shows.
  struct Leak: Hashable, CustomStringConvertible {
    let path: String
    let secret: String
    /// How it shows: `digits`, `share of 60112`.
    let form: String
    let excerpt: String

    var description: String { "\(path): \(secret) as \(form) in '\(excerpt)'" }
  }

  /// A number that gives a secret away, as it would be written.
  private struct Trace: Hashable {
    let secret: String
    let form: String
  }

  private let digits: [(digits: String, secret: String)]
  private let traces: [String: Trace]

  init(_ secrets: [Secret]) {
    digits = secrets.map { ($0.value.filter { $0.isNumber }, $0.value) }
    var traces: [String: Trace] = [:]
    for secret in secrets {
      for (form, numbers) in Self.numbers(that: secret) {
        for number in numbers where traces[number] == nil {
          traces[number] = Trace(secret: secret.value, form: form)
        }
      }
    }
    self.traces = traces
  }

  /// Every leak, in the order of the files.
  func leaks(in files: [OutputFile]) -> [Leak] {
    files.flatMap { file in
      leaks(in: file.path.text + "\n" + String(decoding: file.contents, as: UTF8.self))
        .map {
          Leak(path: file.path.text, secret: $0.secret, form: $0.form, excerpt: $0.excerpt)
        }
    }
  }

  /// The leaks in one text, which may be markup, data or anything else.
  func leaks(in text: String) -> [(secret: String, form: String, excerpt: String)] {
    let plain = Self.withoutDigests(Self.decoded(text))
    let views = [plain, Self.withoutTags(plain)]
    var leaks: [(secret: String, form: String, excerpt: String)] = []
    for view in views.map(Self.joined) {
      for (digits, secret) in digits {
        guard let range = view.firstRange(of: digits) else { continue }
        leaks.append((secret, "digits", Self.excerpt(of: view, around: range)))
      }
    }
    for view in views {
      for match in view.matches(of: #/\d[\d,\x{A0}\x{202F}\x{2009}]*(\.\d+)?/#) {
        let number = Self.canonical(match.output.0.filter { $0.isNumber || $0 == "." })
        guard let trace = traces[number] else { continue }
        leaks.append((trace.secret, trace.form, Self.excerpt(of: view, around: match.range)))
      }
    }
    return leaks
  }
}

// MARK: - What gives a value away

extension WithheldValueSearch {
  /// The numbers that tell a secret, by what they are to it.
  private static func numbers(that secret: Secret) -> [(form: String, numbers: [String])] {
    guard let value = Double(secret.value) else { return [] }
    let places = decimals(of: secret.value)
    var found = [("rounded", rounded(value, places: Array(1...3).filter { $0 < places }))]
    found.append(("thousands", rounded(value / 1000, places: [1, 2, 3])))
    for text in secret.neighbours {
      guard let neighbour = Double(text), neighbour != 0 else { continue }
      let all = max(places, decimals(of: text))
      let share = value / neighbour * 100
      found.append(("difference from \(text)", rounded(abs(value - neighbour), places: [all])))
      found.append(("sum with \(text)", rounded(value + neighbour, places: [all])))
      found.append(("share of \(text)", rounded(share, places: [1, 2, 3])))
      found.append(("rest of \(text)", rounded(abs(100 - share), places: [1, 2, 3])))
      found.append(("proportion of \(text)", rounded(share / 100, places: [3, 4])))
      let inverse = neighbour / value * 100
      found.append(("\(text) as a share of it", rounded(inverse, places: [1, 2, 3])))
      found.append(("change to \(text)", rounded(abs(100 - inverse), places: [1, 2, 3])))
    }
    return found
  }

  /// A number at several precisions, without noughts at its end, as coordinates are written. What
  /// has fewer than three digits could be anything.
  private static func rounded(_ number: Double, places: [Int]) -> [String] {
    places.map { canonical(String(format: "%.\($0)f", number)) }
      .filter { $0.filter(\.isNumber).count >= 3 }
  }

  private static func canonical(_ number: String) -> String {
    guard number.contains(".") else { return number }
    var text = number[...]
    while text.last == "0" { text = text.dropLast() }
    if text.last == "." { text = text.dropLast() }
    return String(text)
  }

  private static func decimals(of text: String) -> Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }
}

// MARK: - Ways to read a text

extension WithheldValueSearch {
  /// With what stands for a character put back: entities, and percent signs in addresses.
  private static func decoded(_ text: String) -> String {
    let text = Markup.unescaped(text).replacing(#/&#(\d+);/#) { match in
      UInt32(match.output.1).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
    return text.replacing(#/%([0-9A-Fa-f]{2})/#) { match in
      UInt8(match.output.1, radix: 16).flatMap { $0 < 0x80 ? String(Unicode.Scalar($0)) : nil }
        ?? String(match.output.0)
    }
  }

  /// Digests hold every digit by chance.
  private static func withoutDigests(_ text: String) -> String {
    text.replacing(#/[0-9a-f]{32,}/#, with: "…")
  }

  private static func withoutTags(_ text: String) -> String {
    text.replacing(#/<[^<>]*>/#, with: "")
  }

  /// With all digits together that blanks, commas, points and the like part.
  private static func joined(_ text: String) -> String {
    var joined = String.UnicodeScalarView()
    var between = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if partsDigits(scalar), joined.last.map(isDigit) ?? false {
        between.append(scalar)
        continue
      }
      if !isDigit(scalar) { joined += between }
      between = String.UnicodeScalarView()
      joined.append(scalar)
    }
    return String(joined)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func partsDigits(_ scalar: Unicode.Scalar) -> Bool {
    ".,'’_ \u{A0}\u{202F}\u{2009}".unicodeScalars.contains(scalar)
  }

  private static func excerpt(of text: String, around range: Range<String.Index>) -> String {
    let start = text.index(range.lowerBound, offsetBy: -30, limitedBy: text.startIndex)
    let end = text.index(range.upperBound, offsetBy: 30, limitedBy: text.endIndex)
    return String(text[(start ?? text.startIndex)..<(end ?? text.endIndex)])
      .replacing("\n", with: " ")
  }
}
