/// A place that a document names, to be looked up.
public struct PlaceQuery: Sendable, Equatable {
  /// What it is called, the fullest name first, as UTF-8.
  public var names: [[UInt8]]
  /// How often it is named.
  public var mentions: Int
  /// What stands beside the name to tell which it is, as UTF-8: "Illinois" in "Springfield,
  /// Illinois", "Texas" in "Texas' Austin".
  public var qualifiers: [[UInt8]]

  /// A place of a document.
  public init(names: [[UInt8]], mentions: Int = 1, qualifiers: [[UInt8]] = []) {
    self.names = names
    self.mentions = mentions
    self.qualifiers = qualifiers
  }
}

/// The place of a table that a name means.
public struct PlaceLink: Sendable, Equatable {
  /// The id of GeoNames.
  public var id: Int
  /// ISO 3166-1 alpha-2; `nil` for what lies in no country.
  public var country: String?
  /// What it is.
  public var kind: PlaceKind
  /// Degrees north; `nil` where the table does not say.
  public var latitude: Double?
  /// Degrees east; `nil` where the table does not say.
  public var longitude: Double?
  /// What the table calls it.
  public var name: String
  /// How likely it is the place that is meant, from 0 to 1, with four decimals.
  public var score: Double

  /// A link; see the properties.
  public init(
    id: Int, country: String? = nil, kind: PlaceKind, latitude: Double? = nil,
    longitude: Double? = nil, name: String, score: Double
  ) {
    self.id = id
    self.country = country
    self.kind = kind
    self.latitude = latitude
    self.longitude = longitude
    self.name = name
    self.score = score
  }
}
