/// What a place is.
public enum PlaceKind: String, Sendable, CaseIterable {
  /// A country or dependent territory.
  case country
  /// A state, province or the like, or a continent.
  case region
  /// What a region is divided into.
  case county
  /// A city, town or village.
  case city
}
