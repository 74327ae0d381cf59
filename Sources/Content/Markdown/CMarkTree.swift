import CCMark
import CMarkArena
import Glibc

/// A node of cmark's own tree, lent for as long as `withTree` runs: the one place that sees
/// libcmark. It must not leave the closure, for the tree's memory is given back when that returns.
struct CMarkNode {
  private let pointer: OpaquePointer

  private init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  /// Parses UTF-8 Markdown, lends the tree's root, and gives its memory back. The closure may parse
  /// another text, and has to stay on its thread.
  static func withTree<Result>(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (CMarkNode) -> Result
  ) -> Result {
    let taken = tally_arena_taken()
    defer { tally_arena_give_back(taken) }
    let parsed = bytes.withMemoryRebound(to: CChar.self) { text in
      tally_arena_parse(text.baseAddress, text.count, CMARK_OPT_DEFAULT)
    }
    guard let root = parsed else {
      preconditionFailure("cmark makes a document of any text")
    }
    return body(CMarkNode(root))
  }

  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }

  var kind: MarkdownNode.Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_DOCUMENT: .document
    default: preconditionFailure("cmark's parser makes no custom nodes")
    }
  }

  /// The first line of a block, from 1, in the text that was parsed.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// The last line of a block, from 1; one too far for a setext heading that is not the last block.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// The column of a block's first byte, from 1, in bytes. (Those of inlines are not to be had:
  /// cmark counts them wrong on continuation lines.)
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  var headingLevel: UInt8 { UInt8(clamping: cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// The number of an ordered list's first item.
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
  var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }
  var destination: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
  var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }

  /// The bytes of a string that cmark keeps ended by a nought; they live as long as the tree.
  private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = strlen(string)
    return UnsafeRawBufferPointer(start: string, count: count).assumingMemoryBound(to: UInt8.self)
  }
}
