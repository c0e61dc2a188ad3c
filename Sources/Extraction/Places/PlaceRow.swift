internal import Text

/// A line of a table of places: id, code of the country, kind, id of what holds it, population,
/// latitude, longitude, name, and other names parted by `|`. All but id, kind and name may be empty.
struct PlaceRow {
  let id: Int
  let country: CountryCode?
  let kind: PlaceKind
  let isCapital: Bool
  let holder: Int?
  let population: Int?
  let coordinates: (latitude: Double, longitude: Double)?
  let name: Span
  let others: Span

  static let columns = 9

  private static let kinds: [(name: StaticString, kind: PlaceKind, isCapital: Bool)] = [
    ("city", .city, false), ("region", .region, false), ("county", .county, false),
    ("country", .country, false), ("capital", .city, true),
  ]

  init(_ table: [UInt8], _ line: Span) throws(PlaceTableError.Fault) {
    guard UTF8Validation.isValid(table, line) else { throw .encoding }
    guard let fields = Self.fields(of: table, line) else { throw .columns }
    guard let id = Self.number(table[fields[0].range]), id > 0 else { throw .id }
    let code = table[fields[1].range]
    country = CountryCode(code)
    guard country != nil || code.isEmpty else { throw .country }
    let kind = table[fields[2].range]
    guard let known = Self.kinds.first(where: { Self.isSame(kind, $0.name) }) else { throw .kind }
    holder = Self.number(table[fields[3].range])
    guard holder.map({ $0 > 0 }) ?? fields[3].isEmpty else { throw .holder }
    // The people of all lines together must be a number, too.
    population = Self.number(table[fields[4].range], digits: 10)
    guard population != nil || fields[4].isEmpty else { throw .population }
    coordinates = try Self.coordinates(table[fields[5].range], table[fields[6].range])
    guard !fields[7].isEmpty else { throw .name }
    self.id = id
    (self.kind, isCapital) = (known.kind, known.isCapital)
    (name, others) = (fields[7], fields[8])
  }

  private static func fields(of table: [UInt8], _ line: Span) -> [Span]? {
    var fields: [Span] = []
    fields.reserveCapacity(columns)
    var start = line.start
    for at in line.range where table[at] == 0x09 {
      fields.append(Span(start, at))
      start = at + 1
    }
    fields.append(Span(start, line.end))
    return fields.count == columns ? fields : nil
  }

  private static func isSame(_ bytes: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { bytes.elementsEqual($0) }
  }

  /// A whole number of at most so many digits.
  private static func number(_ text: ArraySlice<UInt8>, digits: Int = 15) -> Int? {
    guard (1...digits).contains(text.count) else { return nil }
    var value = 0
    for digit in text {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func coordinates(
    _ latitude: ArraySlice<UInt8>, _ longitude: ArraySlice<UInt8>
  ) throws(PlaceTableError.Fault) -> (latitude: Double, longitude: Double)? {
    if latitude.isEmpty, longitude.isEmpty { return nil }
    guard let north = degrees(latitude, 90), let east = degrees(longitude, 180) else {
      throw .coordinates
    }
    return (north, east)
  }

  /// A decimal number that is not further from 0 than `limit`.
  private static func degrees(_ text: ArraySlice<UInt8>, _ limit: Double) -> Double? {
    let isNegative = text.first == 0x2D
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.count <= 3, let whole = number(first) else { return nil }
    var value = Double(whole)
    if parts.count > 1 {
      // Twelve digits in all are a whole number and a power of ten, whose quotient is rounded once.
      guard parts[1].count <= 9, let decimals = number(parts[1]) else { return nil }
      let scale = parts[1].reduce(1) { scale, _ in scale * 10 }
      value = Double(whole * scale + decimals) / Double(scale)
    }
    return value <= limit ? isNegative ? -value : value : nil
  }
}

extension PlaceTableError.Fault: Error {}
