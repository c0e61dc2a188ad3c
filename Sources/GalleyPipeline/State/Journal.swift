internal import GalleyCore
internal import JSON

/// Notes how far a run has come, so that another can go on from there.
struct Journal: Sendable {
  private var file: any RunJournal
  private let now: Clock
  private var due: ContinuousClock.Instant
  /// The first entry of a run that begins, until it is written.
  private var beginning: JSONValue?
  private var output: [WrittenExtent] = []
  private var rejects: [WrittenExtent] = []

  /// Between two entries there is at least so much time.
  private static let shortest = Duration.milliseconds(250)
  /// And so many times what the last one took, as each waits for the disk: at most 2 % of a run.
  private static let times = 50

  /// Tells the time.
  typealias Clock = @Sendable () -> ContinuousClock.Instant

  /// What a run that was stopped has left.
  struct Earlier {
    /// How far it had come; `nil` where it does not go on.
    var resumed: JournalEntry?
    /// Whether it replaces an output of a run before it.
    var replaces = false
    /// Files that it wrote, where it does not go on.
    var abandoned: [String] = []
  }

  /// The journal of a run, and what is left of an earlier one. Throws `RunChanged` where that was
  /// another run, unless `startsOver`. A run that does not go on must then `begin`.
  static func open(
    _ file: any RunJournal, _ identity: RunIdentity, stages: [String], startsOver: Bool,
    now: @escaping Clock = { .now }
  ) throws -> (journal: Journal, earlier: Earlier) {
    var journal = Journal(file: file, now: now)
    let lines = startsOver ? [] : try file.lines()
    guard let record = try JournalRecord(lines, file.path, stages: stages) else {
      journal.beginning = beginning(identity, replaces: startsOver)
      return (journal, Earlier(abandoned: startsOver ? abandoned(file) : []))
    }
    let changes = record.changes(to: identity)
    guard changes.isEmpty else { throw RunChanged(journal: file.path, changes: changes) }
    // Where nothing was noted yet, what is there of outputs is begun anew.
    let nothing = JournalEntry(
      batches: 0, counts: RunCounts(stages: stages), usage: RunUsage(), output: [], rejects: [])
    return (journal, Earlier(resumed: record.last ?? nothing, replaces: record.replaces))
  }

  /// That it replaces an output is said beside what it is, with which it must not be compared.
  private static func beginning(_ identity: RunIdentity, replaces isFresh: Bool) -> JSONValue {
    guard isFresh, case .object(let members) = identity.entry else { return identity.entry }
    return .object(members + [.init(JournalRecord.replacesKey, .boolean(true))])
  }

  /// Files of the output that an earlier run names; none where the journal is damaged.
  private static func abandoned(_ file: any RunJournal) -> [String] {
    guard let lines = try? file.lines() else { return [] }
    let entries = lines.dropFirst().compactMap { try? JSONDocument($0).root }
    let extents = entries.flatMap { JournalEntry.extents($0["output"]) ?? [] }
    return JournalEntry.latest(extents).map(\.path)
  }

  private init(file: any RunJournal, now: @escaping Clock) {
    self.file = file
    self.now = now
    due = now() + Self.shortest
  }

  /// Forgets an earlier run that is not gone on with: the outputs are open.
  mutating func begin() throws {
    guard let beginning else { return }
    try file.clear()
    try file.append(beginning.bytes())
    self.beginning = nil
  }

  /// Takes up what was written.
  mutating func add(output: [WrittenExtent], rejects: [WrittenExtent]) {
    self.output += output
    self.rejects += rejects
  }

  /// Whether it is time for an entry.
  var isDue: Bool { now() >= due }

  /// Notes that all up to here is on the disk, where `sync` puts it.
  mutating func note(
    _ batches: Int, _ counts: RunCounts, _ usage: RunUsage, sync: () throws -> Void
  ) throws {
    let start = now()
    try sync()
    let entry = JournalEntry(
      batches: batches, counts: counts, usage: usage, output: JournalEntry.latest(output),
      rejects: JournalEntry.latest(rejects))
    try file.append(entry.json.bytes())
    output = []
    rejects = []
    let end = now()
    due = end + max(Self.shortest, (end - start) * Self.times)
  }

  /// The run is over.
  mutating func remove() throws { try file.remove() }
}
