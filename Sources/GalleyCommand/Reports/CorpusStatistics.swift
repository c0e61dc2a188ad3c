internal import JSON

/// What there is in a corpus, by its records.
struct CorpusStatistics {
  private(set) var documents = 0
  private var sums = [Int](repeating: 0, count: Self.measures.count)
  private var languages: [String: Int] = [:]
  private var years: [String: Int] = [:]
  private var undated = 0

  /// What is summed up of `stats`.
  private static let measures = ["words", "characters", "sentences"]

  /// Counts a record.
  mutating func add(_ record: JSONNode) {
    documents += 1
    for (index, name) in Self.measures.enumerated() {
      sums[index] += record["stats"]?[name]?.integer ?? 0
    }
    languages[record["language"]?["tag"]?.string ?? Self.undetermined, default: 0] += 1
    if let year = Self.year(record["published"]?["value"]?.stringBytes) {
      years[year, default: 0] += 1
    } else {
      undated += 1
    }
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
  private var byLanguage: [(name: String, count: Int)] {
    languages.sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
      .map { ($0.key, $0.value) }
  }

  private var byYear: [(name: String, count: Int)] {
    years.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Tables for people.
  var text: String {
    let dated = byYear + (undated > 0 ? [("undated", undated)] : [])
    return [
      Self.table("", "total", totals), Self.table("language", "documents", byLanguage),
      Self.table("published", "documents", dated),
    ].joined(separator: "\n")
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
      ])
  }

  private static func members(_ rows: [(name: String, count: Int)]) -> [JSONValue.Member] {
    rows.map { .init($0.name, .integer($0.count)) }
  }
}
