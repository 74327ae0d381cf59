import Glibc
package import SourceText

/// Writes changed files back into the source folder, each whole or not at all.
package enum SourceRewrite {
  /// Puts each file in the place of the one that it was read from, with the same permissions.
  package static func write(
    _ files: [SourceFile], in folder: String
  ) throws(PublishingError) {
    for file in files {
      let path = folder + "/" + file.path
      try PublishingError.attempt(.write, file.path) { () throws(SystemError) in
        var status = stat()
        try SystemError.check { lstat(path, &status) }
        let draft = path + ".tally-new"
        unlink(draft)
        do throws(SystemError) {
          let descriptor = try Descriptor.newFile(draft)
          try descriptor.write(file.bytes)
          try descriptor.flush()
          try SystemError.check { fchmod(descriptor.number, status.st_mode & 0o7777) }
          try SystemError.check { rename(draft, path) }
        } catch {
          unlink(draft)
          throw error
        }
      }
    }
  }
}
