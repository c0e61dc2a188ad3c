/// Says which place of a table a name means, as far as name, size and the rest of the document tell.
///
/// Each place of the table that bears a name of the document's place is a candidate. Its weight is a
/// product:
///
/// - how many people live there, as news name large places more often (the prior of Rauch, Bukatin
///   and Baker, "A confidence-based framework for disambiguating geographic terms", 2003). Small
///   countries and capitals count for more, regions and counties for less; a region is counted
///   without a city of its own name, and what lies in a country of its own name for a twentieth;
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
/// which is always that of a town of 30,000: a softmax of the logarithms of the weights. Evidence is
/// the countries that are given and, in a second pass, the places whose share was 0.8 or more in the
/// first, each counted with the square root of its mentions, of nine at most. A name never speaks for
/// itself.
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
    let firm = zip(places, candidates).map { place, candidates in
      evidence(of: place, best(of: candidates, given, without: nil))
    }
    var support = given
    for case let (place, weight)? in firm { support.add(place, weight, in: table) }
    return zip(candidates, firm).map { candidates, own in
      best(of: candidates, support, without: own).flatMap(link)
    }
  }

  private typealias Choice = (place: Int, share: Double)

  /// The likeliest candidate with its share.
  private func best(
    of candidates: [PlaceCandidates.Candidate], _ support: PlaceSupport,
    without own: (place: Int, weight: Double)?
  ) -> Choice? {
    var best: Choice?
    var sum = PlaceWeights.none
    for candidate in candidates {
      let factor = support.factor(of: candidate.place, without: own, in: table)
      let weight = candidate.weight * factor
      sum += weight
      if weight > best?.share ?? 0 { best = (candidate.place, weight) }
    }
    return best.map { ($0.place, $0.share / sum) }
  }

  /// What a place that is certain speaks for.
  private func evidence(of place: PlaceQuery, _ choice: Choice?) -> (place: Int, weight: Double)? {
    guard let choice, choice.share >= PlaceWeights.certain else { return nil }
    return (choice.place, choice.share * PlaceSupport.weight(place.mentions))
  }

  private func link(_ choice: Choice) -> PlaceLink? {
    guard choice.share >= least else { return nil }
    let place = table.places[choice.place]
    return PlaceLink(
      id: place.id, country: place.country?.text, kind: place.kind,
      latitude: place.coordinates?.latitude, longitude: place.coordinates?.longitude,
      name: table.name(of: place), score: (choice.share * 10_000).rounded() / 10_000)
  }
}
