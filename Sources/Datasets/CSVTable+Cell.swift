extension CSVTable {
  /// A cell: where its text lies in the file, without the quotation marks around it.
  ///
  /// Eight bytes, since a file of a million rows has many millions of them.
  package struct Cell: Sendable {
    /// The offset of its text in the file.
    let start: Int32
    /// The length of its text in the file, and in the two highest bits how it is quoted.
    private let lengthAndMarks: UInt32

    /// - Parameters:
    ///   - count: the length of the text in the file, under 2^30 bytes.
    ///   - hasDoubledMarks: whether two quotation marks in it stand for one.
    init(start: Int, count: Int, isQuoted: Bool = false, hasDoubledMarks: Bool = false) {
      self.start = Int32(truncatingIfNeeded: start)
      lengthAndMarks =
        UInt32(truncatingIfNeeded: count) | (isQuoted ? Self.quoted : 0)
        | (hasDoubledMarks ? Self.doubled : 0)
    }

    /// The length of the text in the file, in which two quotation marks may stand for one.
    var count: Int { Int(lengthAndMarks & Self.length) }
    var isEmpty: Bool { lengthAndMarks & Self.length == 0 }
    var hasDoubledMarks: Bool { lengthAndMarks & Self.doubled != 0 }
    /// The bytes of the text in the file.
    var range: Range<Int> { Int(start)..<Int(start) + count }
    /// Where the cell begins in the file, at its quotation mark if it has one.
    var offset: Int { Int(start) - (lengthAndMarks & Self.quoted == 0 ? 0 : 1) }

    private static let quoted: UInt32 = 1 << 31
    private static let doubled: UInt32 = 1 << 30
    private static let length: UInt32 = doubled - 1
  }
}
