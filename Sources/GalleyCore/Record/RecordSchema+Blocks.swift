internal import JSON
internal import Text

// Blocks, from and to the form in which records are written.
extension RecordSchema {
  static let blockShape = Shape.members([
    "kind": .choice(Block.Kind.allCases.map(\.rawValue)), "start": .integer, "end": .integer,
    "level?": .integer, "rows?": .list(.list(.list(.integer))), "xpath?": .string,
    "line?": .integer,
  ])

  static func value(of block: Block, _ offsets: CodePointOffsets) -> Value {
    let rows = block.rows.map { row in
      Value.list(
        row.map {
          .list([
            .integer(offsets.codePoint(at: $0.start)), .integer(offsets.codePoint(at: $0.end)),
          ])
        })
    }
    return .object([
      "kind": .string(block.kind.rawValue),
      "start": .integer(offsets.codePoint(at: block.span.start)),
      "end": .integer(offsets.codePoint(at: block.span.end)),
      "level": block.level.map { .integer($0) }, "rows": rows.isEmpty ? nil : .list(rows),
      "xpath": Value(block.place?.xpath), "line": block.place.map { .integer($0.line) },
    ])
  }

  static func blocks(_ value: Value, _ offsets: CodePointOffsets) throws(FieldError) -> [Block] {
    var blocks: [Block] = []
    for (index, block) in value.elements.enumerated() {
      let path = "blocks[\(index)]"
      let span = try offsets.span(block, at: path)
      let place = block["xpath"].text.map {
        Block.Place(xpath: $0, line: block["line"].wholeNumber ?? 1)
      }
      let kind = block["kind"].text.flatMap { Block.Kind(rawValue: $0) } ?? .paragraph
      let rows = try rows(block["rows"], offsets, at: "\(path).rows")
      blocks.append(
        Block(kind, span, level: block["level"].wholeNumber, rows: rows, place: place))
    }
    return blocks
  }

  private static func rows(
    _ value: Value, _ offsets: CodePointOffsets, at path: String
  ) throws(FieldError) -> [[Span]] {
    var rows: [[Span]] = []
    for (index, row) in value.elements.enumerated() {
      var cells: [Span] = []
      for cell in row.elements {
        guard let span = offsets.span(ofPair: cell) else {
          throw FieldError(
            "\(path)[\(index)]",
            .wrongType(expected: "ranges of the text", found: cell.type.phrase))
        }
        cells.append(span)
      }
      rows.append(cells)
    }
    return rows
  }
}

extension RecordSource {
  func write(_ block: Block, _ json: inout JSONWriter) {
    json.key("kind")
    json.string(block.kind.rawValue)
    write(block.span, &json)
    if let level = block.level {
      json.key("level")
      json.integer(level)
    }
    if !block.rows.isEmpty {
      json.key("rows")
      json.beginArray()
      for row in block.rows {
        json.beginArray()
        for cell in row { write(pair: cell, &json) }
        json.endArray()
      }
      json.endArray()
    }
    guard let place = block.place else { return }
    json.key("xpath")
    json.string(place.xpath)
    json.key("line")
    json.integer(place.line)
  }

  /// Writes a span as a list of start and end.
  func write(pair span: Span, _ json: inout JSONWriter) {
    json.beginArray()
    json.integer(offsets.codePoint(at: span.start))
    json.integer(offsets.codePoint(at: span.end))
    json.endArray()
  }
}
