public import Text

/// Data that a page carries in a `script` element.
public struct EmbeddedScript: Equatable, Sendable {
  /// What the data is.
  public enum Kind: Equatable, Sendable {
    /// Linked data, `application/ld+json`.
    case jsonLD
    /// Other JSON, such as the state of the page's program, with the element's `id`.
    case json(id: String?)
  }

  /// What the data is.
  public let kind: Kind
  /// Where the content of the element is in the tree's `source`.
  public let span: Span
}
