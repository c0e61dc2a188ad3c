internal import JSON
internal import Text

extension RecordSchema {
  private static let spanMembers = [Shape.Member("start", .integer), Shape.Member("end", .integer)]

  static let structureFields: [RecordField] = [
    .list(
      "links",
      .object([.init("url", .string)] + spanMembers + [.init("rel?", .string)]),
      "Links inside the text.", slot: .field("links"), { $0.metadata.links },
      write: { link, source, json in
        json.key("url")
        json.string(link.url)
        source.write(link.span, &json)
        if let rel = link.rel {
          json.key("rel")
          json.string(rel)
        }
      },
      value: { link, offsets in
        .object([
          "url": .string(link.url), "start": .integer(offsets.codePoint(at: link.span.start)),
          "end": .integer(offsets.codePoint(at: link.span.end)), "rel": Value(link.rel),
        ])
      },
      setter: FieldSetter(hasProvenance: false) { value, _, document throws(FieldError) in
        document.metadata.links = try links(value, CodePointOffsets(document.text))
      }),
    RecordField(
      name: "offset_unit", shape: .choice(["codepoint"]),
      summary: "Unit of every start and end: half-open ranges of code points of `text`.",
      isRequired: true, slot: .page,
      write: { _, json in
        json.key("offset_unit")
        json.string("codepoint")
        return true
      },
      value: { _ in .string("codepoint") }),
    .list(
      "blocks",
      blockShape,
      "Blocks of the text with their place in the page. A heading may have its level; a table has "
        + "the start and end of each cell, row by row.",
      slot: .blocks, { $0.blocks }, write: { $1.write($0, &$2) }, value: { value(of: $0, $1) },
      setter: FieldSetter(hasProvenance: false) { value, _, document throws(FieldError) in
        document.blocks = try blocks(value, CodePointOffsets(document.text))
      }),
    RecordField(
      name: "layers", shape: .map(.list(.any)),
      summary: "Layer name to its annotations, each with start, end and attributes.",
      isRequired: false, slot: .text,
      write: { source, json in
        guard !source.document.layers.all.isEmpty else { return false }
        json.key("layers")
        json.beginObject()
        for layer in source.document.layers.all {
          json.key(layer.name)
          json.beginArray()
          for annotation in layer.annotations { source.write(annotation, &json) }
          json.endArray()
        }
        json.endObject()
        return true
      },
      value: { document in
        let layers = document.layers.all.map { layer in
          Value.Member(layer.name, .list(layer.annotations.map { document.value(of: $0) }))
        }
        return layers.isEmpty ? .null : .object(layers)
      },
      setter: FieldSetter(hasProvenance: false) { value, _, document throws(FieldError) in
        try document.setLayers(value)
      }),
    entities,
  ]

  private static func links(
    _ value: Value, _ offsets: CodePointOffsets
  ) throws(FieldError) -> [Metadata.Link] {
    var links: [Metadata.Link] = []
    for (index, link) in value.elements.enumerated() {
      let span = try offsets.span(link, at: "links[\(index)]")
      links.append(.init(url: link["url"].text ?? "", span: span, rel: link["rel"].text))
    }
    return links
  }
}

extension RecordSource {
  func write(_ annotation: Annotation, _ json: inout JSONWriter) {
    json.beginObject()
    write(annotation.span, &json)
    for attribute in annotation.attributes {
      json.key(attribute.key)
      switch attribute.content {
      case .value(let value): json.value(value)
      case .span(let span): write(pair: span, &json)
      }
    }
    json.endObject()
  }
}

extension Document {
  /// An annotation for expressions: its attributes, spans as the text that they cover, and
  /// `text`, its own.
  borrowing func value(of annotation: Annotation) -> Value {
    let attributes = annotation.attributes.map { attribute in
      switch attribute.content {
      case .value(let value): Value.Member(attribute.key, value)
      case .span(let span): Value.Member(attribute.key, string(span))
      }
    }
    return .object([Value.Member("text", string(annotation.span))] + attributes)
  }

  borrowing func string(_ span: Span) -> Value {
    .string(String(decoding: text[span.range], as: UTF8.self))
  }
}
