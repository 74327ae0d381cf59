internal import Content

/// The stylesheet that only the committee's edition has: its rules, and what stands in the margins of
/// its sheets. Browsers take no text of the page into them, so the words have to be in the stylesheet.
struct EditionStylesheet {
  let rules: [UInt8]
  let runningHead: String

  /// Published under a name that changes with its contents, as all stylesheets are.
  var file: OutputFile {
    let contents =
      rules
      + Array(
        """
        @page {
        size: A4 portrait;
        @top-left { content: "\(Self.escaped(runningHead))"; font: 8pt sans-serif; }
        @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; }
        }
        @page :first { @top-left { content: none; } }

        """.utf8)
    guard let path = AssetBundle.fingerprinted("committee.css", contents) else {
      preconditionFailure("a bare name is safe")
    }
    return OutputFile(path: path, contents: contents)
  }

  /// Text within quotes of a stylesheet: all that is no letter, digit or blank of ASCII stands as
  /// its number (CSS Syntax 3, consume an escaped code point), so that nothing can end the quotes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isPlain || scalar == " " {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result
  }
}
