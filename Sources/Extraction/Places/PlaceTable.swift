internal import Text

/// Places of the world with their names, as `Scripts/places` writes them.
public struct PlaceTable: Sendable {
  /// In the order of the table.
  let places: [Place]
  /// The names as they are shown, one after another.
  private let shown: [UInt8]
  /// All names, folded.
  private let index: PlaceNameIndex

  struct Place: Sendable {
    let id: Int
    let country: CountryCode?
    let kind: PlaceKind
    let isCapital: Bool
    /// What holds the place, by its number.
    var holder: Int?
    /// Where the table leaves it out, that of its cities in the table.
    var population: Int
    let coordinates: (latitude: Double, longitude: Double)?
    let name: Span
  }

  /// Reads a table: a line a place, with nine columns, and comments that begin with `#`. The first
  /// line that is wrong is thrown.
  public init(tsv: [UInt8]) throws(PlaceTableError) {
    let reader = try PlaceTableReader(tsv)
    places = reader.linked()
    shown = reader.shown
    index = reader.names.index()
  }

  /// How many places there are.
  public var count: Int { places.count }

  /// The name of a place as it is shown.
  func name(of place: Place) -> String {
    String(decoding: shown[place.name.range], as: UTF8.self)
  }

  /// The numbers of the places that have a folded name, in the order of the table.
  func places(named folded: [UInt8]) -> [(place: Int, standing: PlaceNameStanding)] {
    index.places(named: folded)
  }

  /// The numbers of what holds a place, from the smallest up.
  func holders(of place: Int) -> HolderSequence {
    HolderSequence(places: places, holder: places[place].holder)
  }

  /// The state, province or the like that a place lies in or is.
  func region(of place: Int) -> Int? {
    let own = places[place]
    if own.kind == .region { return own.country == nil ? nil : place }
    return holders(of: place).first { places[$0].kind == .region && places[$0].country != nil }
  }

  /// Whether `outer` is the country or the like that `place` lies in.
  func lies(_ place: Int, in outer: Int) -> Bool {
    let country = places[outer]
    if country.kind == .country, country.country != nil, place != outer {
      return places[place].country == country.country
    }
    return holders(of: place).contains(outer)
  }

  struct HolderSequence: Sequence, IteratorProtocol {
    let places: [Place]
    var holder: Int?
    /// A county, a region, a country and a continent. A table in which two places hold each other
    /// must not hold up anybody.
    var left = 4

    mutating func next() -> Int? {
      guard left > 0, let current = holder else { return nil }
      left -= 1
      holder = places[current].holder
      return current
    }
  }
}
