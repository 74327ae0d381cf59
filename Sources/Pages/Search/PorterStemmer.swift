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

  /// The stem of a folded word. What is no word of more than two letters from a to z is its own.
  func stem(of word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 2, bytes.allSatisfy({ (0x61...0x7A).contains($0) }),
      let stem = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count))
    else { return word }
    let length = Int(sb_stemmer_length(stemmer))
    return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
  }
}
