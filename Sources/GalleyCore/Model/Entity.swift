/// Somebody or something that a text names, to which annotations of the layer `entity` belong by
/// their attribute `entity`.
public struct Entity: Sendable, Equatable {
  /// What annotations of the document call it: `e1`, `e2` … in the order in which it is first named.
  public var id: String
  /// The fullest of its names.
  public var name: String
  /// What it is: `person`, `organization`, `place`, or what a word list says.
  public var kind: String
  /// What somebody is, as the text says beside the name.
  public var role: String?
  /// The place that it is likely to be.
  public var place: Place?

  /// An entity with its name.
  public init(id: String, name: String, kind: String, role: String? = nil, place: Place? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.role = role
    self.place = place
  }

  /// A place of GeoNames.
  public struct Place: Sendable, Equatable {
    /// Its number there.
    public var id: Int
    /// The country in which it is: ISO 3166-1 in two letters.
    public var country: String?
    /// Degrees to the north, where the table has them.
    public var latitude: Double?
    /// Degrees to the east, where the table has them.
    public var longitude: Double?
    /// How likely it is this one, from 0 to 1.
    public var score: Double

    /// A place.
    public init(id: Int, country: String?, latitude: Double?, longitude: Double?, score: Double) {
      self.id = id
      self.country = country
      self.latitude = latitude
      self.longitude = longitude
      self.score = score
    }
  }
}
