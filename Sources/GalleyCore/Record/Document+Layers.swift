internal import Text

// What points into the text, from and to the form in which records are written.
extension Document {
  /// All layers as they are written, spans in code points.
  borrowing func layersRecord() -> Value {
    if layers.all.isEmpty { return .null }
    let offsets = CodePointOffsets(text)
    let members = layers.all.map { layer in
      Value.Member(layer.name, .list(layer.annotations.map { Self.record($0, offsets) }))
    }
    return .object(members)
  }

  private static func record(_ annotation: Annotation, _ offsets: CodePointOffsets) -> Value {
    let attributes = annotation.attributes.map { attribute in
      switch attribute.content {
      case .value(let value): Value.Member(attribute.key, value)
      case .span(let span):
        Value.Member(
          attribute.key,
          .list([
            .integer(offsets.codePoint(at: span.start)), .integer(offsets.codePoint(at: span.end)),
          ]))
      }
    }
    return .object(
      [
        .init("start", .integer(offsets.codePoint(at: annotation.span.start))),
        .init("end", .integer(offsets.codePoint(at: annotation.span.end))),
      ] + attributes)
  }

  /// Replaces all layers by those of a record.
  mutating func setLayers(_ value: Value) throws(FieldError) {
    let offsets = CodePointOffsets(text)
    var new = Layers()
    for member in value.members where member.value != .null {
      new[member.key] = try annotations(member.value, offsets, at: "layers.\(member.key)")
    }
    layers = new
  }

  /// Replaces one layer by that of a record.
  mutating func setLayer(_ name: String, _ value: Value) throws(FieldError) {
    let new = try annotations(value, CodePointOffsets(text), at: "layers.\(name)")
    layers[name] = value == .null ? nil : new
  }

  /// Sets an attribute of every annotation of a layer.
  mutating func setAttribute(_ key: String, ofLayer name: String, _ value: Value) {
    guard var annotations = layers[name] else { return }
    for index in annotations.indices { annotations[index].set(key, value) }
    layers[name] = annotations
  }

  private func annotations(
    _ value: Value, _ offsets: CodePointOffsets, at path: String
  ) throws(FieldError) -> [Annotation] {
    var annotations: [Annotation] = []
    annotations.reserveCapacity(value.elements.count)
    for (index, element) in value.elements.enumerated() {
      annotations.append(try annotation(element, offsets, at: "\(path)[\(index)]"))
    }
    let isSorted = zip(annotations, annotations.dropFirst()).allSatisfy {
      $0.span.start <= $1.span.start
    }
    if isSorted { return annotations }
    return annotations.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  private func annotation(
    _ value: Value, _ offsets: CodePointOffsets, at path: String
  ) throws(FieldError) -> Annotation {
    var annotation = Annotation(try offsets.span(value, at: path))
    // Expressions read the covered text under this name, so that it cannot be an attribute.
    let own = Value.string(String(decoding: text[annotation.span.range], as: UTF8.self))
    guard [.null, own].contains(value["text"]) else { throw FieldError("\(path).text", .fixed) }
    for member in value.members where !["start", "end", "text"].contains(member.key) {
      if let span = offsets.span(ofPair: member.value) {
        annotation.attributes.append(.init(member.key, span))
      } else if member.value != .null {
        annotation.attributes.append(.init(member.key, member.value))
      }
    }
    return annotation
  }
}

extension CodePointOffsets {
  /// The span between `start` and `end` of a record's object.
  func span(_ value: Value, at path: String) throws(FieldError) -> Span {
    let range = Shape.members(["start": .integer, "end": .integer])
    let bounds = value.members.filter { $0.key == "start" || $0.key == "end" }
    guard case .object = value else {
      throw FieldError(path, .wrongType(expected: "an object", found: value.type.phrase))
    }
    try range.check(.object(bounds), at: path)
    let start = value["start"].wholeNumber ?? -1
    let end = value["end"].wholeNumber ?? -1
    guard let span = span(start, end) else {
      throw FieldError(path, .noRange(start: start, end: end, count: count))
    }
    return span
  }

  /// The span that a list of two integers is, where it is a range of the text: what an annotation
  /// has under a key that points into the text.
  func span(ofPair value: Value) -> Span? {
    let bounds = value.elements
    guard bounds.count == 2, let start = bounds[0].wholeNumber, let end = bounds[1].wholeNumber
    else { return nil }
    return span(start, end)
  }

  private func span(_ start: Int, _ end: Int) -> Span? {
    guard start <= end, let first = byte(at: start), let last = byte(at: end) else { return nil }
    return Span(first, last)
  }
}

extension Annotation {
  /// The attribute under `key`; `nil` where there is none.
  public subscript(key: String) -> Content? {
    attributes.first { $0.key == key }?.content
  }

  /// The text under `key`; `nil` where there is none.
  public func text(_ key: String) -> String? {
    guard case .value(.string(let text))? = self[key] else { return nil }
    return text
  }

  /// Sets the attribute `key` in its place or at the end; `null` removes it.
  public mutating func set(_ key: String, _ value: Value) {
    set(key, value == .null ? nil : .value(value))
  }

  /// Sets the attribute `key` in its place or at the end; `nil` removes it.
  public mutating func set(_ key: String, _ content: Content?) {
    let index = attributes.firstIndex { $0.key == key }
    switch (index, content) {
    case (let index?, let content?): attributes[index].content = content
    case (let index?, nil): attributes.remove(at: index)
    case (nil, .value(let value)?): attributes.append(.init(key, value))
    case (nil, .span(let span)?): attributes.append(.init(key, span))
    case (nil, nil): break
    }
  }
}
