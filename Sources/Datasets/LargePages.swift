internal import Glibc

/// Memory for columns of millions of values, in large pages where the system has them (Linux,
/// transparent huge pages): it comes in pieces of 2 MB then instead of 4 KB, and to make and clear
/// these takes a third of the time in which a large CSV is read.
enum LargePages {
  /// The least memory for which the system is asked, in bytes.
  private static let least = 1 << 22

  /// Asks for large pages behind memory that nothing has been written to. What the system makes of it
  /// changes no value, so its answer is of no use.
  static func ask(for memory: UnsafeMutableRawBufferPointer) {
    guard memory.count >= least, let start = memory.baseAddress else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = start.alignedUp(toMultipleOf: page)
    let last = (start + memory.count).alignedDown(toMultipleOf: page)
    _ = madvise(first, last - first, MADV_HUGEPAGE)
  }
}

extension Array where Element: BitwiseCopyable {
  /// Makes room for a column of so many elements, in large pages.
  mutating func reserveColumn(_ count: Int) {
    reserveCapacity(count)
    withUnsafeMutableBufferPointer { elements in
      let room = UnsafeMutableBufferPointer(start: elements.baseAddress, count: count)
      LargePages.ask(for: UnsafeMutableRawBufferPointer(room))
    }
  }

  /// A column of so many equal elements, in large pages.
  static func column(repeating element: Element, count: Int) -> [Element] {
    var column: [Element] = []
    column.reserveColumn(count)
    column += repeatElement(element, count: count)
    return column
  }
}
