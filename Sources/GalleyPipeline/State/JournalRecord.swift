internal import GalleyCore
internal import JSON

/// What the journal of a run says.
struct JournalRecord {
  /// Which run it was; `nil` where the journal has another form.
  let identity: RunIdentity?
  /// How far it had come, with the files of all entries.
  let last: JournalEntry?
  /// Whether it replaces an output of a run before it.
  let replaces: Bool

  static let replacesKey = "replaces"

  /// What the lines of the journal at `path` say, of a run with stages of these names; `nil` for no
  /// lines. Throws an `EnvironmentError` for a line that is no entry.
  init?(_ lines: [[UInt8]], _ path: String, stages: [String]) throws {
    guard let first = lines.first else { return nil }
    let head = JSONValue(try Self.root(first, path, 1))
    let isKnown = head["schema"] == .string(RunIdentity.schema)
    replaces = head[Self.replacesKey] == .boolean(true)
    identity = isKnown ? RunIdentity(written: head) : nil
    guard let identity, identity.configuration.stageCount + 2 == stages.count else {
      last = nil
      return
    }
    var last: JournalEntry?
    var grown: (output: [WrittenExtent], rejects: [WrittenExtent]) = ([], [])
    for (index, line) in lines.enumerated().dropFirst() {
      let number = index + 1
      guard let entry = JournalEntry(try Self.root(line, path, number), stages: stages) else {
        throw Self.damaged(path, number)
      }
      grown.output += entry.output
      grown.rejects += entry.rejects
      last = entry
    }
    last?.output = JournalEntry.latest(grown.output)
    last?.rejects = JournalEntry.latest(grown.rejects)
    self.last = last
  }

  /// What is different in the run that had this journal.
  func changes(to identity: RunIdentity) -> [String] {
    self.identity.map(identity.changes) ?? ["the form of the journal"]
  }

  /// The retry that had this journal and has noted something.
  var retry: Retry? { last == nil ? nil : identity?.retry }

  private static func root(_ line: [UInt8], _ path: String, _ number: Int) throws -> JSONNode {
    do {
      return try JSONDocument(line).root
    } catch {
      throw damaged(path, number)
    }
  }

  private static func damaged(_ path: String, _ line: Int) -> EnvironmentError {
    EnvironmentError("\(path):\(line): the journal is damaged; --fresh starts over")
  }
}
