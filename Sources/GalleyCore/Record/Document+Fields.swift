internal import Text

// Fields set by name: by stages, by programs that answer with a record, by tests.
extension Document {
  /// Sets what stands at `path`; `null` removes it. Parts of a field leave its other parts as they
  /// are, and an attribute is set for every annotation of its layer.
  ///
  /// `from` is where the value was read. A field that is set without it loses its provenance,
  /// which would be that of another value.
  public mutating func set(
    _ value: Value, at path: FieldPath, from: String? = nil
  ) throws(FieldError) {
    let names = path.names
    if names[0] == "layers", names.count > 1 {
      if names.count == 2 {
        try RecordSchema.layer.check(value == .null ? .list([]) : value, at: "\(path)")
        try setLayer(names[1], value)
      } else {
        setAttribute(names[2], ofLayer: names[1], value)
      }
      return
    }
    guard let field = RecordSchema.field(names[0]) else {
      throw FieldError(names[0], .unknown(nearest: nil))
    }
    guard names.count > 1 else { return try field.set(value, from: from, &self) }
    let old = field.record(self)
    let new = try old.setting(value, at: names.dropFirst(), of: names[0])
    try field.set(new == .object([]) ? .null : new, from: from, &self)
  }

  /// The value at `path` in the form in which the record has it, `null` where there is none; of an
  /// attribute the list of its values.
  public func record(at path: FieldPath) -> Value {
    guard let field = RecordSchema.field(path.names[0]) else { return .null }
    var value = field.record(self)
    for name in path.names.dropFirst() {
      if case .list(let elements) = value {
        value = .list(elements.map { $0[name] })
      } else {
        value = value[name]
      }
    }
    return value
  }

  /// Takes over a record, as a program answers with one: all fields that it gives and that differ.
  ///
  /// - A field that is `null` is removed. One that is left out stays as it is, or is removed where
  ///   `isWhole` says that the record is a whole one.
  /// - A new text comes with the blocks, links and layers that the record gives for it. Those that
  ///   the record still has from the old text are removed, as they point into that.
  /// - `schema`, `id`, `source` and `offset_unit` say which page this is: they may be left out, and
  ///   another value is an error. `stats` and `text_hash` follow from the text.
  /// - `from` becomes the provenance of what is changed, unless the record itself gives a new one.
  /// - A list of two integers that is a range of the text is a span of an annotation.
  ///
  /// Nothing is changed when an error is thrown.
  public mutating func apply(
    _ record: Value, from: String? = nil, isWhole: Bool = false
  ) throws(FieldError) {
    guard case .object(let given) = record else {
      throw FieldError("record", .wrongType(expected: "an object", found: record.type.phrase))
    }
    var new = self
    try new.take(given, from, isWhole: isWhole)
    self = new
  }

  private mutating func take(
    _ given: [Value.Member], _ from: String?, isWhole: Bool
  ) throws(FieldError) {
    for member in given where RecordSchema.field(member.key) == nil {
      let nearest = Suggestion.nearest(to: member.key, among: RecordSchema.fields.map(\.name))
      throw FieldError(member.key, .unknown(nearest: nearest))
    }
    let record = Value.object(given)
    let old = self
    // The text stands before all that points into it.
    for field in RecordSchema.fields {
      let isGiven = given.contains { $0.key == field.name }
      guard isGiven || (isWhole && !field.isRequired) else { continue }
      let value = record[field.name]
      if field.setter == nil { try check(value, field) }
      guard field.setter != nil, !value.isEqual(to: field.record(old)) else { continue }
      try field.set(value, from: from, &self)
    }
    takeProvenance(record["provenance"], old, from)
    takeMeasures(record)
  }

  /// What says which page this is must be as it is.
  private func check(_ value: Value, _ field: RecordField) throws(FieldError) {
    guard value != .null else { return }
    try field.shape.check(value, at: field.name)
    switch field.name {
    case "stats", "text_hash", "provenance": return
    case "source":
      let own = field.value(self)
      for member in value.members where !member.key.hasPrefix("charset") {
        guard member.value.isEqual(to: own[member.key]) else {
          throw FieldError("source.\(member.key)", .fixed)
        }
      }
    default:
      guard value.isEqual(to: field.value(self)) else { throw FieldError(field.name, .fixed) }
    }
  }

  /// Takes over what the record says of where fields were read. What it still has from before is
  /// not where a program, which is `from`, has changed them.
  private mutating func takeProvenance(_ given: Value, _ old: Document, _ from: String?) {
    for member in given.members {
      guard let said = member.value.text else { continue }
      let before = old.provenance.first { $0.field == member.key }?.from
      if from == nil || said != before { setProvenance(member.key, said) }
    }
  }

  /// Takes over what was measured elsewhere of this very text, and how the page was read.
  private mutating func takeMeasures(_ record: Value) {
    let stats = record["stats"]
    if stats["characters"].wholeNumber == statistics.characters {
      statistics.sentences = stats["sentences"].wholeNumber ?? statistics.sentences
      statistics.linkDensity = stats["link_density"].number ?? statistics.linkDensity
      statistics.articleScore = stats["article_score"].number ?? statistics.articleScore
      statistics.confidence = stats["confidence"].number ?? statistics.confidence
    }
    if statistics.sentences == nil { statistics.sentences = layers["sentence"]?.count }
    let source = record["source"]
    if charset == nil, let name = source["charset"].text, let from = source["charset_from"].text {
      charset = Charset(name: name, from: from)
    }
  }
}

extension RecordSchema {
  /// The field called `name`.
  static func field(_ name: String) -> RecordField? { fields.first { $0.name == name } }

  /// Annotations; what else they have than their place is up to who sets them.
  static let layer = Shape.list(.map(.any))
}
