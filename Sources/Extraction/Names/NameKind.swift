/// What bears a name.
public enum NameKind: Sendable, Hashable {
  case person, organization, place
  /// What a word list calls so.
  case other(String)

  /// Those that are found without a list.
  static let learned: [NameKind] = [.person, .organization, .place]

  /// A kind by its name.
  public init(_ name: String) {
    self = Self.learned.first { $0.name == name } ?? .other(name)
  }

  /// The name as it is written.
  public var name: String {
    switch self {
    case .person: "person"
    case .organization: "organization"
    case .place: "place"
    case .other(let name): name
    }
  }

  /// Whether it is neither a person nor of a list's own kinds.
  var isBody: Bool { self == .organization || self == .place }

  /// Its place among those that are learned; behind them for all others.
  var number: Int {
    switch self {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .other: 3
    }
  }
}
