import Glibc

/// Why the operating system refused something: an `errno`, and what it means to an officer.
package struct SystemError: Error, Hashable, Sendable {
  package let code: Int32

  package init(_ code: Int32) {
    self.code = code
  }

  /// The result of `call`, made again where a signal broke it off; throws where it is negative.
  @discardableResult
  static func check<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw SystemError(code) }
    }
  }

  /// What is wrong, as a clause: "the disk is full".
  package var reason: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EACCES, EPERM: "permission is denied"
    case EROFS: "the disk can only be read"
    case EIO: "the disk reports a fault"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case EEXIST, ENOTEMPTY: "something of that name is there already"
    case ELOOP: "it is a symbolic link"
    case ENAMETOOLONG: "the name is too long"
    case EFBIG: "the file is too large"
    case EMFILE, ENFILE: "too many files are open"
    case ENOMEM: "there is not enough memory"
    case EBUSY: "it is in use"
    case EXDEV: "it lies on another disk"
    case ENOLCK, ENOTSUP: "this file system does not support it"
    default: "the system says '\(String(cString: strerror(code)))'"
    }
  }
}
