internal import GalleyCore
internal import JSON

/// Compares a finished output with its manifest and every line with what a line must be. Reads in
/// flat memory, but for eight bytes of each id.
public struct OutputVerifier {
  /// Takes a problem.
  public typealias Report = (OutputProblem) -> Void

  /// Records that were read.
  public private(set) var records = 0
  /// Files that were read.
  public private(set) var files = 0

  private let account: OutputAccount
  private let readsLines: Bool
  private let check: RecordCheck
  private var ids: Set<Int> = []

  private static let maximumLine = 256_000_000
  /// What the first line of a document is in CoNLL-U.
  private static let documentMark = Array("# newdoc id = ".utf8)

  /// A comparison of what `account` lists; of files as a whole alone, unless it `readsLines`.
  public init(_ account: OutputAccount, readsLines: Bool = true) {
    self.account = account
    self.readsLines = readsLines
    check = RecordCheck(isWhole: account.lines == .records)
  }

  /// Compares everything, and tells every problem as it is found.
  public mutating func verify(_ report: Report) {
    verifyCounts(report)
    for file in account.files { verify(file, report) }
    verifyRejects(report)
    for path in OutputLeftovers(account).paths() {
      let isStopped = path.hasSuffix(OutputFile.partial) || path.hasSuffix(OutputFolder.journal)
      let origin = isStopped ? "left behind by a run that was stopped" : "not listed"
      report(OutputProblem(.leftover, path, nil, origin))
    }
  }

  private func verifyCounts(_ report: Report) {
    guard let counts = account.counts else { return }
    // A manifest may hold any numbers, the sum of which is none.
    func count(_ outcome: Reject.Outcome) -> Int {
      counts.left.reduce(0) { $1.key.outcome == outcome ? $0 &+ $1.value : $0 }
    }
    let (dropped, failed) = (count(.dropped), count(.failed))
    if counts.inputs != counts.outputs &+ dropped &+ failed {
      let sum = "\(counts.outputs) outputs + \(dropped) dropped + \(failed) failed"
      report(problem(.counts, counts.line, "\(counts.inputs) inputs are not \(sum)"))
    }
    let records = account.files.reduce(0) { $0 &+ $1.records }
    if hasRecordForEach, records != counts.outputs {
      let fact = "\(counts.outputs) outputs, and \(records) records in the files"
      report(problem(.counts, counts.line, fact))
    }
  }

  /// Whether every document gives one record. One without sentences gives no CoNLL-U.
  private var hasRecordForEach: Bool {
    account.writer != "conllu" && !(account.writer == "jsonl" && account.lines == .any)
  }

  private func problem(
    _ kind: OutputProblem.Kind, _ line: Int, _ fact: String
  ) -> OutputProblem {
    OutputProblem(kind, account.path, line, fact)
  }
}

// Files.
extension OutputVerifier {
  private mutating func verify(_ file: OutputAccount.File, _ report: Report) {
    guard SafeName.isBelow(file.path) else {
      let fact = "'\(file.path)' leads out of the output's folder"
      return report(problem(.manifest, file.line, fact))
    }
    guard verifyBytes(file, report), readsLines else { return }
    let path = account.folder + file.path
    guard let found = verifyLines(path, report) else { return }
    records += found
    if found != file.records {
      let fact = "\(path) has \(found) records, and \(file.records) are listed"
      report(problem(.records, file.line, fact))
    }
  }

  /// Compares size and hash; whether the file could be read.
  private mutating func verifyBytes(_ file: OutputAccount.File, _ report: Report) -> Bool {
    let path = account.folder + file.path
    do throws(EnvironmentError) {
      let digest = try FileDigest(path)
      files += 1
      if digest.bytes != file.bytes {
        let fact = "\(path) has \(digest.bytes) bytes, and \(file.bytes) are listed"
        report(problem(.bytes, file.line, fact))
      } else if digest.sha256 != file.sha256 {
        let fact = "\(path) has SHA-256 \(digest.sha256), and not the one listed"
        report(problem(.hash, file.line, fact))
      }
      return true
    } catch {
      report(problem(.missing, file.line, "cannot read \(error)"))
      return false
    }
  }

  /// Reads all lines; the number of records, `nil` where the file cannot be read to its end.
  private mutating func verifyLines(_ path: String, _ report: Report) -> Int? {
    if ["text", "tei"].contains(account.writer) { return 1 }
    let isCoNLLU = account.writer == "conllu"
    var found = 0
    let isWhole = each(of: path, report) { verifier, line, number in
      if isCoNLLU {
        found += line.starts(with: Self.documentMark) ? 1 : 0
      } else {
        found += 1
        verifier.verify(line, path, number, report)
      }
    }
    return isWhole ? found : nil
  }

  /// Whether all lines could be read.
  private mutating func each(
    of path: String, _ report: Report, _ body: (inout Self, [UInt8], Int) -> Void
  ) -> Bool {
    var number = 1
    do throws(EnvironmentError) {
      var reader = try LineReader(path, limit: Self.maximumLine, ignoresRest: false)
      defer { reader.close() }
      while let line = try reader.next() {
        switch line {
        case .line(let bytes): body(&self, bytes, number)
        case .tooLong:
          let fact = "the line has more than \(Self.maximumLine) bytes"
          report(OutputProblem(.json, path, number, fact))
        }
        number += 1
      }
      return true
    } catch {
      let said = error.description
      let fact = said.hasPrefix(path + ": ") ? String(said.dropFirst(path.count + 2)) : said
      report(OutputProblem(.damage, path, number, fact))
      return false
    }
  }
}

// Lines.
extension OutputVerifier {
  private mutating func verify(
    _ line: [UInt8], _ path: String, _ number: Int, _ report: Report
  ) {
    let isRecord = account.writer == "jsonl" && account.lines != .any
    guard let root = parse(line, path, number, isObject: isRecord, report), isRecord else { return }
    for problem in check.problems(of: Value(root)) {
      report(OutputProblem(.record, path, number, problem.description))
    }
    guard let id = root["id"], let name = id.string, !name.isEmpty else { return }
    if !ids.insert(id.stringHash).inserted {
      report(OutputProblem(.id, path, number, "a record before has the id '\(name)' as well"))
    }
  }

  private func parse(
    _ line: [UInt8], _ path: String, _ number: Int, isObject: Bool, _ report: Report
  ) -> JSONNode? {
    do throws(JSONError) {
      let root = try JSONDocument(line).root
      if !isObject || root.kind == .object { return root }
      report(OutputProblem(.json, path, number, "the line is no object"))
    } catch {
      report(OutputProblem(.json, path, number, "column \(error.column): \(error.fact)"))
    }
    return nil
  }

  private mutating func verifyRejects(_ report: Report) {
    var tally = RejectTally()
    var isWhole = !account.rejects.isEmpty && readsLines
    for file in account.rejects {
      guard verifyBytes(file, report), readsLines else {
        isWhole = false
        continue
      }
      let path = account.folder + file.path
      var found = 0
      let isRead = each(of: path, report) { verifier, line, number in
        found += 1
        guard let root = verifier.parse(line, path, number, isObject: true, report),
          let problem = tally.add(root)
        else { return }
        report(OutputProblem(.rejects, path, number, problem))
      }
      if isRead, found != file.records {
        let fact = "\(path) has \(found) rejects, and \(file.records) are listed"
        report(problem(.records, file.line, fact))
      }
      isWhole = isWhole && isRead
    }
    guard isWhole, let counts = account.counts else { return }
    for (key, found, counted) in tally.differences(from: counts.left, kept: account.kept) {
      report(problem(.rejects, counts.line, "\(counted) \(key), and \(found) in the rejects"))
    }
  }
}
