/// What can be sent to another process of this program: as bytes that give back exactly the same.
///
/// Both sides are the same program, so that the form has no version.
public protocol MessagePart {
  /// Appends it.
  func append(to message: inout [UInt8])
  /// Takes it off the front. Throws a `MessageError` for what is none.
  init(from message: inout MessageReader) throws(MessageError)
}

/// Bytes that are no message: whoever sent them is out of order.
public struct MessageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Always the same: no more can be known.
  public let description = "it sent what is no message"

  /// An error.
  public init() {}
}

/// Takes the parts of a message off its front.
public struct MessageReader {
  private let bytes: [UInt8]
  private var position = 0

  /// A reader at the start of a message.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next part.
  public mutating func next<Part: MessagePart>(_ type: Part.Type = Part.self) throws(MessageError)
    -> Part
  { try Part(from: &self) }

  /// The next bytes, as they are.
  public mutating func take(_ count: Int) throws(MessageError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - position else { throw MessageError() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// Ends a message: nothing may be left.
  public func finish() throws(MessageError) {
    guard position == bytes.count else { throw MessageError() }
  }
}

extension UInt8: MessagePart {
  /// Itself.
  public func append(to message: inout [UInt8]) { message.append(self) }
  /// One byte.
  public init(from message: inout MessageReader) throws(MessageError) {
    let bytes = try message.take(1)
    self = bytes[bytes.startIndex]
  }
}

extension UInt64: MessagePart {
  /// Eight bytes, the lowest first.
  public func append(to message: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) {
      message.append(UInt8(truncatingIfNeeded: self >> UInt64(shift)))
    }
  }
  /// Eight bytes.
  public init(from message: inout MessageReader) throws(MessageError) {
    self = try message.take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension Int: MessagePart {
  /// As eight bytes.
  public func append(to message: inout [UInt8]) {
    UInt64(bitPattern: Int64(self)).append(to: &message)
  }
  /// Eight bytes.
  public init(from message: inout MessageReader) throws(MessageError) {
    self = Int(Int64(bitPattern: try message.next(UInt64.self)))
  }
}

extension Double: MessagePart {
  /// Its bits.
  public func append(to message: inout [UInt8]) { bitPattern.append(to: &message) }
  /// Eight bytes.
  public init(from message: inout MessageReader) throws(MessageError) {
    self = Double(bitPattern: try message.next())
  }
}

extension Bool: MessagePart {
  /// As a byte.
  public func append(to message: inout [UInt8]) { message.append(self ? 1 : 0) }
  /// A byte that is 0 or 1.
  public init(from message: inout MessageReader) throws(MessageError) {
    switch try message.next(UInt8.self) {
    case 0: self = false
    case 1: self = true
    default: throw MessageError()
    }
  }
}

extension String: MessagePart {
  /// Its UTF-8 with the number of bytes before it.
  public func append(to message: inout [UInt8]) {
    utf8.count.append(to: &message)
    message += utf8
  }
  /// A text that is valid UTF-8.
  public init(from message: inout MessageReader) throws(MessageError) {
    let bytes = try message.take(try message.next())
    guard let text = String(validating: bytes, as: UTF8.self) else { throw MessageError() }
    self = text
  }
}

extension Optional: MessagePart where Wrapped: MessagePart {
  /// Whether it is there, and then itself.
  public func append(to message: inout [UInt8]) {
    (self != nil).append(to: &message)
    self?.append(to: &message)
  }
  /// A part that may be missing.
  public init(from message: inout MessageReader) throws(MessageError) {
    self = try message.next(Bool.self) ? try message.next(Wrapped.self) : nil
  }
}

extension Array: MessagePart where Element: MessagePart {
  /// How many there are, and then each.
  public func append(to message: inout [UInt8]) {
    count.append(to: &message)
    // Bytes are most of what is sent.
    if let bytes = self as? [UInt8] {
      message += bytes
    } else {
      forEach { $0.append(to: &message) }
    }
  }
  /// A list.
  public init(from message: inout MessageReader) throws(MessageError) {
    let count = try message.next(Int.self)
    if Element.self == UInt8.self {
      guard let bytes = Array<UInt8>(try message.take(count)) as? Self else { throw MessageError() }
      self = bytes
    } else {
      guard count >= 0 else { throw MessageError() }
      self = []
      for _ in 0..<count { append(try message.next()) }
    }
  }
}

extension MessagePart where Self: RawRepresentable, RawValue == String {
  /// Its raw value.
  public func append(to message: inout [UInt8]) { rawValue.append(to: &message) }
  /// One of the raw values.
  public init(from message: inout MessageReader) throws(MessageError) {
    guard let value = Self(rawValue: try message.next()) else { throw MessageError() }
    self = value
  }
}
