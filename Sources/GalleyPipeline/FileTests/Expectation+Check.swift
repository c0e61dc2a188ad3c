internal import GalleyCore
internal import JSON
internal import Patterns
internal import Text
internal import YAML

extension Expectation {
  /// What is not as expected; `nil` where all is. `document` is how far it came.
  func failure(_ document: Document, _ ending: TestEnding) -> TestFailure? {
    switch kind {
    case .kept: return kept(ending)
    case .dropped(let pattern): return left(ending, "dropped", pattern)
    case .failed(let pattern): return left(ending, "failed", pattern)
    case .equals(let field, let node): return equals(field, node, document)
    case .contains(let field, let parts): return contains(field, parts, document, wanted: true)
    case .lacks(let field, let parts): return contains(field, parts, document, wanted: false)
    case .matches(let field, let pattern): return matches(field, pattern, document)
    case .rows(let layer, let rows): return LayerRows(layer, document).failure(rows, place)
    case .count(let layer, let count):
      let rows = LayerRows(layer, document)
      guard rows.count != count else { return nil }
      return fail(
        "layers.\(layer) has \(counted(rows.count)), not \(count)", rows.listing)
    case .absent(let field):
      let value = field.evaluate(document).json
      return value.isNothing ? nil : fail("\(field.source) is there", DiffText.added(value))
    case .holds(let condition):
      return condition.isTrue(document)
        ? nil : fail("\(condition.source) is not true", values(of: condition, document))
    case .record(let node): return record(node, document)
    }
  }

  private func fail(_ message: String, _ difference: [String] = []) -> TestFailure {
    TestFailure(place: place, message: message, difference: difference)
  }

  private func counted(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  private func kept(_ ending: TestEnding) -> TestFailure? {
    ending == .kept ? nil : fail("the document was \(ending)")
  }

  private func left(
    _ ending: TestEnding, _ verb: String, _ pattern: RejectPattern.Details
  ) -> TestFailure? {
    let expected: [JSONValue.Member] = [
      pattern.stage.map { .init("stage", .string($0)) },
      pattern.reason.map { .init("reason", .string($0.code)) },
      pattern.message.map { .init("message", .string($0)) },
    ].compactMap { $0 }
    guard case .rejected(let reject) = ending, reject.outcome.rawValue == verb else {
      return fail("the document was not \(verb): it was \(ending)")
    }
    let actual = expected.map { member -> JSONValue.Member in
      switch member.key {
      case "stage": return .init("stage", .string(reject.stage))
      case "reason": return .init("reason", .string(reject.reason))
      default:
        let message = reject.message ?? ""
        let isFound = JSONValue.string(message).holds(pattern.message ?? "")
        return isFound ? member : .init("message", .string(message))
      }
    }
    guard actual != expected else { return nil }
    return fail(
      "the document was \(verb) otherwise", DiffText.lines(.object(expected), .object(actual)))
  }

  private func equals(_ field: Expression, _ node: YAMLNode, _ document: Document) -> TestFailure? {
    let actual = field.evaluate(document).json
    let expected = node.value(like: actual)
    guard !expected.isSame(as: actual) else { return nil }
    return fail("\(field.source) is not as expected", DiffText.lines(expected, actual))
  }

  private func contains(
    _ field: Expression, _ parts: [String], _ document: Document, wanted: Bool
  ) -> TestFailure? {
    let actual = field.evaluate(document).json
    let wrong = parts.filter { actual.holds($0) != wanted }
    guard !wrong.isEmpty else { return nil }
    let words = wrong.map { JSONValue.string($0).compact }.joined(separator: ", ")
    return fail(
      "\(field.source) \(wanted ? "does not contain" : "contains") \(words)", DiffText.added(actual)
    )
  }

  private func matches(
    _ field: Expression, _ pattern: Pattern, _ document: Document
  ) -> TestFailure? {
    let actual = field.evaluate(document).json
    do {
      for text in actual.texts {
        if try pattern.isFound(in: text) { return nil }
      }
    } catch {
      return fail("\(field.source): \(error)")
    }
    return fail("\(field.source) does not match \(pattern.source)", DiffText.added(actual))
  }

  private func values(of condition: Expression, _ document: Document) -> [String] {
    condition.paths.map { path in
      let value = document.value(at: path).json
      return "    \(path.joined(separator: ".")) = \(DiffText.short(value))"
    }
  }

  private func record(_ node: YAMLNode, _ document: Document) -> TestFailure? {
    var encoder = RecordEncoder()
    encoder.append(document)
    let whole: JSONValue
    do {
      whole = JSONValue(try JSONDocument(encoder.lines).root)
    } catch {
      return fail("the record cannot be read: \(error)")
    }
    guard case .object(let members) = whole else { return fail("the record is no object") }
    let kept = members.filter { node[$0.key] != nil || !Self.volatile.contains($0.key) }
    let actual = JSONValue.object(kept)
    let expected = node.value(like: actual)
    guard !expected.isSame(as: actual) else { return nil }
    return fail("the record is not as expected", DiffText.lines(expected, actual))
  }

  /// Fields that a whole record need not have: they say which page it is, follow from others, or
  /// say how the rest was found.
  private static let volatile = [
    "schema", "id", "source", "offset_unit", "provenance", "stats", "text_hash", "warnings",
  ]
}

extension JSONValue {
  /// Equal to the byte.
  func isSame(as other: JSONValue) -> Bool { bytes() == other.bytes() }

  /// Whether this counts as absent.
  var isNothing: Bool { self == .null || self == .array([]) || self == .object([]) }

  /// The texts to search: of a list those of its elements.
  var texts: [String] {
    switch self {
    case .null: []
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    default: [compact]
    }
  }

  /// Whether a text has `part` in it, or a list has it as an element.
  fileprivate func holds(_ part: String) -> Bool {
    if case .array = self { return texts.contains { $0.utf8.elementsEqual(part.utf8) } }
    return texts.contains { Array($0.utf8).firstOffset(of: Array(part.utf8)) != nil }
  }
}
