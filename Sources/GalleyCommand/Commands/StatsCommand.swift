internal import GalleyCore
internal import GalleyIO
internal import GalleyStages
internal import JSON
internal import Text

/// `galley stats`: counts what runs have written.
enum StatsCommand: Command {
  static let name = "stats"
  static let summary = "Say what is in records, how common each word is, and what the runs took."
  static let operands = "FILE..."
  static let completions: [Completion] = [.file]
  static let flags = [
    Flag("--format", "FORMAT", "text for people (default), or json.", choices: ["text", "json"]),
    Flag("--hosts", "N", "Show the N hosts with the most documents (default 10)."),
    Flag("--frequencies", "PATH", "Write here in how many documents each word is, for 'keywords'."),
    Flag("--at-least", "N", "Leave out words of fewer than N documents there (default 2)."),
    Flag("--fresh", nil, "Replace the file of an earlier count."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    _ = try arguments.firstOperand("the file of records")
    let least = try arguments.integer("--at-least", in: 1...(.max))
    let hosts = try arguments.integer("--hosts", in: 0...1_000_000) ?? 10
    let path = arguments.value("--frequencies")
    if least != nil, path == nil { throw UsageError("--at-least needs --frequencies") }
    // What is missing or in the way is found now and not after hours.
    let inputs = try StatsInputs(arguments.operands)
    var output = try path.map { try PlainFile($0, replaces: arguments.has("--fresh")) }
    var count = CorpusCount(countsWords: output != nil, hosts: hosts)
    do {
      for account in inputs.accounts { count.statistics.runs.add(account) }
      for path in inputs.paths { try count.add(path) }
      if let bytes = try count.frequencies(atLeast: least ?? 2) {
        try output?.write(bytes)
        try output?.finish()
      }
    } catch {
      output?.discard()
      throw error
    }
    let statistics = count.statistics
    context.console.report(arguments, json: statistics.json, text: statistics.text)
    return .success
  }
}

/// The files and the manifests that operands name.
private struct StatsInputs {
  /// Files of records, or of rejects.
  private(set) var paths: [String] = []
  /// What the manifests say of the runs that wrote them.
  private(set) var accounts: [OutputAccount] = []

  /// Each operand is a file, a manifest, or what several files are named after.
  init(_ operands: [String]) throws {
    var files: [String] = []
    for operand in operands {
      if OutputAccount.isNeeded(for: operand) {
        let account = try OutputAccount(of: operand)
        accounts.append(account)
        files += try account.paths()
      } else {
        files.append(operand)
        if let account = try OutputAccount.beside(operand) { accounts.append(account) }
      }
    }
    // What a manifest has counted is not counted again.
    paths = files.filter { path in !accounts.contains { $0.hasRejects(path) } }
    for path in files { try RecordReader.check(path) }
  }
}

/// Counts records file by file.
private struct CorpusCount {
  var statistics: CorpusStatistics
  private var words: FrequencyCounter?

  init(countsWords: Bool, hosts: Int) {
    statistics = CorpusStatistics(hosts: hosts)
    words = countsWords ? FrequencyCounter() : nil
  }

  mutating func add(_ path: String) throws {
    var reader = try RecordReader(path)
    defer { reader.close() }
    while let line = try reader.nextLine() {
      switch line {
      case .record(let record):
        statistics.add(record)
        if words != nil { try addWords(of: record, reader) }
      case .reject(let reject):
        if let problem = statistics.runs.addReject(reject) { throw reader.wrong(problem) }
      }
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
