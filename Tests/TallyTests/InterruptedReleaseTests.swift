import Foundation
import Testing

/// A release that is killed at any of its writes is whole again after the next run.
@Suite struct InterruptedReleaseTests {
  /// A library that counts a program's calls that change the disk, and ends the program in place
  /// of the one whose number is in TALLY_KILL_AT; of a write, half is done.
  private static let killer = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdarg.h>
    #include <stdatomic.h>
    #include <stdlib.h>
    #include <sys/types.h>
    #include <unistd.h>

    static atomic_long calls;

    static int is_time(void) {
      static long limit = -1;
      if (limit < 0) { const char *text = getenv("TALLY_KILL_AT"); limit = text ? atol(text) : 0; }
      return atomic_fetch_add(&calls, 1) + 1 == limit;
    }
    static void die(void) { kill(getpid(), SIGKILL); pause(); }

    #define ORIGINAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

    ssize_t write(int file, const void *bytes, size_t count) {
      if (file > 2 && is_time()) { ORIGINAL(write)(file, bytes, count / 2); die(); }
      return ORIGINAL(write)(file, bytes, count);
    }
    int openat(int folder, const char *path, int flags, ...) {
      va_list list; va_start(list, flags); mode_t mode = va_arg(list, mode_t); va_end(list);
      if ((flags & O_CREAT) && is_time()) die();
      return ORIGINAL(openat)(folder, path, flags, mode);
    }
    int mkdir(const char *path, mode_t mode) {
      if (is_time()) die();
      return ORIGINAL(mkdir)(path, mode);
    }
    int rename(const char *old, const char *new) {
      if (is_time()) die();
      return ORIGINAL(rename)(old, new);
    }
    int renameat2(int a, const char *old, int b, const char *new, unsigned flags) {
      if (is_time()) die();
      return ORIGINAL(renameat2)(a, old, b, new, flags);
    }
    int linkat(int a, const char *old, int b, const char *new, int flags) {
      if (is_time()) die();
      return ORIGINAL(linkat)(a, old, b, new, flags);
    }
    int unlinkat(int folder, const char *path, int flags) {
      if (is_time()) die();
      return ORIGINAL(unlinkat)(folder, path, flags);
    }
    int unlink(const char *path) {
      if (is_time()) die();
      return ORIGINAL(unlink)(path);
    }
    int fsync(int file) {
      if (is_time()) die();
      return ORIGINAL(fsync)(file);
    }

    """

  /// The least templates that make a site.
  private static let templates = Dictionary(
    uniqueKeysWithValues: [
      ("page", "{{{heading}}}{{{body}}}"), ("dataset", "{{{table}}}{{{changeEntries}}}"),
      ("datasets", "{{#datasets}}{{title}}{{/datasets}}"), ("changes", "{{{entries}}}"),
      ("listing", "{{{heading}}}"), ("navigation", ""), ("not-found", "{{{heading}}}"),
      ("search", "{{{heading}}}"), ("accessibility", "{{{heading}}}"),
      ("privacy", "{{{heading}}}"), ("moved", "{{link}}"), ("committee", "{{{heading}}}"),
    ].map { ("templates/\($0.0).mustache", $0.1) })

  private static let release = [
    "release", "--date", "2016-05-19", "--reason", "Counted again, and too few.",
  ]

  /// The site as it was first released, with the next quarter's figures and sentences come.
  private func makeBase(in folder: Folder) throws {
    for (path, text) in QuarterSite.files.merging(Self.templates, uniquingKeysWith: { $1 }) {
      try folder.write(path, text)
    }
    #expect(try folder.tally("release", "--date", "2015-11-18").code == 0)
    try folder.write("content/data/crime-rate.csv", QuarterSite.second)
    try folder.write("content/index.md", "---\ntitle: Crime\n---\n\n[](figure:crime-rate/sale)\n")
  }

  /// The library, compiled with the compiler that Swift itself needs.
  private func makeKiller(in folder: Folder) throws -> String {
    try folder.write("killer.c", Self.killer)
    let library = folder.path("killer.so")
    let run = try folder.run(
      URL(filePath: "/usr/bin/env"),
      ["clang", "-shared", "-fPIC", "-o", library, folder.path("killer.c"), "-ldl"])
    try #require(run.code == 0, "\(run.errors)")
    return library
  }

  @Test(
    "killed at any write, the site is whole, and the next build completes or undoes the release")
  func killedAnywhere() throws {
    let tools = try Folder()
    defer { tools.remove() }
    let killer = try makeKiller(in: tools)
    let base = try Folder()
    defer { base.remove() }
    try makeBase(in: base)
    let oldSite = try base.contents(of: "site")
    let done = try Folder(copying: base)
    defer { done.remove() }
    #expect(try done.tally(Self.release).code == 0)
    let newSite = try done.contents(of: "site")
    #expect(oldSite != newSite)

    var outcomes: [String: Int] = [:]
    var number = 0
    while true {
      number += 1
      try #require(number < 1000)
      let folder = try Folder(copying: base)
      defer { folder.remove() }
      let run = try folder.tally(
        Self.release, environment: ["LD_PRELOAD": killer, "TALLY_KILL_AT": String(number)])
      if run.code == 0 { break }
      #expect(run.code == SIGKILL)
      let site = try folder.contents(of: "site")
      #expect(site == oldSite || site == newSite, "the site is half new after write \(number)")
      let outcome = try recovery(in: folder, after: number, newSite: newSite)
      outcomes[outcome, default: 0] += 1
    }
    // Every way in which it can end was met.
    #expect(Set(outcomes.keys) == ["nothing yet", "undone", "completed", "done"], "\(outcomes)")
    #expect(number > 30)
  }

  /// Runs the next build, and the release again where it has been undone; tells which it was.
  private func recovery(
    in folder: Folder, after number: Int, newSite: [String: Data]
  ) throws -> String {
    let build = try folder.tally("build")
    #expect(build.code == 0, "write \(number): \(build.errors)")
    let isReleased = try folder.read("content/released/changes.yml").contains("- entry: 2\n")
    #expect(
      try !folder.hiddenFiles(in: "content").contains { $0.contains("tally") }, "write \(number)")
    if isReleased {
      #expect(try folder.contents(of: "site") == newSite, "write \(number)")
      #expect(build.errors == "", "write \(number)")
      #expect(try folder.tally("check").errors == "", "write \(number)")
      return build.output.contains("it is complete now") ? "completed" : "done"
    }
    #expect(build.errors.contains("these data differ from the last release"), "write \(number)")
    let again = try folder.tally(Self.release)
    #expect(again.code == 0, "write \(number): \(again.errors)")
    #expect(try folder.contents(of: "site") == newSite, "write \(number)")
    #expect(try folder.tally("check").errors == "", "write \(number)")
    return build.output.contains("before it took effect") ? "undone" : "nothing yet"
  }

  @Test("the release itself, run again, completes or undoes too")
  func releasedAgain() throws {
    let tools = try Folder()
    defer { tools.remove() }
    let killer = try makeKiller(in: tools)
    let base = try Folder()
    defer { base.remove() }
    try makeBase(in: base)
    let done = try Folder(copying: base)
    defer { done.remove() }
    #expect(try done.tally(Self.release).code == 0)
    let newSite = try done.contents(of: "site")
    for number in stride(from: 1, to: 200, by: 9) {
      let folder = try Folder(copying: base)
      defer { folder.remove() }
      let run = try folder.tally(
        Self.release, environment: ["LD_PRELOAD": killer, "TALLY_KILL_AT": String(number)])
      if run.code == 0 { break }
      #expect(try folder.tally(Self.release).code == 0, "write \(number)")
      #expect(try folder.contents(of: "site") == newSite, "write \(number)")
      #expect(try folder.tally("check").errors == "", "write \(number)")
      #expect(try !folder.hiddenFiles(in: "content").contains { $0.contains("tally") })
    }
  }
}
