import Glibc

/// An open file or folder, closed when the value goes out of scope.
///
/// Everything that Tally does with files goes through POSIX calls: a tenth of FileManager's cost,
/// and none of them follows a symbolic link in the last part of a path.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  private init(_ number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  /// The folder at `path`.
  static func folder(_ path: String) throws(SystemError) -> Descriptor {
    try folder(path, in: AT_FDCWD)
  }

  /// The folder `name` in the folder that is open as `parent`.
  static func folder(_ name: String, in parent: Int32) throws(SystemError) -> Descriptor {
    try open(name, in: parent, O_RDONLY | O_DIRECTORY)
  }

  /// The folder `name` in this folder.
  func folder(_ name: String) throws(SystemError) -> Descriptor {
    try Self.folder(name, in: number)
  }

  /// The file at `path`, to be read. A pipe without a writer does not block.
  static func file(_ path: String) throws(SystemError) -> Descriptor {
    try open(path, in: AT_FDCWD, O_RDONLY | O_NONBLOCK)
  }

  /// A new file at `path`, to be written, with mode 0644 less the umask.
  static func newFile(_ path: String) throws(SystemError) -> Descriptor {
    try open(path, in: AT_FDCWD, O_WRONLY | O_CREAT | O_EXCL)
  }

  /// The file at `path` for a lock, created where there is none.
  static func lockFile(_ path: String) throws(SystemError) -> Descriptor {
    try open(path, in: AT_FDCWD, O_RDWR | O_CREAT)
  }

  /// What the system knows of this file.
  func status() throws(SystemError) -> stat {
    var status = stat()
    try SystemError.check { fstat(number, &status) }
    return status
  }

  /// What the system knows of `name` in this folder, of a link itself and not of its target.
  func status(of name: String) throws(SystemError) -> stat {
    var status = stat()
    try SystemError.check { fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) }
    return status
  }

  /// Everything that the file holds, or nil where that is more than `limit` bytes.
  func contents(limit: Int = .max) throws(SystemError) -> [UInt8]? {
    let size = Int(try status().st_size)
    guard size <= limit else { return nil }
    // Room for one byte more than the size: files that grow meanwhile, and those of size 0 that
    // the system makes up as they are read, are read to their end.
    var room = size + 1
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let chunk = try read(upTo: room)
      if chunk.isEmpty { return bytes }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      room = max(room - chunk.count, 4096)
    }
    return nil
  }

  /// Whether this is a regular file that holds exactly `bytes`.
  func holds(_ bytes: [UInt8]) throws(SystemError) -> Bool {
    let status = try status()
    guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
      return false
    }
    var compared = 0
    while compared < bytes.count {
      let chunk = try read(upTo: min(bytes.count - compared, 1 << 18))
      let isSame = bytes.withUnsafeBytes { wanted in
        chunk.withUnsafeBytes { found in
          guard let wanted = wanted.baseAddress, let found = found.baseAddress else { return false }
          return memcmp(wanted + compared, found, chunk.count) == 0
        }
      }
      guard !chunk.isEmpty, isSame else { return false }
      compared += chunk.count
    }
    return true
  }

  /// Writes all of `bytes` at the end.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      written += try SystemError.check {
        bytes.withUnsafeBytes { buffer in
          let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
          return Glibc.write(number, rest.baseAddress, rest.count)
        }
      }
    }
  }

  /// Writes all that `other` holds from where it is.
  func write(contentsOf other: borrowing Descriptor) throws(SystemError) {
    while true {
      let chunk = try other.read(upTo: 1 << 20)
      if chunk.isEmpty { return }
      try write(chunk)
    }
  }

  /// Waits until what was written is on the disk, if the file system knows how to tell.
  func flush() throws(SystemError) {
    do throws(SystemError) {
      try SystemError.check { fsync(number) }
    } catch {
      // What some file systems say of folders.
      if error.code != EINVAL { throw error }
    }
  }

  /// The next bytes of the file, at most `count`; none at its end.
  private func read(upTo count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      do throws(SystemError) {
        initializedCount = try SystemError.check { Glibc.read(number, buffer.baseAddress, count) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  private static func open(
    _ path: String, in folder: Int32, _ flags: Int32
  ) throws(SystemError) -> Descriptor {
    let flags = flags | O_NOFOLLOW | O_CLOEXEC
    return Descriptor(try SystemError.check { openat(folder, path, flags, 0o644) })
  }
}
