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
      .object(
        [.init("kind", .choice(Block.Kind.allCases.map(\.rawValue)))] + spanMembers
          + [.init("xpath?", .string), .init("line?", .integer)]),
      "Blocks of the text with their place in the page.", slot: .blocks, { $0.blocks },
      write: { block, source, json in
        json.key("kind")
        json.string(block.kind.rawValue)
        source.write(block.span, &json)
        guard let place = block.place else { return }
        json.key("xpath")
        json.string(place.xpath)
        json.key("line")
        json.integer(place.line)
      },
      value: { block, offsets in
        .object([
          "kind": .string(block.kind.rawValue),
          "start": .integer(offsets.codePoint(at: block.span.start)),
          "end": .integer(offsets.codePoint(at: block.span.end)),
          "xpath": Value(block.place?.xpath), "line": block.place.map { .integer($0.line) },
        ])
      },
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

  static func blocks(_ value: Value, _ offsets: CodePointOffsets) throws(FieldError) -> [Block] {
    var blocks: [Block] = []
    for (index, block) in value.elements.enumerated() {
      let span = try offsets.span(block, at: "blocks[\(index)]")
      let place = block["xpath"].text.map {
        Block.Place(xpath: $0, line: block["line"].wholeNumber ?? 1)
      }
      let kind = block["kind"].text.flatMap { Block.Kind(rawValue: $0) } ?? .paragraph
      blocks.append(Block(kind, span, place: place))
    }
    return blocks
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
      case .span(let span):
        json.beginArray()
        json.integer(offsets.codePoint(at: span.start))
        json.integer(offsets.codePoint(at: span.end))
        json.endArray()
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
