public import GalleyCore

/// The output of `galley pipe`: a line for each page, in order, whatever became of it.
public struct AnswerWriter: Writer {
  /// None: it is no writer of pipeline files.
  public typealias Options = NoOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "answers", "Answers every page with a line.", example: "answers")

  private let fields: RecordSelection?
  private let output: StreamOutput

  /// Answers with whole records.
  public init(_ options: NoOptions) throws { try self.init(fields: nil) }

  private init(fields: RecordSelection?) throws {
    self.fields = fields
    var options = StreamOptions()
    options.path = "-"
    output = try StreamOutput(options)
  }

  /// Answers on standard output with what the output of a pipeline would have of each record: the
  /// fields of `jsonl`, else the whole.
  public static func answers(
    inPlaceOf output: ConfiguredWriter
  ) throws -> ConfiguredWriter {
    let fields = try (output.make() as? JSONLinesWriter)?.fields
    return ConfiguredWriter(spec: spec, reads: output.reads, options: output.options) {
      try AnswerWriter(fields: fields)
    }
  }

  /// An encoder of answers.
  public func makeEncoder() -> any DocumentEncoder { AnswerEncoder(fields: fields) }

  /// Opens standard output.
  public func open(_ context: OutputContext) throws -> any OutputSink {
    try output.open(context)
  }
}

/// Answers as lines of JSON.
private struct AnswerEncoder: DocumentEncoder {
  let fields: RecordSelection?
  private var lines = RecordEncoder()
  private var count = 0

  init(fields: RecordSelection?) { self.fields = fields }

  mutating func append(_ document: Document) {
    lines.append(answer: document, fields)
    count += 1
  }

  mutating func append(_ reject: Reject) {
    lines.append(answer: reject)
    count += 1
  }

  mutating func finish() -> [OutputPart] {
    guard count > 0 else { return [] }
    defer {
      lines.clear()
      count = 0
    }
    return [OutputPart(member: lines.lines, records: count)]
  }
}
