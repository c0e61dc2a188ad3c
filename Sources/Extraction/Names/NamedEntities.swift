public import Text

/// The names of a text, put together by what they mean.
public struct NamedEntities: Sendable, Equatable {
  /// The names in the order of the text, none overlapping another.
  public var mentions: [NameMention] = []
  /// What they mean, in the order in which it is first named.
  public var entities: [NamedEntity] = []

  /// No names.
  public init() {}
}

/// A name in a text.
public struct NameMention: Sendable, Equatable {
  /// Where it stands, in bytes, without titles and articles.
  public var span: Span
  /// Which of the entities of the text it means.
  public var entity: Int

  /// A mention at `span`.
  public init(span: Span, entity: Int) {
    self.span = span
    self.entity = entity
  }
}

/// Somebody or something that a text names.
public struct NamedEntity: Sendable, Equatable {
  /// What it is.
  public var kind: NameKind
  /// The fullest of its names in the text.
  public var name: Span
  /// What a word list calls it.
  public var listedName: String?
  /// The words beside its name that say what somebody is: "foreign minister"; in order, without
  /// names that stand between them.
  public var role: [Span] = []

  /// An entity with its fullest name.
  public init(kind: NameKind, name: Span, role: [Span] = []) {
    self.kind = kind
    self.name = name
    self.role = role
  }
}
