public import GalleyCore
public import JSON

/// Compares the records of two outputs by their ids.
///
/// The first is read twice. In memory are a hash of each id and of its record, at most 64 bytes an
/// id, and 16 bytes for each field of a record that has changed.
public struct OutputComparison {
  /// A record that is not the same in both.
  public struct Changed: Sendable {
    /// Its id.
    public let id: String
    /// What differs.
    public var fields: [Field] = []

    /// A field that differs; `nil` where it is not there.
    public struct Field: Sendable {
      /// The place: `layers.quote`.
      public let name: String
      /// What stands there in the first output.
      public let old: JSONNode?
      /// What stands there in the second.
      public let new: JSONNode?
    }
  }

  /// Records, or ids of some, that are in one output alone.
  public struct Alone: Sendable {
    /// How many there are.
    public fileprivate(set) var count = 0
    /// The ids of the first of them.
    public fileprivate(set) var ids: [String] = []

    fileprivate mutating func add(_ record: JSONNode, most: Int) {
      count += 1
      if ids.count < most { ids.append(record["id"]?.string ?? "") }
    }
  }

  /// Records of the first output alone.
  public private(set) var removed = Alone()
  /// Records of the second output alone.
  public private(set) var added = Alone()
  /// Records that are in both and differ.
  public private(set) var changed = 0
  /// Records that are the same.
  public private(set) var same = 0
  /// Records of the first and of the second output whose id a record before had; they are not
  /// compared.
  public private(set) var repeated = (first: 0, second: 0)
  /// The first records that differ, in the order of the second output.
  public private(set) var shown: [Changed] = []

  private let most: Int
  private var fields: RecordFields
  private var states: [Int: State] = [:]
  /// Fields of the records that differ as the second output has them.
  private var second: [[RecordFields.Hashed]] = []
  private var shownRecords: [JSONNode] = []
  /// Records that differ, by field.
  private var counts: [Int] = []

  /// What is known of an id.
  private enum State {
    /// In the first output, with the hash of its record.
    case first(Int)
    /// In both, and different: its number.
    case changed(Int)
    case done

    var isDone: Bool {
      if case .done = self { true } else { false }
    }
  }

  /// Compares what is at two paths: files, manifests, or what several files are named after. Of each
  /// kind of difference the first `most` are kept to be shown.
  public init(
    _ first: String, _ second: String, fields: [RecordPath]? = nil, showing most: Int = 0
  ) throws {
    self.most = most
    self.fields = RecordFields(fields.map { $0.map(\.names) })
    // What is missing is found now and not after hours.
    let records = (first: try OutputRecords(first), second: try OutputRecords(second))
    try remember(records.first)
    try compare(records.second)
    if states.contains(where: { !$0.value.isDone }) { try explain(records.first) }
  }

  /// Whether nothing differs.
  public var isSame: Bool {
    removed.count + added.count + changed == 0 && repeated.first == repeated.second
  }

  /// How many records differ in which field, the most frequent first, then by name.
  public var changedFields: [(name: String, count: Int)] {
    counts.enumerated().filter { $0.element > 0 }
      .map { (name: name(of: $0.offset), count: $0.element) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
  }

  private func name(of field: Int) -> String { fields.paths[field].joined(separator: ".") }

  private mutating func remember(_ records: OutputRecords) throws {
    var records = records
    defer { records.close() }
    while let record = try records.next() {
      let hash = RecordFields.hash(of: fields.hashes(of: record))
      let id = record["id"]?.stringHash ?? 0
      if states[id] == nil { states[id] = .first(hash) } else { repeated.first += 1 }
    }
  }

  private mutating func compare(_ records: OutputRecords) throws {
    var records = records
    defer { records.close() }
    while let record = try records.next() {
      let id = record["id"]?.stringHash ?? 0
      switch states[id] {
      case .first(let hash):
        let found = fields.hashes(of: record)
        if hash == RecordFields.hash(of: found) {
          same += 1
          states[id] = .done
        } else {
          states[id] = .changed(changed)
          changed += 1
          second.append(found)
          if shownRecords.count < most { shownRecords.append(record) }
        }
      case nil:
        added.add(record, most: most)
        states[id] = .done
      case .changed, .done: repeated.second += 1
      }
    }
    shown = shownRecords.map { Changed(id: $0["id"]?.string ?? "") }
  }

  /// Reads the first output again for what became of the records that the second has not, or has
  /// otherwise.
  private mutating func explain(_ records: OutputRecords) throws {
    var records = records
    defer { records.close() }
    while let record = try records.next() {
      let id = record["id"]?.stringHash ?? 0
      switch states[id] {
      case .first: removed.add(record, most: most)
      case .changed(let number): explain(record, number)
      case .done, nil: continue
      }
      states[id] = .done
    }
  }

  private mutating func explain(_ record: JSONNode, _ number: Int) {
    let differing = RecordFields.differing(fields.hashes(of: record), second[number])
    counts += Array(repeating: 0, count: fields.paths.count - counts.count)
    for field in differing {
      counts[field] += 1
      guard number < shown.count else { continue }
      let path = fields.paths[field]
      shown[number].fields.append(
        .init(
          name: name(of: field), old: record.value(at: path),
          new: shownRecords[number].value(at: path)))
    }
  }
}
