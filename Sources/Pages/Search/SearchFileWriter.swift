/// Writes a file of the index: its pages, then its stems with the pages that have them.
/// `{"pages":[["Crime","performance/crime/","Performance","…"]],"words":{"crime":"0:45;2:7"}}`
struct SearchFileWriter {
  private var bytes = Array("{\"pages\":[".utf8)
  private var pageCount = 0
  private var wordCount = 0

  /// Makes room for about this many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a page as `record` writes it.
  mutating func append(record: [UInt8]) {
    if pageCount > 0 { bytes.append(UInt8(ascii: ",")) }
    pageCount += 1
    bytes += record
  }

  mutating func append(_ document: SearchDocument, text: String) {
    if pageCount > 0 { bytes.append(UInt8(ascii: ",")) }
    pageCount += 1
    Self.append(document, text: text, to: &bytes)
  }

  /// Adds a page as a list: title, address, where it lies, text; and one more for what is no answer
  /// by its title.
  static func append(_ document: SearchDocument, text: String, to bytes: inout [UInt8]) {
    let limit = SearchIndex.titleLimit
    bytes.append(UInt8(ascii: "["))
    JSONWriter.append(
      SearchDocument.shortened(document.title, to: limit), form: .dataBlock, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    JSONWriter.append(document.address, form: .dataBlock, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    JSONWriter.append(
      SearchDocument.shortened(document.place, to: limit), form: .dataBlock, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    JSONWriter.append(text, form: .dataBlock, to: &bytes)
    if !document.isAnswer { bytes += ",\"1\"".utf8 }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds a stem and, as `0:45;2:7`, for each page the step from the one before and the score.
  ///
  /// - Parameter number: the number of a document among the pages of the file.
  mutating func append(
    stem: ArraySlice<UInt8>, _ postings: some Sequence<SearchPostings.Posting>,
    number: (Int32) -> Int
  ) {
    bytes += (wordCount == 0 ? "],\"words\":{" : ",").utf8
    wordCount += 1
    stem.withUnsafeBufferPointer { JSONWriter.append($0, form: .dataBlock, to: &bytes) }
    bytes += ":\"".utf8
    var previous = 0
    for (place, posting) in postings.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ";")) }
      let number = number(posting.document)
      append(number - previous)
      bytes.append(UInt8(ascii: ":"))
      append(Int(posting.score))
      previous = number
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The file.
  consuming func finished() -> [UInt8] {
    if wordCount == 0 { bytes += "],\"words\":{".utf8 }
    bytes += "}}".utf8
    return bytes
  }

  private mutating func append(_ number: Int) {
    if number >= 10 { append(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
