internal import GalleyCore
internal import GalleyIO
internal import GalleyStages
internal import JSON
internal import Text

/// `galley stats`: counts what runs have written.
enum StatsCommand: Command {
  static let name = "stats"
  static let summary = "Count the documents and words of records, and how common each word is."
  static let operands = "FILE..."
  static let completions: [Completion] = [.file]
  static let flags = [
    Flag("--format", "FORMAT", "text for people (default), or json.", choices: ["text", "json"]),
    Flag("--frequencies", "PATH", "Write here in how many documents each word is, for 'keywords'."),
    Flag("--at-least", "N", "Leave out words of fewer than N documents there (default 2)."),
    Flag("--fresh", nil, "Replace the file of an earlier count."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    _ = try arguments.firstOperand("the file of records")
    let least = try arguments.integer("--at-least", in: 1...(.max))
    let path = arguments.value("--frequencies")
    if least != nil, path == nil { throw UsageError("--at-least needs --frequencies") }
    // What is missing or in the way is found now and not after hours.
    for path in arguments.operands { try RecordReader.check(path) }
    var output = try path.map { try PlainFile($0, replaces: arguments.has("--fresh")) }
    var count = CorpusCount(countsWords: output != nil)
    do {
      for path in arguments.operands { try count.add(path) }
      if let bytes = try count.frequencies(atLeast: least ?? 2) {
        try output?.write(bytes)
        try output?.finish()
      }
    } catch {
      output?.discard()
      throw error
    }
    let statistics = count.statistics
    let isJSON = arguments.value("--format") == "json"
    context.console.output(
      isJSON ? statistics.json.bytes(.pretty) + [0x0A] : Array(statistics.text.utf8))
    return .success
  }
}

/// Counts records file by file.
private struct CorpusCount {
  private(set) var statistics = CorpusStatistics()
  private var words: FrequencyCounter?

  init(countsWords: Bool) { words = countsWords ? FrequencyCounter() : nil }

  mutating func add(_ path: String) throws {
    var reader = try RecordReader(path)
    defer { reader.close() }
    while let record = try reader.next() {
      statistics.add(record)
      if words != nil { try addWords(of: record, reader) }
    }
  }

  private mutating func addWords(of record: JSONNode, _ reader: RecordReader) throws {
    guard let text = record["text"]?.stringBytes else {
      throw reader.wrong("the record has no text")
    }
    let sentences = try record["layers"]?["sentence"].map { layer in
      guard let spans = Self.spans(of: layer, in: text) else {
        throw reader.wrong("a sentence is outside of the text")
      }
      return spans
    }
    try words?.add(text, sentences: sentences, language: record["language"]?["tag"]?.string)
  }

  /// The bytes between the code points that a layer gives.
  private static func spans(of layer: JSONNode, in text: [UInt8]) -> [Span]? {
    let offsets = CodePointOffsets(text)
    var spans: [Span] = []
    for annotation in layer.elements {
      guard let start = annotation["start"]?.integer.flatMap(offsets.byte),
        let end = annotation["end"]?.integer.flatMap(offsets.byte), start <= end
      else { return nil }
      spans.append(Span(start, end))
    }
    return spans
  }

  /// The file of frequencies; `nil` where none are counted.
  func frequencies(atLeast least: Int) throws -> [UInt8]? {
    guard let words else { return nil }
    guard words.documents > 0 else {
      throw EnvironmentError("there is no record to count words of")
    }
    return words.file(atLeast: least)
  }
}
