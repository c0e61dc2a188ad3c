/// What bears a name.
public enum NameKind: String, Sendable, CaseIterable {
  case person, organization, place

  var number: Int {
    switch self {
    case .person: 0
    case .organization: 1
    case .place: 2
    }
  }
}
