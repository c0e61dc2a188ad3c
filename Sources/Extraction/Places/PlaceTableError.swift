/// A line of a table of places that is none.
public struct PlaceTableError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Fault: String, Sendable, CaseIterable {
    /// There are not nine columns.
    case columns
    /// The line is not UTF-8.
    case encoding
    /// The id is no positive whole number.
    case id
    /// The id is that of an earlier line.
    case repeated
    /// The country is neither empty nor two capital letters.
    case country
    /// The kind is none of `country`, `region`, `county`, `city` and `capital`.
    case kind
    /// The id of what holds the place is neither empty nor a positive whole number.
    case holder
    /// The population is neither empty nor a whole number.
    case population
    /// Latitude and longitude are neither both empty nor both degrees.
    case coordinates
    /// The name is empty.
    case name
    /// The table is too large.
    case size
  }

  /// From 1.
  public var line: Int
  /// What is wrong with it.
  public var fault: Fault

  /// What is wrong with a line.
  public init(line: Int, fault: Fault) {
    self.line = line
    self.fault = fault
  }
}

extension PlaceTableError: CustomStringConvertible {
  /// The sentence for it.
  public var description: String { "line \(line): \(fault)" }
}

extension PlaceTableError.Fault: CustomStringConvertible {
  /// The sentence for it.
  public var description: String {
    switch self {
    case .columns: "a place has \(PlaceRow.columns) columns, parted by tabs"
    case .encoding: "the line is not UTF-8"
    case .id: "the id is no positive whole number"
    case .repeated: "the id is that of an earlier line"
    case .country: "the country is neither empty nor two capital letters"
    case .kind: "the kind is none of country, region, county, city, capital"
    case .holder: "the id of what holds the place is neither empty nor a positive whole number"
    case .population: "the population is neither empty nor a whole number"
    case .coordinates: "latitude and longitude are neither both empty nor both degrees"
    case .name: "the name is empty"
    case .size: "the table is larger than 1 GiB"
    }
  }
}
