internal import GalleyCore
internal import JSON

/// What there is in a corpus, by its records.
struct CorpusStatistics {
  private(set) var documents = 0
  private var sums = [Int](repeating: 0, count: Self.measures.count)
  private var languages: [String: Int] = [:]
  private var years: [String: Int] = [:]
  private var undated = 0
  private var lengths = [LengthHistogram](repeating: .init(), count: Self.lengths.count)
  private var hosts: [String: Int] = [:]
  private var unplaced = 0
  /// What the runs did that wrote the records.
  var runs = RunStatistics()
  private let mostHosts: Int

  /// No records yet; the `hosts` with the most documents will be shown.
  init(hosts: Int) { mostHosts = hosts }

  /// Measures of `stats` whose distribution is shown.
  private static let lengths = ["words", "characters"]
  private static let shares = [0.05, 0.25, 0.5, 0.75, 0.95, 0.99]

  /// What is summed up of `stats`.
  private static let measures = ["words", "characters", "sentences"]

  /// Counts a record.
  mutating func add(_ record: JSONNode) {
    documents += 1
    for (index, name) in Self.measures.enumerated() {
      sums[index] &+= record["stats"]?[name]?.integer ?? 0
    }
    for (index, name) in Self.lengths.enumerated() {
      if let length = record["stats"]?[name]?.integer { lengths[index].add(length) }
    }
    if let host = Self.host(of: record) {
      hosts[host, default: 0] += 1
    } else {
      unplaced += 1
    }
    languages[record["language"]?["tag"]?.string ?? Self.undetermined, default: 0] += 1
    if let year = Self.year(record["published"]?["value"]?.stringBytes) {
      years[year, default: 0] += 1
    } else {
      undated += 1
    }
  }

  /// The publisher's host, or else that of the page.
  private static func host(of record: JSONNode) -> String? {
    if let host = record["publisher"]?["host"]?.string { return host }
    return (record["url"] ?? record["url_canonical"])?.string.flatMap(WebAddress.host)
  }

  /// The tag of a language that is not known (BCP 47).
  private static let undetermined = "und"

  /// The four digits that a date begins with.
  private static func year(_ date: [UInt8]?) -> String? {
    guard let digits = date?.prefix(4), digits.count == 4,
      digits.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  private var totals: [(name: String, count: Int)] {
    [("documents", documents)] + zip(Self.measures, sums).map { ($0, $1) }
  }

  /// The most frequent first.
  private static func ranked(_ counts: [String: Int]) -> [(name: String, count: Int)] {
    counts.sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
      .map { ($0.key, $0.value) }
  }

  private var byLanguage: [(name: String, count: Int)] { Self.ranked(languages) }

  private var byHost: [(name: String, count: Int)] {
    Array(Self.ranked(hosts).prefix(mostHosts))
  }

  private var byYear: [(name: String, count: Int)] {
    years.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Tables for people.
  var text: String {
    let dated = byYear + (undated > 0 ? [("undated", undated)] : [])
    var tables = [Self.table("", "total", totals)]
    if documents > 0 {
      tables += [
        lengthTable, Self.table("language", "documents", byLanguage),
        Self.table("published", "documents", dated), hostTable,
      ]
    }
    return (tables + runs.tables).joined(separator: "\n")
  }

  private var lengthTable: String {
    let quantiles = Self.shares.map { "\(Int(($0 * 100).rounded())) %" }
    let header = ["length", "documents", "least"] + quantiles + ["most", "mean"]
    let rows = zip(Self.lengths, lengths).filter { $0.1.count > 0 }.map { name, lengths in
      let numbers =
        [lengths.count, lengths.least] + lengths.quantiles(Self.shares) + [lengths.most]
      return [name] + numbers.map(NumberFormat.grouped) + [NumberFormat.short(lengths.mean)]
    }
    return TextTable.table(header, rows, right: Set(1..<header.count))
  }

  /// The hosts with the most documents, and what is left.
  private var hostTable: String {
    let shown = byHost
    let others = documents - unplaced - shown.reduce(0) { $0 + $1.count }
    var rows = shown
    if hosts.count > shown.count {
      rows.append(("\(NumberFormat.grouped(hosts.count - shown.count)) others", others))
    }
    if unplaced > 0 { rows.append(("unknown", unplaced)) }
    return Self.table("host", "documents", rows)
  }

  private static func table(
    _ name: String, _ count: String, _ rows: [(name: String, count: Int)]
  ) -> String {
    TextTable.table(
      [name, count], rows.map { [$0.name, NumberFormat.grouped($0.count)] }, right: [1])
  }

  /// The same for programs.
  var json: JSONValue {
    .object(
      Self.members(totals) + [
        .init("languages", .object(Self.members(byLanguage))),
        .init("years", .object(Self.members(byYear))), .init("undated", .integer(undated)),
        .init("lengths", .object(zip(Self.lengths, lengths).map(Self.distribution))),
        .init(
          "hosts",
          [
            "count": .integer(hosts.count), "unknown": .integer(unplaced),
            "most": .object(Self.members(byHost)),
          ]),
      ] + runs.members)
  }

  private static func distribution(
    _ name: String, _ lengths: LengthHistogram
  ) -> JSONValue.Member {
    guard lengths.count > 0 else { return .init(name, ["documents": .integer(0)]) }
    let quantiles = zip(shares, lengths.quantiles(shares)).map { share, length in
      JSONValue.Member("p\(Int((share * 100).rounded()))", .integer(length))
    }
    return .init(
      name,
      .object(
        [
          .init("documents", .integer(lengths.count)), .init("min", .integer(lengths.least)),
        ] + quantiles + [
          .init("max", .integer(lengths.most)),
          .init("mean", .number((lengths.mean * 1000).rounded() / 1000)),
        ]))
  }

  private static func members(_ rows: [(name: String, count: Int)]) -> [JSONValue.Member] {
    rows.map { .init($0.name, .integer($0.count)) }
  }
}
