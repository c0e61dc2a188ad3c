public import Text

/// Something that was found in the text: a span with attributes.
public struct Annotation: Sendable, Equatable {
  /// Its bytes in the document's text.
  public var span: Span
  /// What is known about it, in the order in which it was set.
  public var attributes: [Attribute]

  /// An annotation of `span`.
  public init(_ span: Span, _ attributes: [Attribute] = []) {
    self.span = span
    self.attributes = attributes
  }

  /// A key with a value or with a span of the text.
  public struct Attribute: Sendable, Equatable {
    /// The key, in snake_case.
    public var key: String
    /// What stands under it.
    public var content: Content

    /// An attribute that is a value.
    public init(_ key: String, _ value: Value) {
      self.key = key
      content = .value(value)
    }

    /// An attribute that points into the text.
    public init(_ key: String, _ span: Span) {
      self.key = key
      content = .span(span)
    }
  }

  /// What an attribute can hold.
  public enum Content: Sendable, Equatable {
    case value(Value)
    /// Bytes of the document's text; written as `[start, end]` in code points.
    case span(Span)
  }
}

/// The annotation layers of a document, in the order in which stages made them.
public struct Layers: Sendable, Equatable {
  /// Names with their annotations.
  public private(set) var all: [(name: String, annotations: [Annotation])] = []

  /// No layers.
  public init() {}

  /// The annotations of a layer; `nil` removes it or says that no stage made it.
  public subscript(name: String) -> [Annotation]? {
    get { all.first { $0.name == name }?.annotations }
    set {
      let index = all.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let new?): all[index].annotations = new
      case (let index?, nil): all.remove(at: index)
      case (nil, let new?): all.append((name, new))
      case (nil, nil): break
      }
    }
  }

  /// Same layers with same annotations in the same order.
  public static func == (a: Layers, b: Layers) -> Bool {
    a.all.elementsEqual(b.all) { $0.name == $1.name && $0.annotations == $1.annotations }
  }
}
