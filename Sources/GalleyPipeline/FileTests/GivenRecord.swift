internal import GalleyCore
internal import Text
internal import YAML

/// A record as it stands in a test: typed by the record's schema, and its annotations may be given
/// by the text that they cover.
struct GivenRecord {
  let id: String?
  let value: Value

  /// Fields that say which page it is; a record that is pasted has them.
  private static let identity = ["schema", "id", "source", "offset_unit"]

  /// The fields under `record`; `nil` where something is wrong.
  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> GivenRecord? {
    guard let members = node.members else {
      reader.error("'record' takes a mapping of fields", at: node)
      return nil
    }
    let before = reader.errorCount
    let known = RecordSchema.fields.map(\.name)
    for member in members where !known.contains(member.key) {
      reader.unknownKey(member, "field", of: "the record", among: known)
    }
    let text = node["text"]?.value.text ?? ""
    checkMeasures(node["stats"]?.value, text, &reader)
    var fields: [Value.Member] = []
    for member in members where !identity.contains(member.key) {
      guard let field = RecordSchema.fields.first(where: { $0.name == member.key }) else {
        continue
      }
      fields.append(
        .init(
          member.key,
          member.key == "layers"
            ? layers(member.value, text, &reader) : member.value.value(as: field.shape)))
    }
    guard reader.errorCount == before else { return nil }
    return GivenRecord(id: node["id"]?.value.text, value: .object(fields))
  }

  /// A record that is pasted has the measures of its text; other ones would not be what is tested.
  private static func checkMeasures(
    _ node: YAMLNode?, _ text: String, _ reader: inout ConfigReader
  ) {
    guard let node, node["characters"]?.value.text != String(text.unicodeScalars.count) else {
      return
    }
    reader.report(
      "'stats' are measured from the text, and those given are not used", from: node.mark,
      to: node.endMark, severity: .warning, hint: "give a text that has them, and leave out 'stats'"
    )
  }

  private static func layers(
    _ node: YAMLNode, _ text: String, _ reader: inout ConfigReader
  ) -> Value {
    guard let layers = node.members else { return node.value(as: .any) }
    var members: [Value.Member] = []
    for layer in layers {
      guard let rows = layer.value.elements else {
        members.append(.init(layer.key, layer.value.value(as: .any)))
        continue
      }
      var finder = SpanFinder(text)
      members.append(.init(layer.key, .list(rows.map { row($0, &finder, &reader) })))
    }
    return .object(members)
  }

  /// An annotation: as the record has it, or with `text` in place of `start` and `end`.
  private static func row(
    _ node: YAMLNode, _ finder: inout SpanFinder, _ reader: inout ConfigReader
  ) -> Value {
    let text = node.text ?? node["text"]?.value.text
    guard let text, node["start"] == nil else { return node.value(as: .any) }
    guard let span = finder.next(text) else {
      reader.error(
        "'\(text)' is not in the text after the annotation before it", at: node,
        hint: "annotations stand in the order of the text")
      return .null
    }
    let others = (node.members ?? []).filter { $0.key != "text" }
    return .object(
      [.init("start", .integer(span.start)), .init("end", .integer(span.end))]
        + others.map { .init($0.key, $0.value.value(as: .any)) })
  }
}

/// Finds texts one after another; places are in code points.
private struct SpanFinder {
  private let text: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  /// The next place of `part` that does not begin before the one found last.
  mutating func next(_ part: String) -> (start: Int, end: Int)? {
    let wanted = Array(part.unicodeScalars)
    guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
    var start = position
    while start + wanted.count <= text.count {
      if text[start] == wanted[0], text[start..<start + wanted.count].elementsEqual(wanted) {
        position = start + 1
        return (start, start + wanted.count)
      }
      start += 1
    }
    return nil
  }
}
