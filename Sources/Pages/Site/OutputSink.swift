internal import Synchronization

/// Where the files of a site go as they are made, so that no more of them are held than are being
/// made.
package protocol OutputSink: Sendable {
  associatedtype Failure: Error

  /// Takes some files: from several tasks at once, in any order, each once.
  func take(_ files: [OutputFile]) throws(Failure)
}

/// Keeps the files in memory.
final class OutputMemory: OutputSink {
  private let taken = Mutex<[OutputFile]>([])

  func take(_ files: [OutputFile]) {
    taken.withLock { $0 += files }
  }

  /// In the order of their paths.
  var files: [OutputFile] { taken.withLock { $0 }.sorted { $0.path < $1.path } }
}
