/// Says which place of a table a name means, as far as name, size and the rest of the document tell.
///
/// Each place of the table that bears a name of the document's place is a candidate. Its weight is a
/// product:
///
/// - how many people live there, as news name large places more often (the prior of Rauch, Bukatin
///   and Baker, "A confidence-based framework for disambiguating geographic terms", 2003). A country
///   has 2 million more, a capital counts for twice itself and 100,000 more, a region or county for
///   a quarter; an area is counted without a city of its own name, and what lies in a country of its
///   own name for a twentieth;
/// - 1 where the table calls it so, 0.2 for other names, 0.01 for letters such as those of airports;
///   and 0.2 for each other name of the document's place that is known, but not for this one;
/// - 30 where a country, region or county that stands beside the name holds it, as in "Springfield,
///   Illinois", and 1/500 where it does not (the qualifiers of Amitay, Har'El, Sivan and Soffer,
///   "Web-a-Where", 2004);
/// - 1 + (20 c + 80 r) / (n + 1), where n is how much other evidence the document has, and c and r
///   how much of it is for the candidate's country and its region (Leidner, "Toponym resolution in
///   text", 2007, on one country for a document).
///
/// A score is a candidate's share of all weights, that of a place which the table lacks among them,
/// which is always that of a town of 50,000: a softmax of the logarithms of the weights. Evidence is
/// the countries that are given and, in a second pass, each country and region that had 0.8 or more
/// of the shares of a name in the first, counted with the square root of its mentions, of nine at
/// most. A name never speaks for itself.
public struct PlaceLinker: Sendable {
  private let table: PlaceTable
  private let least: Double

  /// Links to the places of `table`, where the score is `least` or more.
  public init(_ table: PlaceTable, least: Double = 0.5) {
    self.table = table
    self.least = least
  }

  /// The links of all places of one document, in their order; `nil` where no place is likely enough.
  ///
  /// `countries` are other mentions of countries by their codes, as of "Italian".
  public func links(of places: [PlaceQuery], countries: [String: Int] = [:]) -> [PlaceLink?] {
    let candidates = places.map { place in
      var candidates = PlaceCandidates(place.names, in: table)
      candidates.qualify(by: place.qualifiers, in: table)
      return candidates.all
    }
    let given = PlaceSupport(countries)
    let evidence = zip(places, candidates).map { place, candidates in
      self.evidence(of: shares(of: candidates, given), PlaceSupport.weight(place.mentions))
    }
    var support = given
    for evidence in evidence { support.add(evidence) }
    return zip(candidates, evidence).map { candidates, own in
      link(of: shares(of: candidates, support, without: own))
    }
  }

  private typealias Share = (place: Int, share: Double)

  /// The candidates with their shares.
  private func shares(
    of candidates: [PlaceCandidates.Candidate], _ support: PlaceSupport,
    without own: PlaceSupport.Evidence = .init()
  ) -> [Share] {
    var sum = PlaceWeights.none
    let weights = candidates.map { candidate in
      let weight = candidate.weight * support.factor(of: candidate.place, without: own, in: table)
      sum += weight
      return (candidate.place, weight)
    }
    return weights.map { ($0, $1 / sum) }
  }

  /// The country and the region that a place is certain to lie in.
  private func evidence(of shares: [Share], _ weight: Double) -> PlaceSupport.Evidence {
    var countries: [CountryCode: Double] = [:]
    var regions: [Int: Double] = [:]
    for (place, share) in shares {
      if let country = table.places[place].country { countries[country, default: 0] += share }
      if let region = table.region(of: place) { regions[region, default: 0] += share }
    }
    // Shares add up to less than 1: no two are certain.
    var evidence = PlaceSupport.Evidence()
    if let (country, share) = countries.first(where: { $0.value >= PlaceWeights.certain }) {
      (evidence.country, evidence.forCountry) = (country, share * weight)
    }
    if let (region, share) = regions.first(where: { $0.value >= PlaceWeights.certain }) {
      (evidence.region, evidence.forRegion) = (region, share * weight)
    }
    return evidence
  }

  private func link(of shares: [Share]) -> PlaceLink? {
    var best: Share?
    for share in shares where share.share > best?.share ?? 0 { best = share }
    guard let best, best.share >= least else { return nil }
    let place = table.places[best.place]
    return PlaceLink(
      id: place.id, country: place.country?.text, kind: place.kind,
      latitude: place.coordinates?.latitude, longitude: place.coordinates?.longitude,
      name: table.name(of: place), score: (best.share * 10_000).rounded() / 10_000)
  }
}
