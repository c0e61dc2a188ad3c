internal import JSON
internal import Text

extension RecordField {
  /// A field that every record has.
  static func always(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (borrowing Document) -> String
  ) -> RecordField {
    RecordField(
      name: name, shape: .string, summary: summary, isRequired: true, slot: .page,
      write: { source, json in
        json.key(name)
        json.string(value(source.document))
        return true
      },
      value: { .string(value($0)) })
  }

  /// A text of the metadata.
  static func text(
    _ name: String, _ path: any WritableKeyPath<Metadata, String?> & Sendable, _ summary: String
  ) -> RecordField {
    RecordField(
      name: name, shape: .string, summary: summary, isRequired: false, slot: .field(name),
      write: { source, json in
        guard let text = source.document.metadata[keyPath: path] else { return false }
        json.key(name)
        json.string(text)
        return true
      },
      value: { $0.metadata[keyPath: path].map { .string($0) } ?? .null },
      setter: FieldSetter { value, _, document in document.metadata[keyPath: path] = value.text })
  }

  /// A field that is built as a value, absent where that is `null`.
  static func value(
    _ name: String, _ shape: Shape, _ summary: String, slot: Slot? = nil,
    setter: FieldSetter? = nil, _ value: @escaping @Sendable (borrowing Document) -> Value
  ) -> RecordField {
    RecordField(
      name: name, shape: shape, summary: summary, isRequired: false, slot: slot ?? .field(name),
      write: { source, json in
        let value = value(source.document)
        guard value != .null else { return false }
        json.key(name)
        json.value(value)
        return true
      },
      value: value, setter: setter)
  }

  /// An object of parts, absent where all of them are.
  static func object(
    _ name: String, _ summary: String, slot: Slot? = nil, setter: FieldSetter? = nil,
    _ parts: [Part]
  ) -> RecordField {
    var field = value(name, .object(parts.map(\.member)), summary, slot: slot, setter: setter) {
      document in
      var members: [Value.Member] = []
      for part in parts {
        let value = part.read(document)
        if value != .null { members.append(.init(part.name, value)) }
      }
      return members.isEmpty ? .null : .object(members)
    }
    field.parts = parts
    return field
  }

  /// A list of the document that is written element by element, absent where it is empty.
  static func list<Element>(
    _ name: String, _ shape: Shape, _ summary: String, slot: Slot,
    _ elements: @escaping @Sendable (borrowing Document) -> [Element],
    write: @escaping @Sendable (Element, borrowing RecordSource, inout JSONWriter) -> Void,
    value: @escaping @Sendable (Element, CodePointOffsets) -> Value, setter: FieldSetter
  ) -> RecordField {
    RecordField(
      name: name, shape: .list(shape), summary: summary, isRequired: false, slot: slot,
      write: { source, json in
        let elements = elements(source.document)
        guard !elements.isEmpty else { return false }
        json.key(name)
        json.beginArray()
        for element in elements {
          json.beginObject()
          write(element, source, &json)
          json.endObject()
        }
        json.endArray()
        return true
      },
      value: { document in
        let elements = elements(document)
        if elements.isEmpty { return .null }
        let offsets = CodePointOffsets(document.text)
        return .list(elements.map { value($0, offsets) })
      }, setter: setter)
  }
}

extension Value {
  /// An object without its absent members; `null` where none is left.
  static func object(_ pairs: KeyValuePairs<String, Value?>) -> Value {
    let members = pairs.compactMap { key, value in
      value.flatMap { $0 == .null ? nil : Member(key, $0) }
    }
    return members.isEmpty ? .null : .object(members)
  }

  /// A string, or `null`.
  public init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A list of strings, or `null` where it is empty.
  init(_ texts: [String]) { self = texts.isEmpty ? .null : .list(texts.map { .string($0) }) }
}

extension JSONWriter {
  /// Writes a value of the record.
  mutating func value(_ value: Value) {
    switch value {
    case .null: null()
    case .boolean(let flag): boolean(flag)
    case .integer(let number): integer(number)
    case .decimal(let number): self.number(number)
    case .string(let text): string(text)
    case .list(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }
}
