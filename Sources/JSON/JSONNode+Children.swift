extension JSONNode {
  /// The value of the first member called `key`; nil if there is none or this is no object.
  public subscript(key: String) -> JSONNode? {
    guard token.kind == .object else { return nil }
    var key = key
    return key.withUTF8 { member($0.span) }
  }

  private func member(_ wanted: Swift.Span<UInt8>) -> JSONNode? {
    var at = index + 1
    while at < token.end {
      if tape.string(at: at, equals: wanted) { return JSONNode(tape: tape, index: at + 1) }
      at = tape.next(after: at + 1)
    }
    return nil
  }

  /// The element at `position`, from zero; nil outside, or if this is no array.
  public subscript(position: Int) -> JSONNode? {
    guard position >= 0 else { return nil }
    return elements.dropFirst(position).first { _ in true }
  }

  /// The elements of an array; none for other kinds.
  public var elements: JSONElements {
    token.kind == .array
      ? JSONElements(tape, index + 1, Int(token.end)) : JSONElements(tape, 0, 0)
  }

  /// The members of an object in their order, repeated keys included; none for other kinds.
  public var members: JSONMembers {
    token.kind == .object
      ? JSONMembers(tape, index + 1, Int(token.end)) : JSONMembers(tape, 0, 0)
  }
}

/// The elements of an array, found one after the other.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let tape: Tape
  private var position: Int
  private let end: Int

  init(_ tape: Tape, _ start: Int, _ end: Int) {
    self.tape = tape
    position = start
    self.end = end
  }

  /// The next element.
  public mutating func next() -> JSONNode? {
    guard position < end else { return nil }
    let node = JSONNode(tape: tape, index: position)
    position = tape.next(after: position)
    return node
  }
}

/// The members of an object, found one after the other.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  /// A key with its value.
  public struct Member: Sendable {
    let keyNode: JSONNode
    /// The value.
    public let value: JSONNode

    /// The key without its escapes.
    public var key: String { keyNode.string ?? "" }
  }

  private var nodes: JSONElements

  init(_ tape: Tape, _ start: Int, _ end: Int) {
    nodes = JSONElements(tape, start, end)
  }

  /// The next member.
  public mutating func next() -> Member? {
    guard let key = nodes.next(), let value = nodes.next() else { return nil }
    return Member(keyNode: key, value: value)
  }
}
