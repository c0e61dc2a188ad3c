// What else goes between processes.

extension Value: MessagePart {
  /// The kind, and what is in it.
  public func append(to message: inout [UInt8]) {
    switch self {
    case .null: message.append(0)
    case .boolean(let value): Self.append(1, value, &message)
    case .integer(let value): Self.append(2, value, &message)
    case .decimal(let value): Self.append(3, value, &message)
    case .string(let value): Self.append(4, value, &message)
    case .list(let value): Self.append(5, value, &message)
    case .object(let value): Self.append(6, value, &message)
    }
  }

  private static func append(_ kind: UInt8, _ part: some MessagePart, _ message: inout [UInt8]) {
    message.append(kind)
    part.append(to: &message)
  }

  /// A value.
  public init(from message: inout MessageReader) throws(MessageError) {
    switch try message.next(UInt8.self) {
    case 0: self = .null
    case 1: self = .boolean(try message.next())
    case 2: self = .integer(try message.next())
    case 3: self = .decimal(try message.next())
    case 4: self = .string(try message.next())
    case 5: self = .list(try message.next())
    case 6: self = .object(try message.next())
    default: throw MessageError()
    }
  }
}

extension Value.Member: MessagePart {
  /// The key, and the value.
  public func append(to message: inout [UInt8]) {
    key.append(to: &message)
    value.append(to: &message)
  }

  /// A member.
  public init(from message: inout MessageReader) throws(MessageError) {
    self.init(try message.next(), try message.next())
  }
}

extension Reject.Outcome: MessagePart {}

extension Reject: MessagePart {
  /// All of it.
  public func append(to message: inout [UInt8]) {
    id.append(to: &message)
    path.append(to: &message)
    record.append(to: &message)
    outcome.append(to: &message)
    stage.append(to: &message)
    reason.append(to: &message)
    self.message.append(to: &message)
  }

  /// A reject.
  public init(from message: inout MessageReader) throws(MessageError) {
    self.init(
      id: try message.next(), path: try message.next(), record: try message.next(),
      outcome: try message.next(), stage: try message.next(), reason: try message.next(),
      message: try message.next())
  }
}

extension OutputPart: MessagePart {
  /// All of it.
  public func append(to message: inout [UInt8]) {
    place.append(to: &message)
    member.append(to: &message)
    records.append(to: &message)
    uncut.append(to: &message)
  }

  /// A part.
  public init(from message: inout MessageReader) throws(MessageError) {
    self.init(
      place: try message.next(), member: try message.next(), records: try message.next(),
      uncut: try message.next())
  }
}

extension OutputPart.Uncut: MessagePart {
  /// All of it.
  public func append(to message: inout [UInt8]) {
    bytes.append(to: &message)
    ends.append(to: &message)
  }

  /// Records with their ends.
  public init(from message: inout MessageReader) throws(MessageError) {
    self.init(bytes: try message.next(), ends: try message.next())
  }
}
