import Diagnostics

/// The words of a document that readers see, block after block, without what is code.
///
/// Words that markup divides stand together here. Between them stand bytes that UTF-8 never has,
/// for what the rules must know of the markup.
struct Prose {
  /// The bytes for what is no text.
  enum Signal {
    static let blockEnd: UInt8 = 0xff
    static let tiedStart: UInt8 = 0xfe
    static let tiedEnd: UInt8 = 0xfd
    /// A code span, or a link whose text is its address.
    static let code: UInt8 = 0xfc
  }

  /// Bytes of one text node.
  private struct Run {
    let start: Int32
    let record: Int32
  }

  private(set) var bytes: [UInt8] = []
  private var runs: [Run] = []
  private let document: MarkdownDocument

  init(_ document: MarkdownDocument) {
    self.document = document
    bytes.reserveCapacity(document.text.count + 64)
    runs.reserveCapacity(document.records.count)
    var index = 0
    var tiedEnd = 0
    while index < document.records.count {
      let record = document.records[index]
      if tiedEnd > 0, index >= tiedEnd {
        bytes.append(Signal.tiedEnd)
        tiedEnd = 0
      }
      switch record.kind {
      case .text:
        runs.append(Run(start: Int32(bytes.count), record: Int32(index)))
        bytes.append(contentsOf: document.text[record.literal.range])
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: "\n"))
      case .code: bytes.append(Signal.code)
      case .link where isTie(record):
        bytes.append(Signal.tiedStart)
        tiedEnd = Int(record.end)
      case .link where isAddress(record, at: index):
        bytes.append(Signal.code)
        index = Int(record.end)
        continue
      case .link, .image, .emphasis, .strong, .htmlInline: break
      default: if bytes.last != Signal.blockEnd { bytes.append(Signal.blockEnd) }
      }
      index += 1
    }
    if tiedEnd > 0 { bytes.append(Signal.tiedEnd) }
    bytes.append(Signal.blockEnd)
  }

  /// The place of a byte of a text.
  func position(of offset: Int) -> SourcePosition {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return document.root.position }
    let run = runs[low - 1]
    return MarkdownNode(document: document, index: Int(run.record))
      .position(ofTextByte: offset - Int(run.start))
  }

  /// Text as a reader sees it, on one line.
  func text(in range: Range<Int>) -> String {
    let words = bytes[range].lazy.filter { $0 < Signal.code }
      .map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    return String(decoding: Array(words), as: UTF8.self)
  }

  private func isTie(_ link: MarkdownRecord) -> Bool {
    let destination = document.text[link.reference.range]
    switch destination.first {
    case UInt8(ascii: "f"):
      return destination.starts(with: "figure:".utf8) || destination.starts(with: "fixed:".utf8)
    case UInt8(ascii: "c"): return destination.starts(with: "claim:".utf8)
    default: return false
    }
  }

  private func isAddress(_ link: MarkdownRecord, at index: Int) -> Bool {
    guard Int(link.end) == index + 2 else { return false }
    let child = document.records[index + 1]
    guard child.kind == .text else { return false }
    let literal = document.text[child.literal.range]
    var destination = document.text[link.reference.range]
    if destination.starts(with: "mailto:".utf8) { destination = destination.dropFirst(7) }
    return literal.elementsEqual(destination)
  }
}
