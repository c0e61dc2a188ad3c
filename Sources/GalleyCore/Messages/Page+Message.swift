// Pages as messages, with all that is in them.

extension Page: MessagePart {
  /// All of it.
  public func append(to message: inout [UInt8]) {
    id.append(to: &message)
    origin.append(to: &message)
    content.append(to: &message)
    facts.append(to: &message)
    extra.append(to: &message)
    warnings.append(to: &message)
  }

  /// A page.
  public init(from message: inout MessageReader) throws(MessageError) {
    self.init(
      id: try message.next(), origin: try message.next(), content: try message.next(),
      facts: try message.next())
    extra = try message.next()
    warnings = try message.next()
  }
}

extension Page.Content: MessagePart {
  /// The kind, and the bytes.
  public func append(to message: inout [UInt8]) {
    let (kind, bytes): (UInt8, [UInt8]) =
      switch self {
      case .html(let bytes): (0, bytes)
      case .plainText(let bytes): (1, bytes)
      case .given(let bytes): (2, bytes)
      }
    kind.append(to: &message)
    bytes.append(to: &message)
  }

  /// Bytes of a kind.
  public init(from message: inout MessageReader) throws(MessageError) {
    let (kind, bytes) = (try message.next(UInt8.self), try message.next([UInt8].self))
    switch kind {
    case 0: self = .html(bytes)
    case 1: self = .plainText(bytes)
    case 2: self = .given(bytes)
    default: throw MessageError()
    }
  }
}

extension Page.Origin: MessagePart {
  /// All of it.
  public func append(to message: inout [UInt8]) {
    path.append(to: &message)
    record.append(to: &message)
    bytes.append(to: &message)
    sha256.append(to: &message)
    mediaType.append(to: &message)
    transport.append(to: &message)
  }

  /// An origin.
  public init(from message: inout MessageReader) throws(MessageError) {
    self.init(
      path: try message.next(), record: try message.next(), bytes: try message.next(),
      sha256: try message.next(), mediaType: try message.next())
    transport = try message.next()
  }
}

extension Page.Transport: MessagePart {
  /// All of it.
  public func append(to message: inout [UInt8]) {
    status.append(to: &message)
    ip.append(to: &message)
    redirects.append(to: &message)
    entityTag.append(to: &message)
    lastModified.append(to: &message)
  }

  /// An exchange.
  public init(from message: inout MessageReader) throws(MessageError) {
    self.init()
    status = try message.next()
    ip = try message.next()
    redirects = try message.next()
    entityTag = try message.next()
    lastModified = try message.next()
  }
}

extension Page.Facts: MessagePart {
  /// All of it.
  public func append(to message: inout [UInt8]) {
    for fact in [url, fetched, published, language, title] { fact.append(to: &message) }
    authors.append(to: &message)
    charset.append(to: &message)
    wasText.append(to: &message)
    from.append(to: &message)
    Field.allCases.map { otherSources[$0] }.append(to: &message)
  }

  /// Facts.
  public init(from message: inout MessageReader) throws(MessageError) {
    self.init()
    url = try message.next()
    fetched = try message.next()
    published = try message.next()
    language = try message.next()
    title = try message.next()
    authors = try message.next()
    charset = try message.next()
    wasText = try message.next()
    from = try message.next()
    let sources = try message.next([String?].self)
    guard sources.count == Field.allCases.count else { throw MessageError() }
    for (field, source) in zip(Field.allCases, sources) { otherSources[field] = source }
  }
}
