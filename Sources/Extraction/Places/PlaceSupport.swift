/// Where a document is at home: how much of it speaks for each country and region.
struct PlaceSupport {
  private var total = 0.0
  private var countries: [CountryCode: Double] = [:]
  private var regions: [Int: Double] = [:]

  /// Countries that the document is known to speak of, with how often.
  init(_ counts: [String: Int]) {
    // Sums must not depend on the order of a dictionary.
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > 0 {
      guard let country = CountryCode(code.utf8) else { continue }
      let weight = Self.weight(count)
      total += weight
      countries[country, default: 0] += weight
    }
  }

  /// How much so many mentions count: more than one, but not for each its own.
  static func weight(_ mentions: Int) -> Double { Double(min(max(mentions, 1), 9)).squareRoot() }

  /// Adds what a place speaks for.
  mutating func add(_ place: Int, _ weight: Double, in table: PlaceTable) {
    total += weight
    if let country = table.places[place].country { countries[country, default: 0] += weight }
    if let region = table.region(of: place) { regions[region, default: 0] += weight }
  }

  /// By how much the document makes a place likelier. What the place of this very name added is
  /// taken off first: nothing supports itself.
  func factor(of place: Int, without own: (place: Int, weight: Double)?, in table: PlaceTable)
    -> Double
  {
    let country = table.places[place].country
    let region = table.region(of: place)
    var forCountry = country.flatMap { countries[$0] } ?? 0
    var forRegion = region.flatMap { regions[$0] } ?? 0
    var all = total
    if let own {
      all -= own.weight
      if table.places[own.place].country == country, country != nil { forCountry -= own.weight }
      if let region, table.region(of: own.place) == region { forRegion -= own.weight }
    }
    return 1 + (PlaceWeights.country * max(0, forCountry) + PlaceWeights.region * max(0, forRegion))
      / (max(0, all) + 1)
  }
}
