internal import GalleyCore
internal import JSON

@testable internal import GalleyIO
@testable internal import GalleyPipeline

/// What runs leave behind, and other runs go on from.
extension FuzzTarget {
  static let runs = [
    FuzzTarget(name: "journal", run: journal),
    FuzzTarget(name: "manifest", run: manifest),
    FuzzTarget(name: "plan", run: plan),
  ]

  /// As a file, and as lines that are entries whatever is in them.
  @Sendable private static func journal(_ bytes: [UInt8]) {
    if let read = try? JournalFile.entries(of: bytes, "a.journal") { check(read.lines) }
    let lines = bytes.split(separator: 0x0A).map(Array.init)
    let file = lines.flatMap(JournalFile.framed)
    guard let whole = try? JournalFile.entries(of: file, "a.journal") else {
      fatalError("a journal that was written is damaged")
    }
    promise(whole.lines == lines && whole.end == file.count, "other entries")
    check(lines)
    // A journal that was cut off anywhere is one of fewer entries.
    guard !file.isEmpty else { return }
    let cut = Int(bytes[0]) * 257 % file.count
    guard let part = try? JournalFile.entries(of: Array(file[..<cut]), "a.journal") else {
      fatalError("a torn entry is damage")
    }
    promise(part.lines == Array(lines.prefix(part.lines.count)), "other entries")
    promise(part.end <= cut, "more than there is")
  }

  /// Entries that were read are written as they are read again.
  private static func check(_ lines: [[UInt8]]) {
    let stages = ["fetch", "clean", "drop", "output"]
    guard let record = try? JournalRecord(lines, "a.journal", stages: stages) else { return }
    if let identity = record.identity {
      guard let node = try? JSONDocument(identity.entry.bytes()).root,
        let same = RunIdentity(written: JSONValue(node))
      else { fatalError("no identity") }
      promise(same.changes(from: identity).isEmpty, "another run")
    }
    guard let last = record.last else { return }
    promise(last.counts.isBalanced, "documents are lost")
    let written = last.json.bytes()
    guard let node = try? JSONDocument(written).root,
      let same = JournalEntry(node, stages: stages)
    else { fatalError("no entry") }
    promise(same.json.bytes() == written, "another entry")
  }

  /// What is wrong has a line of the file, and so has every file that is listed.
  @Sendable private static func manifest(_ bytes: [UInt8]) {
    let lines = bytes.count { $0 == 0x0A } + 1
    let path = "/nonexistent/a.jsonl.manifest.json"
    do throws(WrongLine) {
      let account = try OutputAccount(bytes, at: path)
      let places =
        (account.files + account.rejects).map(\.line) + (account.counts.map { [$0.line] } ?? [])
      promise(places.allSatisfy { (1...lines).contains($0) }, "a line that is not there")
      var verifier = OutputVerifier(account)
      var problems = 0
      verifier.verify { _ in problems += 1 }
      promise(problems > 0 || account.files.isEmpty, "files that are not there are not missed")
    } catch {
      let rest = error.description.dropFirst(path.utf8.count + 1)
      let line = Int(rest.prefix { $0 != ":" }) ?? 0
      promise((1...lines).contains(line), "a line that is not there")
    }
    guard let root = try? JSONDocument(bytes).root, let run = FinishedRun(manifest: root) else {
      return
    }
    _ = run.counts.dropped &+ run.counts.failed
    let state = RunState(run.identity, manifest: root)
    guard case .done = state else { fatalError("a finished run is not done") }
  }

  /// A plan is written as it is read again; what is wrong has its line.
  @Sendable private static func plan(_ bytes: [UInt8]) {
    do throws(PlanFile.Problem) {
      let plan = try PlanFile.read(bytes)
      _ = plan.bytes
      let written = PlanFile.bytes(plan)
      guard let same = try? PlanFile.read(written) else { fatalError("no plan") }
      promise(PlanFile.bytes(same) == written, "another plan")
    } catch {
      promise((1...bytes.count { $0 == 0x0A } + 1).contains(error.line), "no such line")
    }
  }
}
