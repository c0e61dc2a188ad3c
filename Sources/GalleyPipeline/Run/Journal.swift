internal import GalleyCore
internal import JSON

/// Notes how far a run has come, so that another can go on from there.
struct Journal: Sendable {
  private var file: any RunJournal
  private var due = ContinuousClock.now + Self.shortest
  private var output: [WrittenExtent] = []
  private var rejects: [WrittenExtent] = []

  /// Between two entries there is at least so much time.
  private static let shortest = Duration.milliseconds(250)
  /// And so many times what the last one took, as each waits for the disk: at most 2 % of a run.
  private static let times = 50

  /// The journal of a run, and how far an earlier one had come. Throws `RunChanged` where that was
  /// another run, unless `startsOver`.
  static func open(
    _ file: any RunJournal, _ identity: RunIdentity, stages: [String], startsOver: Bool
  ) throws -> (journal: Journal, resumed: JournalEntry?) {
    var journal = Journal(file: file)
    let lines = startsOver ? [] : try file.lines()
    guard let first = lines.first else {
      try journal.begin(identity)
      return (journal, nil)
    }
    let changes = identity.changes(from: JSONValue(try journal.root(first, 1)))
    guard changes.isEmpty else { throw RunChanged(journal: file.path, changes: changes) }
    var resumed: JournalEntry?
    var grown: (output: [WrittenExtent], rejects: [WrittenExtent]) = ([], [])
    for (index, line) in lines.enumerated().dropFirst() {
      guard let entry = JournalEntry(try journal.root(line, index + 1), stages: stages) else {
        throw journal.damaged(index + 1)
      }
      grown.output += entry.output
      grown.rejects += entry.rejects
      resumed = entry
    }
    resumed?.output = JournalEntry.latest(grown.output)
    resumed?.rejects = JournalEntry.latest(grown.rejects)
    return (journal, resumed)
  }

  private init(file: any RunJournal) { self.file = file }

  private mutating func begin(_ identity: RunIdentity) throws {
    try file.clear()
    try file.append(identity.json.bytes())
  }

  private func root(_ line: [UInt8], _ number: Int) throws -> JSONNode {
    do {
      return try JSONDocument(line).root
    } catch {
      throw damaged(number)
    }
  }

  private func damaged(_ line: Int) -> EnvironmentError {
    EnvironmentError("\(file.path):\(line): the journal is damaged; --fresh starts over")
  }

  /// Takes up what was written.
  mutating func add(output: [WrittenExtent], rejects: [WrittenExtent]) {
    self.output += output
    self.rejects += rejects
  }

  /// Whether it is time for an entry.
  var isDue: Bool { ContinuousClock.now >= due }

  /// Notes that all up to here is on the disk, where `sync` puts it.
  mutating func note(
    _ batches: Int, _ counts: RunCounts, _ usage: RunUsage, sync: () throws -> Void
  ) throws {
    let start = ContinuousClock.now
    try sync()
    let entry = JournalEntry(
      batches: batches, counts: counts, usage: usage, output: JournalEntry.latest(output),
      rejects: JournalEntry.latest(rejects))
    try file.append(entry.json.bytes())
    output = []
    rejects = []
    let end = ContinuousClock.now
    due = end + max(Self.shortest, (end - start) * Self.times)
  }

  /// The run is over.
  mutating func remove() throws { try file.remove() }
}
