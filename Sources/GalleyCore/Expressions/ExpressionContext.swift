internal import Text

/// What an expression is asked of: a document, or a value that stands for a record.
protocol ExpressionContext {
  /// The value at a path of the record; `null` where there is none.
  func value(at path: Path) -> Value
  /// Whether there is a value, without building it.
  func has(_ path: Path) -> Bool
  /// What `size` gives for the value, without building it.
  func size(at path: Path) -> Int
  /// The bytes of a text, in whatever holds them; `nil` where there is no text.
  func passage(at path: Path) -> Passage?
  /// The annotations, where the path leads to a layer.
  func annotations(at path: Path) -> [Annotation]?
  /// The value of an annotation at steps; all of it at none.
  func value(of annotation: Annotation, at steps: ArraySlice<Path.Step>) -> Value
  /// The bytes of a text of an annotation.
  func passage(of annotation: Annotation, at steps: ArraySlice<Path.Step>) -> Passage?
  /// When a search of a pattern gives up.
  var deadline: ContinuousClock.Instant? { get }
}

/// A stretch of bytes that is a text.
struct Passage {
  let bytes: [UInt8]
  let span: Text.Span

  init(_ bytes: [UInt8], _ span: Text.Span? = nil) {
    self.bytes = bytes
    self.span = span ?? Text.Span(0, bytes.count)
  }

  init?(_ value: Value) {
    guard case .string(let text) = value else { return nil }
    self.init(Array(text.utf8))
  }

  var slice: ArraySlice<UInt8> { bytes[span.range] }
}

/// What the paths of a predicate begin at.
enum Element {
  case none
  case value(Value)
  case annotation(Annotation)
}

extension Value: ExpressionContext {
  func value(at path: Path) -> Value { value(at: path.steps) }
  func has(_ path: Path) -> Bool { value(at: path) != .null }
  func size(at path: Path) -> Int { value(at: path).size }
  func passage(at path: Path) -> Passage? { Passage(value(at: path)) }
  func annotations(at path: Path) -> [Annotation]? { nil }
  func value(of annotation: Annotation, at steps: ArraySlice<Path.Step>) -> Value { .null }
  func passage(of annotation: Annotation, at steps: ArraySlice<Path.Step>) -> Passage? { nil }
  var deadline: ContinuousClock.Instant? { nil }
}
