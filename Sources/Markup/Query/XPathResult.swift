/// What an XPath expression gives.
public enum XPathResult: Equatable, Sendable {
  /// Nodes in document order, each once.
  case nodes([XPathNode])
  case text(String)
  case number(Double)
  case boolean(Bool)
}

/// A node that an XPath expression selects.
public struct XPathNode: Equatable, Sendable {
  /// The node of the tree; the element of an attribute.
  public var node: Int
  /// Name and value of the attribute, where one is selected.
  public var attribute: Attribute?

  /// A node without an attribute, or an attribute of one.
  public init(node: Int, attribute: Attribute? = nil) {
    self.node = node
    self.attribute = attribute
  }

  /// An attribute with its value.
  public struct Attribute: Equatable, Sendable {
    /// The name in lower case.
    public var name: String
    /// The value, character references decoded.
    public var value: String
  }
}
