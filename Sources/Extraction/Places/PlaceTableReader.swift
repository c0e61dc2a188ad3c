internal import Text

/// Reads the lines of a table of places.
struct PlaceTableReader {
  private(set) var shown: [UInt8] = []
  private(set) var names: PlaceNameCollector
  private var places: [PlaceTable.Place] = []
  /// By place: the id of what holds it.
  private var holders: [Int?] = []
  /// By place: whether its population is left out.
  private var lacksPopulation: [Bool] = []
  private var numbers: [Int: Int] = [:]

  /// Offsets of names have four bytes, and folding may lengthen a name.
  private static let largest = 1 << 30

  init(_ table: [UInt8]) throws(PlaceTableError) {
    names = PlaceNameCollector(bytes: table.count)
    guard table.count <= Self.largest else { throw PlaceTableError(line: 1, fault: .size) }
    var (line, start) = (1, 0)
    while start < table.count {
      let end = table[start...].firstIndex(of: 0x0A) ?? table.count
      let isCarriage = end > start && table[end - 1] == 0x0D
      if table[start] != 0x23 {
        do {
          try add(Span(start, isCarriage ? end - 1 : end), of: table)
        } catch {
          throw PlaceTableError(line: line, fault: error)
        }
      }
      (line, start) = (line + 1, end + 1)
    }
  }

  private mutating func add(_ line: Span, of table: [UInt8]) throws(PlaceTableError.Fault) {
    let row = try PlaceRow(table, line)
    let number = places.count
    guard numbers.updateValue(number, forKey: row.id) == nil else { throw .repeated }
    let start = shown.count
    shown += table[row.name.range]
    places.append(
      .init(
        id: row.id, country: row.country, kind: row.kind, isCapital: row.isCapital, holder: nil,
        population: row.population ?? 0, coordinates: row.coordinates,
        name: Span(start, shown.count)))
    holders.append(row.holder)
    lacksPopulation.append(row.population == nil)
    names.add(row.name, row.others, of: number, in: table)
  }

  /// The places, each with what holds it, and regions and counties with the people of their cities.
  /// A holder that the table lacks is left out, so that parts of a table are tables.
  func linked() -> [PlaceTable.Place] {
    var places = places
    for (number, holder) in holders.enumerated() {
      places[number].holder = holder.flatMap { numbers[$0] }
    }
    let cities = places
    for city in cities where city.kind == .city {
      for holder in PlaceTable.HolderSequence(places: cities, holder: city.holder)
      where lacksPopulation[holder] && cities[holder].kind != .city {
        places[holder].population += city.population
      }
    }
    return places
  }
}
