/// Where a document is at home: how much of it speaks for each country and region.
struct PlaceSupport {
  /// What one place of the document speaks for. It may be certain of the country, but not of which
  /// place in it is meant.
  struct Evidence {
    var country: CountryCode?
    var forCountry = 0.0
    var region: Int?
    var forRegion = 0.0
  }

  private var total = 0.0
  private var countries: [CountryCode: Double] = [:]
  private var regions: [Int: Double] = [:]

  /// Countries that the document is known to speak of, with how often.
  init(_ counts: [String: Int]) {
    // Sums must not depend on the order of a dictionary.
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > 0 {
      guard let country = CountryCode(code.utf8) else { continue }
      add(Evidence(country: country, forCountry: Self.weight(count)))
    }
  }

  /// How much so many mentions count: more than one, but not for each its own.
  static func weight(_ mentions: Int) -> Double { Double(min(max(mentions, 1), 9)).squareRoot() }

  /// Adds what a place speaks for.
  mutating func add(_ evidence: Evidence) {
    total += evidence.forCountry
    if let country = evidence.country { countries[country, default: 0] += evidence.forCountry }
    if let region = evidence.region { regions[region, default: 0] += evidence.forRegion }
  }

  /// By how much the document makes a place likelier. What the place of this very name added is
  /// taken off first: nothing supports itself.
  func factor(of place: Int, without own: Evidence, in table: PlaceTable) -> Double {
    let country = table.places[place].country
    let region = table.region(of: place)
    var forCountry = country.flatMap { countries[$0] } ?? 0
    var forRegion = region.flatMap { regions[$0] } ?? 0
    if country != nil, own.country == country { forCountry -= own.forCountry }
    if region != nil, own.region == region { forRegion -= own.forRegion }
    return 1 + (PlaceWeights.country * max(0, forCountry) + PlaceWeights.region * max(0, forRegion))
      / (max(0, total - own.forCountry) + 1)
  }
}
