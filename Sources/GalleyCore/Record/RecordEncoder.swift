internal import JSON

/// Writes documents and rejects as JSON Lines into a buffer that it uses again.
public struct RecordEncoder {
  private var json = JSONWriter()

  /// An encoder with an empty buffer.
  public init() {}

  /// The lines since the last `clear`.
  public var lines: [UInt8] { json.bytes }

  /// Forgets all lines and keeps the buffer.
  public mutating func clear() { json.clear() }

  /// Appends `document` as one line of `galley.article/1`.
  public mutating func append(_ document: Document) {
    write(document)
    json.endLine()
  }

  /// Appends the elements of the list at `rows`, each as one line; what is no list is one line, and
  /// what is not there none.
  public mutating func append(_ document: Document, rows: FieldPath) {
    let elements: [Value]
    switch document.record(at: rows) {
    case .null: elements = []
    case .list(let list): elements = list
    case let value: elements = [value]
    }
    for element in elements {
      json.value(element)
      json.endLine()
    }
  }

  /// Appends the fields of `document` that have one of these names, as one line.
  public mutating func append(_ document: Document, fields: Set<String>) {
    let source = RecordSource(document)
    json.beginObject()
    for field in RecordSchema.fields where fields.contains(field.name) {
      _ = field.write(source, &json)
    }
    json.endObject()
    json.endLine()
  }

  /// Appends what is chosen of `document`, as one line; what is not there is left out.
  public mutating func append(_ document: Document, _ selection: RecordSelection) {
    write(document, selection)
    json.endLine()
  }

  /// Appends a line of the rejects file. `document` is how far it came, where it came to be one.
  public mutating func append(_ reject: Reject, partial document: Document?) {
    json.beginObject()
    for (key, value) in reject.members where value != .null {
      json.key(key)
      json.value(value)
    }
    if let document {
      json.key("partial")
      write(document)
    }
    json.endObject()
    json.endLine()
  }

  /// Appends a line that says what became of a page: its record, or of that what `selection` chooses.
  public mutating func append(answer document: Document, _ selection: RecordSelection?) {
    json.beginObject()
    json.key("id")
    json.string(document.page.id)
    json.key("outcome")
    json.string("kept")
    json.key("record")
    if let selection { write(document, selection) } else { write(document) }
    json.endObject()
    json.endLine()
  }

  /// Appends a line that says why there is no record of a page, of which `id` may not be known.
  public mutating func append(answer reject: Reject) {
    json.beginObject()
    json.key("id")
    json.value(reject.id.isEmpty ? .null : .string(reject.id))
    for (key, value) in reject.members where !["id", "source"].contains(key) && value != .null {
      json.key(key)
      json.value(value)
    }
    json.endObject()
    json.endLine()
  }

  private mutating func write(_ document: Document) {
    let source = RecordSource(document)
    json.beginObject()
    for field in RecordSchema.fields { _ = field.write(source, &json) }
    json.endObject()
  }

  private mutating func write(_ document: Document, _ selection: RecordSelection) {
    let source = RecordSource(document)
    json.beginObject()
    for choice in selection.choices {
      guard let field = RecordSchema.field(choice.name) else { continue }
      guard let members = choice.members else {
        _ = field.write(source, &json)
        continue
      }
      let whole = field.record(document)
      var chosen = Value.null
      for names in members {
        let value = names.reduce(whole) { $0[$1] }
        if value != .null { chosen = chosen.adding(value, at: names[...]) }
      }
      if chosen != .null {
        json.key(field.name)
        json.value(chosen)
      }
    }
    json.endObject()
  }
}
