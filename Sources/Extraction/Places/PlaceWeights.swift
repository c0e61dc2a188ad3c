/// The numbers by which readings of a name are weighed; see ``PlaceLinker``.
///
/// They are odds by reason, not learned: no set of linked names was at hand to learn from.
enum PlaceWeights {
  /// A place that the table lacks is as likely as a town of so many people.
  static let none = 50_000.0

  /// How many people a place counts for.
  static func people(_ place: PlaceTable.Place, _ population: Int) -> Double {
    let people = Double(population)
    if place.isCapital { return 2 * (people + 100_000) }
    switch place.kind {
    // Small countries are in the news as large ones are.
    case .country: return people + 2_000_000
    // Regions are named less often than the cities whose people they have.
    case .region, .county: return people / 4
    case .city: return people
    }
  }

  /// By how a place bears the name.
  static func standing(_ standing: PlaceNameStanding) -> Double {
    switch standing {
    case .main: 1
    // These hold the names of all languages, and how other scripts are spelled.
    case .alternative: 0.2
    // Most are of airports.
    case .code: 0.01
    }
  }

  /// Per known name of the document's place that is no name of this one.
  static let missingName = 0.2
  /// For what lies in a country of the same name.
  static let namesake = 0.05
  /// For what lies in what stands beside the name.
  static let qualified = 30.0
  /// For what does not.
  static let disqualified = 1.0 / 500
  /// For what lies in the country, or in the region, that all other places of the document lie in.
  static let country = 20.0
  static let region = 80.0
  /// From this share on, a name speaks for a country or region.
  static let certain = 0.8
}
