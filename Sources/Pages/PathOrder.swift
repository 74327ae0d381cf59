/// The one order of paths, wherever they are listed: that of their UTF-8 bytes.
///
/// `String` itself compares texts that differ in their Unicode normalisation only as equal, but to
/// a file system they are two names; and bytes order the same on every machine.
package enum PathOrder {
  /// Whether `left` comes before `right`.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    let fast = left.utf8.withContiguousStorageIfAvailable { leftBytes in
      right.utf8.withContiguousStorageIfAvailable { leftBytes.lexicographicallyPrecedes($0) }
    }
    if case .some(.some(let answer)) = fast { return answer }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Whether the two are the same path, byte for byte.
  package static func same(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
