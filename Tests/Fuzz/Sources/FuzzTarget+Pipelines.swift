internal import GalleyCommand
internal import GalleyCore
internal import JSON
internal import YAML

@testable internal import GalleyPipeline

/// What users write.
extension FuzzTarget {
  static let pipelines = [
    FuzzTarget(name: "yaml", run: yaml),
    FuzzTarget(name: "emit", run: emit),
    FuzzTarget(name: "expression", run: expression),
    FuzzTarget(name: "pipeline", run: pipeline),
  ]

  /// Every value and every problem has its place in the file.
  @Sendable private static func yaml(_ bytes: [UInt8]) {
    let result = YAMLParser.read(bytes)
    promise(result.root != nil || !result.problems.isEmpty, "neither value nor problem")
    for problem in result.problems {
      check(problem.mark, bytes)
      promise(problem.length >= 1, "a problem of nothing")
    }
    result.root.map { check($0, bytes) }
  }

  private static func check(_ mark: YAMLMark, _ bytes: [UInt8]) {
    promise(mark.line >= 1 && mark.column >= 1, "a place before the file")
    promise((0...bytes.count).contains(mark.offset), "a place behind the file")
  }

  private static func check(_ node: YAMLNode, _ bytes: [UInt8]) {
    check(node.mark, bytes)
    check(node.endMark, bytes)
    promise(node.mark <= node.endMark, "a value that ends before it begins")
    let size = node.text?.utf8.count ?? 0
    for offset in [0, size / 3, size / 2, size] {
      node.mark(ofByte: offset).map { check($0, bytes) }
    }
    for element in node.elements ?? [] { check(element, bytes) }
    for member in node.members ?? [] {
      check(member.keyMark, bytes)
      check(member.value, bytes)
    }
  }

  /// Values that are written as YAML are read as they were, but for `null`, which is not written.
  @Sendable private static func emit(_ bytes: [UInt8]) {
    guard let document = try? JSONDocument(bytes, maximumDepth: 20) else { return }
    let value = JSONValue(document.root)
    guard case .object(let members) = value, isPlain(value), !members.isEmpty else { return }
    let text = YAMLEmitter.emit(value)
    guard let root = try? YAMLParser.parse(text) else { fatalError("not YAML") }
    promise(YAMLEmitter.emit(read(root)) == YAMLEmitter.emit(texts(value)), "another value")
  }

  /// Whether YAML of ours can say it: no `null`, no key twice, and none of more than the 1,024
  /// characters within which YAML looks for its colon.
  private static func isPlain(_ value: JSONValue) -> Bool {
    switch value {
    case .null: false
    case .array(let elements): elements.allSatisfy(isPlain)
    case .object(let members):
      Set(members.map(\.key)).count == members.count
        && members.allSatisfy {
          YAMLEmitter.scalar($0.key).unicodeScalars.count < 1000 && isPlain($0.value)
        }
    default: true
    }
  }

  /// With texts for numbers and truth values, as YAML of ours has no others.
  private static func texts(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map(texts))
    case .object(let members): .object(members.map { .init($0.key, texts($0.value)) })
    case .string: value
    default: .string(value.compact)
    }
  }

  private static func read(_ node: YAMLNode) -> JSONValue {
    switch node.kind {
    case .scalar(let text, _): .string(text.replacing("$${", with: "${"))
    case .sequence(let elements): .array(elements.map(read))
    case .mapping(let members):
      .object(members.map { .init($0.key.replacing("$${", with: "${"), read($0.value)) })
    }
  }

  /// An expression is written as one that means the same; an error has its place in it.
  @Sendable private static func expression(_ bytes: [UInt8]) {
    let source = String(decoding: bytes, as: UTF8.self)
    do throws(ExpressionError) {
      let expression = try Expression(parsing: source)
      _ = expression.evaluate(recordValue)
      _ = expression.explanation(recordValue)
      for problem in expression.problems(in: RecordSchema.scope([.page, .text])) {
        check(problem, source)
      }
      guard let same = try? Expression(parsing: expression.description) else {
        fatalError("no expression: \(expression)")
      }
      promise(same == expression, "another expression: \(expression)")
    } catch {
      check(error, source)
    }
  }

  private static func check(_ error: ExpressionError, _ source: String) {
    promise((0...source.utf8.count).contains(error.offset), "an error behind the expression")
    let count = source.unicodeScalars.count
    promise(error.column >= 1 && error.length >= 0, "an error before the expression")
    promise(error.column + error.length <= count + 1, "an error behind the expression")
  }

  /// With values of each kind, and with numbers at the ends of what a number can be.
  private static let recordValue: Value =
    (try? Value(
      json: Array(
        """
        {"words": 9223372036854775807, "low": -9223372036854775808, "score": 1.5e308,
        "title": "Aé😀", "tags": ["a", null, 3], "meta": {"authors": [{"name": "x"}]}}
        """.utf8))) ?? .null

  /// Everything that is wrong has its place in the file; a pipeline is written back as a file that
  /// gives the same pipeline.
  @Sendable private static func pipeline(_ bytes: [UInt8]) {
    guard let pipeline = checked(bytes, places: true) else { return }
    let written = Echo.yaml(pipeline)
    guard let same = checked(Array(written.utf8), places: false) else {
      fatalError("no pipeline:\n\(written)")
    }
    promise(Echo.yaml(same) == written, "another pipeline:\n\(written)")
  }

  private static func checked(_ bytes: [UInt8], places: Bool) -> Pipeline? {
    let file = PipelineFile(path: "a.galley.yaml", text: bytes)
    let result = file.check(registry: .builtin, environment: [:], overrides: .toCheck)
    // Where a line is, YAML says, which ends lines at more than line feeds.
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D || $0 >= 0x80 } + 2
    for diagnostic in result.diagnostics where places {
      promise((1...lines).contains(diagnostic.line), "a line that is not there")
      promise(diagnostic.column >= 1, "a column that is not there")
    }
    promise(result.pipeline != nil || result.hasErrors || isStage(bytes), "no pipeline, no error")
    return result.pipeline
  }

  private static func isStage(_ bytes: [UInt8]) -> Bool {
    YAMLParser.read(bytes).root?["stage"] != nil
  }
}
