import Foundation
import Testing

/// What a run of the program gave.
struct Run: Equatable {
  let code: Int32
  let output: String
  let errors: String
}

/// A folder of a test's own, and the program run in it.
struct Folder {
  /// The folder that this package lies in.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { name.isEmpty ? root.path : root.appending(path: name).path }

  func remove() {
    do {
      try FileManager.default.removeItem(at: root)
    } catch {
      Issue.record("could not remove \(root.path): \(error)")
    }
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }

  func write(_ name: String, _ text: String) throws {
    let file = root.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  /// A folder that holds what another does.
  init(copying other: Folder) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: other.root, to: root)
  }

  /// Every file below some folders, hidden ones too, in order.
  func files(below names: [String]) throws -> [String] {
    try names.flatMap { name in
      try FileManager.default.subpathsOfDirectory(atPath: path(name))
        .map { "\(name)/\($0)" }
        .filter { path in
          var isFolder: ObjCBool = false
          return FileManager.default.fileExists(atPath: self.path(path), isDirectory: &isFolder)
            && !isFolder.boolValue
        }
    }.sorted()
  }

  /// What each file below a folder holds.
  func contents(of name: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for file in try files(below: [name]) {
      contents[file] = try Data(contentsOf: root.appending(path: file))
    }
    return contents
  }

  /// The names in a folder that begin with a full stop.
  func hiddenFiles(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).filter { $0.hasPrefix(".") }
  }

  /// Copies the repository's own content and templates.
  func copySource(_ names: [String] = ["content", "templates"]) throws {
    for name in names {
      try FileManager.default.copyItem(
        at: URL(filePath: Self.repository).appending(path: name), to: root.appending(path: name))
    }
  }

  func tally(_ arguments: String...) throws -> Run { try tally(arguments) }

  /// - Parameter environment: what is added to the test's own.
  func tally(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    try run(Bundle.main.bundleURL.appending(path: "tally"), arguments, environment: environment)
  }

  /// Runs a program in the folder to its end.
  func run(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["XDG_CACHE_HOME": path("cache")]) { _, new in new }
      .merging(environment) { _, new in new }
    process.currentDirectoryURL = root
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }
}
