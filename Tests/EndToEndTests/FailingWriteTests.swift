import Foundation
import Glibc
import Learning
import Testing

/// A write that fails ends the run with 3 and the file's name, whichever write it is, and the run goes on
/// when there is space.
///
/// The calls of the program fail in a library of our own that is loaded before the C library, so that this
/// needs no right to mount anything; what the system itself refuses is in `RefusedWriteTests`.
struct FailingWriteTests {
  /// An error of the disk.
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let code: Int32

    static let all = [
      Fault(testDescription: "ENOSPC", code: ENOSPC),
      Fault(testDescription: "EDQUOT", code: EDQUOT),
      Fault(testDescription: "EROFS", code: EROFS), Fault(testDescription: "EIO", code: EIO),
    ]
  }

  @Test(arguments: [Survival.Layout.plain, .gzip, .split, .text])
  func `each write fails once`(layout: Survival.Layout) throws {
    let corpus = try Survival(layout, count: 90, size: 300)
    let whole = try corpus.undisturbed()
    let disk = try FailingDisk(corpus)
    let sites = try disk.count()
    #expect(sites.count > 20)
    // Every fault at each site would be four times as long; all faults come at all kinds of sites.
    for number in 1...sites.count {
      let fault = Fault.all[number % Fault.all.count]
      let place = "\(fault.testDescription) at \(number), \(sites[number - 1])"
      guard try disk.fail(at: number, fault, place) else { continue }
      #expect(disk.halves() == [], "\(place)")
      let ending = try corpus.run()
      // Where the last call of all has failed, all that there should be is there.
      #expect(ending.code == 0 || ending.code == 2, "\(place): \(ending.error)")
      #expect(differences(try corpus.results(), whole) == [], "\(place)")
      corpus.clear()
    }
  }

  @Test func `an old output is replaced in the end, whichever write fails`() throws {
    let corpus = try Survival(.split, count: 90, size: 300)
    let whole = try corpus.undisturbed()
    let disk = try FailingDisk(corpus)
    // Of other files, some of which the new output has not.
    let text = try corpus.folder.text("p.galley.yaml")
    let other = text.replacing("records: 37", with: "records: 3")
    try corpus.folder.write("p.galley.yaml", other)
    let old = try corpus.undisturbed()
    #expect(old.count > whole.count)
    var number = 1
    while number < 400 {
      try corpus.folder.write("p.galley.yaml", other)
      #expect(try corpus.run().code == 0)
      try corpus.folder.write("p.galley.yaml", text)
      let fault = Fault.all[number % Fault.all.count]
      let hasFailed = try disk.fail(at: number, fault, "\(number)", ["--fresh"])
      // Nothing was replaced before all was there, or a plain run goes on with it.
      var ending = try corpus.run()
      if ending.code == 2 { ending = try corpus.run("--fresh") }
      #expect(ending.code == 0, "\(number): \(ending.error)")
      #expect(differences(try corpus.results(), whole) == [], "\(number)")
      corpus.clear()
      if !hasFailed { break }
      number += 3
    }
    #expect(number > 40)
  }

  @Test(arguments: [Survival.Layout.plain, .gzip, .zstd, .split, .text, .tei])
  func `writes fail again and again`(layout: Survival.Layout) throws {
    let corpus = try Survival(layout, count: 90, size: 300)
    let whole = try corpus.undisturbed()
    let disk = try FailingDisk(corpus)
    let sites = try disk.count().count
    var random = SplitMix64(seed: UInt64(layout.output.utf8.count))
    for round in 0..<5 {
      for _ in 0..<4 {
        let number = 1 + Int(random.next() % UInt64(sites))
        let fault = Fault.all[Int(random.next() % UInt64(Fault.all.count))]
        _ = try disk.fail(at: number, fault, "round \(round)")
      }
      let ending = try corpus.run()
      #expect(ending.code == 0 || ending.code == 2, "\(round): \(ending.error)")
      #expect(differences(try corpus.results(), whole) == [], "\(round)")
      corpus.clear()
    }
  }
}

/// A disk below `out` on which writes fail.
private struct FailingDisk {
  private let corpus: Survival
  private let shim: Shim

  /// Builds the library that makes calls fail.
  init(_ corpus: Survival) throws {
    self.corpus = corpus
    shim = try Shim("failing-writes", in: corpus.folder)
  }

  private func environment(_ number: Int, _ code: Int32) -> [String] {
    [
      shim.preload, "GALLEY_FAIL_BELOW=out", "GALLEY_FAIL_AT=\(number)",
      "GALLEY_FAIL_ERRNO=\(code)", "GALLEY_FAIL_TOLD=\(corpus.folder.file("told"))",
    ]
  }

  /// The calls since the last time.
  private func told() throws -> [String] {
    defer { unlink(corpus.folder.file("told")) }
    return try corpus.folder.lines("told")
  }

  /// The calls of a run that nothing disturbs.
  func count() throws -> [String] {
    #expect(
      try corpus.start(["--workers", "1"], environment: environment(0, 0)).ending().code == 0)
    corpus.clear()
    return try told()
  }

  /// A run in which a call fails; `false` where it had fewer calls.
  func fail(
    at number: Int, _ fault: FailingWriteTests.Fault, _ place: String, _ arguments: [String] = []
  ) throws -> Bool {
    let ending = try corpus.start(
      ["--workers", "1"] + arguments, environment: environment(number, fault.code)
    ).ending()
    let failed = try told().filter { $0.hasPrefix("failed ") }
    // A run that finds all in place has nothing to write.
    if failed.isEmpty {
      #expect(ending.code == 0 || ending.code == 2, "\(place): \(ending.error)")
      return false
    }
    let isHarmless = failed.allSatisfy {
      $0.hasPrefix("failed close ") || $0.hasPrefix("failed unlink ")
    }
    #expect(
      ending.code == 3 || isHarmless && (ending.code == 0 || ending.code == 2),
      "\(place): exit \(ending.code) \(ending.error)")
    if ending.code == 3 {
      let reason = String(cString: strerror(fault.code))
      #expect(
        ending.error.contains(" out") && ending.error.contains(reason), "\(place): \(ending.error)")
    }
    return true
  }

  /// Files that hold a part of a member, among those that stay.
  func halves() -> [String] {
    var halves: [String] = []
    for (name, bytes) in (try? corpus.results()) ?? [:] {
      let isWhole =
        switch name.replacing(".partial", with: "") {
        case let name where name.hasSuffix(".gz"): passes("gzip", "-t", name, bytes)
        case let name where name.hasSuffix(".zst"): passes("zstd", "-tq", name, bytes)
        case let name where name.hasSuffix(".jsonl"): bytes.isEmpty || bytes.last == 0x0A
        default: true
        }
      if !isWhole { halves.append(name) }
    }
    return halves
  }

  private func passes(_ program: String, _ test: String, _ name: String, _ bytes: [UInt8]) -> Bool {
    // The programs want to see the ending of a name.
    if bytes.isEmpty { return true }
    do {
      let copy = try corpus.folder.write(
        "copy-" + name.split(separator: "/").joined(separator: "-"), bytes)
      defer { unlink(copy) }
      return try Program.run([program, test, copy], of: "/usr/bin/env", in: corpus.folder).code == 0
    } catch {
      return false
    }
  }
}
