extension JSONNode {
  /// The value of the first member called `key`; nil if there is none or this is no object.
  public subscript(key: String) -> JSONNode? {
    let wanted = key.utf8Span.span
    var iterator = members.makeIterator()
    while let member = iterator.next() {
      if member.keyNode.equals(wanted) { return member.value }
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
      ? JSONElements(document, index + 1, Int(token.end)) : JSONElements(document, 0, 0)
  }

  /// The members of an object in their order, repeated keys included; none for other kinds.
  public var members: JSONMembers {
    token.kind == .object
      ? JSONMembers(document, index + 1, Int(token.end)) : JSONMembers(document, 0, 0)
  }
}

/// The elements of an array, found one after the other.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var position: Int
  private let end: Int

  init(_ document: JSONDocument, _ start: Int, _ end: Int) {
    self.document = document
    position = start
    self.end = end
  }

  /// The next element.
  public mutating func next() -> JSONNode? {
    guard position < end else { return nil }
    let node = JSONNode(document: document, index: position)
    position = node.token.isContainer ? Int(node.token.end) : position + 1
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

  init(_ document: JSONDocument, _ start: Int, _ end: Int) {
    nodes = JSONElements(document, start, end)
  }

  /// The next member.
  public mutating func next() -> Member? {
    guard let key = nodes.next(), let value = nodes.next() else { return nil }
    return Member(keyNode: key, value: value)
  }
}
