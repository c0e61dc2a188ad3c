internal import CLibXML2

/// Runs libxml2's push parser over a skeleton and records what it reports.
struct SkeletonParser {
  let limits: ParseLimits
  /// Bytes between two looks at the deadline.
  private static let chunkSize = 16_384

  /// The events of `skeleton`, in order.
  func events(
    of skeleton: UnsafeBufferPointer<UInt8>, deadline: () -> Bool
  ) throws(MarkupError) -> EventBuffer {
    LibXML2.start()
    var handler = Self.handler
    let events = EventBuffer(capacity: skeleton.count / 3 + 64)
    let record = events.record
    // Without memory for a context no page can be read at all, so that stopping is right.
    guard
      let context = htmlCreatePushParserCtxt(
        &handler, record, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { preconditionFailure("libxml2 has no memory for a parser") }
    defer { htmlFreeParserCtxt(context) }
    record.pointee.context = context
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    try feed(skeleton, to: context, record, deadline: deadline)
    record.pointee.context = nil
    return events
  }

  private func feed(
    _ skeleton: UnsafeBufferPointer<UInt8>, to context: htmlParserCtxtPtr,
    _ record: UnsafeMutablePointer<EventRecord>, deadline: () -> Bool
  ) throws(MarkupError) {
    var at = 0
    while at < skeleton.count {
      guard !deadline() else { throw .deadline }
      let stop = Self.chunkEnd(in: skeleton, from: at)
      let chunk = UnsafeRawPointer(skeleton.baseAddress! + at)
        .assumingMemoryBound(to: CChar.self)
      htmlParseChunk(context, chunk, Int32(stop - at), 0)
      at = stop
      guard record.pointee.deepest <= limits.depth else { throw .tooDeep(limit: limits.depth) }
      guard record.pointee.started <= limits.nodes else { throw .tooManyNodes(limit: limits.nodes) }
    }
  }

  /// A chunk ends after a tag, so that libxml2 never waits for the rest of one.
  private static func chunkEnd(in skeleton: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    guard from + Self.chunkSize < skeleton.count else { return skeleton.count }
    var i = from + Self.chunkSize
    while skeleton[i - 1] != UInt8(ascii: ">") { i -= 1 }
    return i
  }

  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { record, name, _ in
      guard let record, let name else { return }
      EventRecord.at(record).started(name)
    }
    handler.endElement = { record, _ in
      guard let record else { return }
      EventRecord.at(record).ended()
    }
    handler.characters = { record, _, _ in
      guard let record else { return }
      EventRecord.at(record).text()
    }
    return handler
  }
}
