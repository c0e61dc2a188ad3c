internal import Text

/// Finds what keeps an object from being a record of `galley.article/1`: fields that there are not,
/// shapes that are others, ranges that are none of the text.
public struct RecordCheck: Sendable {
  private let fields: [Shape.Member]

  /// A check of whole records, or of such as hold only what was chosen of them (`isWhole: false`).
  public init(isWhole: Bool) {
    fields = RecordSchema.fields.map { field in
      isWhole
        ? Shape.Member(field.name + (field.isRequired ? "" : "?"), field.shape)
        : Shape.Member(field.name + "?", field.shape.withoutRequired)
    }
  }

  /// Everything wrong with `record`, at most one fact a field. Of what is a record of something
  /// else only that is told.
  public func problems(of record: Value) -> [FieldError] {
    let schema = record["schema"]
    if let name = schema.text, name != RecordSchema.identifier {
      let expected = "'\(RecordSchema.identifier)'"
      return [FieldError("schema", .wrongType(expected: expected, found: "'\(name)'"))]
    }
    var problems: [FieldError] = []
    for member in record.members {
      problem(of: member).map { problems.append($0) }
    }
    let keys = Set(record.members.map(\.key))
    for field in fields where field.isRequired && !keys.contains(field.name) {
      problems.append(FieldError(field.name, .missing))
    }
    return problems + spanProblems(record, besides: Set(problems.map(\.path)))
  }

  private func problem(of member: Value.Member) -> FieldError? {
    guard let field = fields.first(where: { $0.name == member.key }) else {
      let nearest = Suggestion.nearest(to: member.key, among: fields.map(\.name))
      return FieldError(member.key, .unknown(nearest: nearest))
    }
    if field.name == "id", member.value.text == "" {
      return FieldError("id", .wrongType(expected: "a name", found: "an empty text"))
    }
    do throws(FieldError) {
      try field.shape.check(member.value, at: member.key)
      return nil
    } catch {
      return error
    }
  }

  /// Ranges outside of the text. What has a wrong shape has been told.
  private func spanProblems(_ record: Value, besides told: Set<String>) -> [FieldError] {
    guard let text = record["text"].text else { return [] }
    let offsets = CodePointOffsets(Array(text.utf8))
    let lists: [(path: String, value: Value)] =
      ["links", "blocks"].map { ($0, record[$0]) }
      + record["layers"].members.map { ("layers.\($0.key)", $0.value) }
    return lists.compactMap { path, value in
      if told.contains(where: { $0.hasPrefix(path) }) { return nil }
      do throws(FieldError) {
        try offsets.check(value, at: path)
        return nil
      } catch {
        return error
      }
    }
  }
}

extension CodePointOffsets {
  /// Refuses a list of objects of which one is at no range of the text.
  fileprivate func check(_ list: Value, at path: String) throws(FieldError) {
    for (index, element) in list.elements.enumerated() {
      let place = "\(path)[\(index)]"
      _ = try span(element, at: place)
      guard path == "blocks" else { continue }
      for cell in element["rows"].elements.flatMap(\.elements) {
        guard span(ofPair: cell) == nil else { continue }
        let ends = cell.elements.map { $0.wholeNumber ?? -1 }
        throw FieldError(
          "\(place).rows", .noRange(start: ends.first ?? -1, end: ends.last ?? -1, count: count))
      }
    }
  }
}

extension Shape {
  /// The same with members that may all be absent.
  fileprivate var withoutRequired: Shape {
    switch self {
    case .list(let element): .list(element.withoutRequired)
    case .map(let element): .map(element.withoutRequired)
    case .object(let members):
      .object(members.map { Member($0.name + "?", $0.shape.withoutRequired) })
    case .string, .choice, .integer, .number, .boolean, .any: self
    }
  }
}
