import Foundation
import Glibc
import Testing

/// Writes that the system itself refuses. Where nothing may be mounted, `FailingWriteTests` alone says what
/// happens on a disk that is full or read only.
struct RefusedWriteTests {
  /// Runs a script, which sees the program as `$GALLEY`, in the folder of a corpus.
  private func sh(_ script: String, in corpus: Survival, wrap: [String] = []) throws -> Ending {
    let words = wrap + ["/bin/sh", "-ec", script]
    return try Program.run(
      Array(words.dropFirst()), of: words[0], in: corpus.folder,
      environment: ["GALLEY=\(Program.release)"])
  }

  @Test(arguments: [Survival.Layout.plain, .gzip, .zstd, .split])
  func `a file may not grow beyond a limit`(layout: Survival.Layout) throws {
    let corpus = try Survival(layout, count: 600, size: 2000)
    let whole = try corpus.undisturbed()
    // Blocks of 512 bytes: enough for the beginning, and for no whole file.
    let largest = whole.values.map(\.count).max() ?? 0
    let blocks = largest / 1024
    let ending = try sh(
      "ulimit -f \(blocks); exec \"$GALLEY\" run p.galley.yaml --quiet", in: corpus)
    #expect(ending.code == 3, "\(ending.error)")
    #expect(ending.error.contains("cannot write out/"), "\(ending.error)")
    #expect(ending.error.contains(String(cString: strerror(EFBIG))), "\(ending.error)")
    let again = try corpus.run()
    #expect(again.code == 0, "\(again.error)")
    #expect(differences(try corpus.results(), whole) == [])
  }

  @Test(arguments: ["/proc/o.jsonl", "/proc/none/o.jsonl", "/dev/full/o.jsonl"])
  func `a folder in which nothing can be made`(path: String) throws {
    let corpus = try Survival(.plain, count: 10, size: 300)
    let text = try corpus.folder.text("p.galley.yaml")
    try corpus.folder.write("p.galley.yaml", text.replacing("out/o.jsonl", with: path))
    let ending = try corpus.run()
    #expect(ending.code == 3)
    #expect(
      ending.error.contains("cannot write \(path.split(separator: "o.jsonl")[0])"),
      "\(ending.error)")
  }

  /// What a command must begin with to mount something; `nil` where that is not allowed.
  private static let mounting: [String]? = {
    let ways = [["unshare", "-m"], ["unshare", "-rm"]]
    return ways.map { ["/usr/bin/env"] + $0 }.first { way in
      guard let folder = try? TemporaryFolder() else { return false }
      let words = way.dropFirst() + ["mount", "-t", "tmpfs", "none", folder.path]
      return (try? Program.run(Array(words), of: way[0], in: folder).code) == 0
    }
  }()

  @Test(
    .enabled(if: mounting != nil, "nothing may be mounted"),
    arguments: [Survival.Layout.plain, .gzip, .zstd, .split, .text, .tei])
  func `a file system is full, and then is not`(layout: Survival.Layout) throws {
    let corpus = try Survival(layout, count: 600, size: 2000)
    let whole = try corpus.undisturbed()
    let size = whole.values.reduce(0) { $0 + $1.count } / 2
    let ending = try sh(
      """
      mkdir out kept
      mount -t tmpfs -o size=\(size / 4096 * 4)k none out
      "$GALLEY" run p.galley.yaml --quiet && exit 10 || test $? -eq 3
      mount -o remount,size=100m none out
      "$GALLEY" run p.galley.yaml --quiet
      cp -a out/. kept
      """, in: corpus, wrap: try #require(Self.mounting))
    #expect(ending.code == 0, "\(ending.error)")
    #expect(ending.error.contains("galley: cannot write out/"), "\(ending.error)")
    #expect(ending.error.contains(String(cString: strerror(ENOSPC))), "\(ending.error)")
    try FileManager.default.removeItem(atPath: corpus.folder.file("out"))
    try FileManager.default.moveItem(
      atPath: corpus.folder.file("kept"), toPath: corpus.folder.file("out"))
    #expect(differences(try corpus.results(), whole) == [])
  }

  @Test(
    .enabled(if: mounting != nil, "nothing may be mounted"),
    arguments: [Survival.Layout.plain, .split, .text])
  func `a file system is read only, and then is not`(layout: Survival.Layout) throws {
    let corpus = try Survival(layout, count: 60, size: 300)
    let whole = try corpus.undisturbed()
    let ending = try sh(
      """
      mkdir out kept
      mount -t tmpfs none out
      mount -o remount,ro none out
      "$GALLEY" run p.galley.yaml --quiet && exit 10 || test $? -eq 3
      mount -o remount,rw none out
      "$GALLEY" run p.galley.yaml --quiet
      cp -a out/. kept
      """, in: corpus, wrap: try #require(Self.mounting))
    #expect(ending.code == 0, "\(ending.error)")
    #expect(ending.error.contains("cannot write out/"), "\(ending.error)")
    #expect(ending.error.contains(String(cString: strerror(EROFS))), "\(ending.error)")
    try FileManager.default.removeItem(atPath: corpus.folder.file("out"))
    try FileManager.default.moveItem(
      atPath: corpus.folder.file("kept"), toPath: corpus.folder.file("out"))
    #expect(differences(try corpus.results(), whole) == [])
  }
}
