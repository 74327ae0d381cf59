internal import CStemmer

/// The stems of English words by Porter's algorithm of 1980, through libstemmer: `burglaries` and
/// `burglary` have one. The only file that knows the library.
///
/// The page's script has an implementation of its own, held against this one.
struct PorterStemmer: ~Copyable {
  private let stemmer: OpaquePointer

  init() {
    guard let stemmer = sb_stemmer_new("porter", "UTF_8") else {
      preconditionFailure("libstemmer has Porter's algorithm, and there is memory for it")
    }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// What `use` makes of the stem of a folded word. What is no word of more than two letters from a
  /// to z is its own stem.
  func withStem<Result>(
    of word: UnsafeBufferPointer<UInt8>, _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard word.count > 2, word.allSatisfy({ (0x61...0x7A).contains($0) }),
      let stem = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count))
    else { return use(word) }
    return use(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }
}
