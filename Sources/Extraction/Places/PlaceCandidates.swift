/// The places that a name may mean, weighed without the rest of the document.
struct PlaceCandidates {
  struct Candidate {
    let place: Int
    /// As many people as it counts for.
    var weight: Double
  }

  private(set) var all: [Candidate] = []

  /// The readings of names that stand for one place.
  init(_ names: [[UInt8]], in table: PlaceTable) {
    var standings: [Int: (best: PlaceNameStanding, count: Int)] = [:]
    var order: [Int] = []
    var known = 0
    var seen: Set<[UInt8]> = []
    for name in names {
      let folded = PlaceNameFolding.folded(name)
      guard seen.insert(folded).inserted else { continue }
      let places = table.places(named: folded)
      if !places.isEmpty { known += 1 }
      for (place, standing) in places {
        guard let found = standings[place] else {
          standings[place] = (standing, 1)
          order.append(place)
          continue
        }
        let isBetter = standing.rawValue < found.best.rawValue
        standings[place] = (isBetter ? standing : found.best, found.count + 1)
      }
    }
    let prior = Prior(of: order, in: table)
    for place in order {
      guard let found = standings[place] else { continue }
      var weight = prior.weight(of: place) * PlaceWeights.standing(found.best)
      for _ in found.count..<known { weight *= PlaceWeights.missingName }
      all.append(Candidate(place: place, weight: weight))
    }
  }

  /// Weighs what lies in one of the qualifiers against what does not.
  mutating func qualify(by qualifiers: [[UInt8]], in table: PlaceTable) {
    let readings = qualifiers.map { PlaceCandidates([$0], in: table).all }
    let areas = readings.flatMap { $0 }.filter { table.places[$0.place].kind != .city }
    guard !areas.isEmpty else { return }
    let isArea = readings.contains { Self.isArea($0, in: table) }
    for i in all.indices {
      if areas.contains(where: { table.lies(all[i].place, in: $0.place) }) {
        all[i].weight *= PlaceWeights.qualified
      } else if isArea {
        all[i].weight *= PlaceWeights.disqualified
      }
    }
  }

  /// Whether a qualifier is rather a country, region or county than a city that is named beside
  /// another one.
  private static func isArea(_ readings: [Candidate], in table: PlaceTable) -> Bool {
    var (areas, cities) = (0.0, 0.0)
    for reading in readings {
      if table.places[reading.place].kind == .city {
        cities += reading.weight
      } else {
        areas += reading.weight
      }
    }
    return areas > cities
  }

  /// How likely places of one name are before anything is known of the document.
  private struct Prior {
    private let table: PlaceTable
    /// People of areas that are not of a city of the same name.
    private var rest: [Int: Int] = [:]
    private var namesakes: Set<Int> = []

    init(of places: [Int], in table: PlaceTable) {
      self.table = table
      for place in places where table.places[place].kind != .city {
        rest[place] = table.places[place].population
      }
      for place in places {
        for holder in table.holders(of: place) {
          guard let people = rest[holder] else { continue }
          if table.places[holder].kind == .country {
            namesakes.insert(place)
          } else if table.places[place].kind == .city {
            rest[holder] = max(0, people - table.places[place].population)
          }
        }
      }
    }

    func weight(of number: Int) -> Double {
      let place = table.places[number]
      let weight = PlaceWeights.people(place, rest[number] ?? place.population)
      return namesakes.contains(number) ? weight * PlaceWeights.namesake : weight
    }
  }
}
