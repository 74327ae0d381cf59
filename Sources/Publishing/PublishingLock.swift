import Glibc

/// Keeps two runs from publishing into one folder at a time.
///
/// The lock is an advisory one on a file beside the folder, which the system lifts when the
/// process ends, however it ends; so a file left by a killed run locks nobody out.
package struct PublishingLock: ~Copyable, Sendable {
  private let folder: OutputFolder
  private let lock: Descriptor

  /// Locks the folder, or throws where another run has it locked.
  init(_ folder: OutputFolder) throws(PublishingError) {
    self.folder = folder
    lock = try Self.acquire(folder)
  }

  deinit {
    // Removed while it is still locked: whoever opened it meanwhile finds it gone and starts over.
    unlink(folder.lockPath)
  }

  /// What `work` returns, done while this run alone holds the lock.
  static func hold<Value>(
    for folder: OutputFolder, _ work: () throws(PublishingError) -> Value
  ) throws(PublishingError) -> Value {
    let lock = try PublishingLock(folder)
    let value = try work()
    extendLifetime(lock)
    return value
  }

  private static func acquire(_ folder: OutputFolder) throws(PublishingError) -> Descriptor {
    do throws(SystemError) {
      while true {
        let lock = try Descriptor.lockFile(folder.lockPath)
        try SystemError.check { flock(lock.number, LOCK_EX | LOCK_NB) }
        if try isStillThere(lock, at: folder.lockPath) { return lock }
      }
    } catch {
      if error.code == EWOULDBLOCK { throw .busy(folder: folder.shown) }
      throw .failed(.lock, path: folder.lockPath, error)
    }
  }

  /// Whether `path` still names the locked file, which its former holder may have removed.
  private static func isStillThere(
    _ lock: borrowing Descriptor, at path: String
  ) throws(SystemError) -> Bool {
    let locked = try lock.status()
    var named = stat()
    return lstat(path, &named) == 0
      && named.st_ino == locked.st_ino && named.st_dev == locked.st_dev
  }
}
