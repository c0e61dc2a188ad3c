internal import CLibYAML

/// What libyaml reads, one step at a time, copied out of its memory.
struct Event {
  enum Kind {
    case streamEnd
    case documentStart(hasDirective: Bool)
    case scalar(String, YAMLScalarStyle)
    case alias(String)
    case mappingStart
    case sequenceStart
    /// The end of a mapping or a sequence.
    case collectionEnd
    /// What says nothing to a reader of values.
    case other
  }

  let kind: Kind
  let anchor: String?
  let tag: String?
  /// Byte offsets.
  let start: Int
  let end: Int
}

/// Owns a libyaml parser and the bytes it reads.
final class EventStream {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let positions: Positions

  init(_ positions: Positions) {
    self.positions = positions
    input = .allocate(capacity: max(positions.bytes.count, 1))
    _ = input.initialize(from: positions.bytes)
    guard yaml_parser_initialize(parser) == 1 else {
      preconditionFailure("libyaml has no memory for a parser")
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, positions.bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; throws what libyaml cannot read, after which the stream is over.
  func next() throws(YAMLProblem) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    let (kind, anchor, tag) = contents(of: event)
    return Event(
      kind: kind, anchor: anchor.map(string), tag: tag.map(string),
      start: positions.offset(ofScalar: event.start_mark.index),
      end: positions.offset(ofScalar: event.end_mark.index))
  }

  private typealias Bytes = UnsafeMutablePointer<yaml_char_t>

  private func contents(of event: yaml_event_t) -> (Event.Kind, Bytes?, Bytes?) {
    let data = event.data
    switch event.type {
    case YAML_STREAM_END_EVENT:
      return (.streamEnd, nil, nil)
    case YAML_DOCUMENT_START_EVENT:
      let start = data.document_start
      let hasTags = start.tag_directives.start != start.tag_directives.end
      return (.documentStart(hasDirective: hasTags || start.version_directive != nil), nil, nil)
    case YAML_ALIAS_EVENT:
      return (.alias(string(data.alias.anchor)), nil, nil)
    case YAML_SCALAR_EVENT:
      let text = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
      let kind = Event.Kind.scalar(String(decoding: text, as: UTF8.self), style(data.scalar.style))
      return (kind, data.scalar.anchor, data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      return (.sequenceStart, data.sequence_start.anchor, data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      return (.mappingStart, data.mapping_start.anchor, data.mapping_start.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return (.collectionEnd, nil, nil)
    default:
      return (.other, nil, nil)
    }
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func string(_ bytes: Bytes) -> String { String(cString: bytes) }

  private func problem() -> YAMLProblem {
    let parser = parser.pointee
    let isReading = parser.error == YAML_READER_ERROR
    let offset =
      isReading ? parser.problem_offset : positions.offset(ofScalar: parser.problem_mark.index)
    let mark = positions.mark(at: min(offset, positions.bytes.count))
    let byte = mark.offset < positions.bytes.count ? positions.bytes[mark.offset] : nil
    if byte == 0x09 && !isReading {
      let end = positions.mark(at: mark.offset + 1)
      return YAMLProblem(.tabIndentation, mark: mark, endMark: end)
    }
    let context = parser.context.map { String(cString: $0) }
    let since = positions.mark(at: positions.offset(ofScalar: parser.context_mark.index))
    let message = parser.problem.map { String(cString: $0) } ?? "the file cannot be read"
    // What lacks its end is shown where it begins.
    let isOpen =
      message == "could not find expected ':'" || message == "found unexpected end of stream"
    if context != nil, isOpen {
      let fact = YAMLProblem.Fact.syntax(message, context: context, since: nil)
      return YAMLProblem(fact, mark: since, endMark: since)
    }
    let fact = YAMLProblem.Fact.syntax(
      message, context: context, since: context != nil && since.line < mark.line ? since : nil)
    return YAMLProblem(fact, mark: mark, endMark: mark)
  }
}
