public import JSON
public import YAML

/// A string enum as an option: one of its raw values.
public protocol ChoiceOption: OptionValue, CaseIterable, RawRepresentable where RawValue == String {
  /// Words that people write for a value, as other programs call it.
  static var synonyms: [String: Self] { get }
}

extension ChoiceOption {
  /// None.
  public static var synonyms: [String: Self] { [:] }
  /// One of the raw values; another is reported with the nearest.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Self? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    if let value = Self(rawValue: text) { return value }
    let known = allCases.map(\.rawValue)
    let hint =
      synonyms[text].map { "did you mean '\($0.rawValue)'?" }
      ?? Suggestion.hint(for: text, among: known)
    let list = known.joined(separator: ", ")
    reader.error(
      text.isEmpty ? "expected one of \(list), found nothing" : "'\(text)' is not one of \(list)",
      at: node, hint: hint)
    return nil
  }
  /// An enumeration of the raw values.
  public static var schema: JSONValue { ["enum": .array(allCases.map { .string($0.rawValue) })] }
  /// The raw values in words.
  public static var typeName: String { allCases.map(\.rawValue).joined(separator: " | ") }
  /// The raw value.
  public var json: JSONValue { .string(rawValue) }
}

extension Duration: OptionValue {
  private static let units: [(String, Double)] = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600)]

  /// A number with a unit: `500ms`, `5s`, `2m`, `1h`.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Duration? {
    readScalar(node, &reader) { text in
      Quantity.parse(text, units: units, range: 0.001...86_400).map { .seconds($0) }
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[0-9.]+(ms|s|m|h)$"] }
  /// The type in words.
  public static var typeName: String { "duration such as 500ms, 5s or 2m" }
  /// The value as it would stand in a file.
  public var json: JSONValue {
    let seconds = Double(components.seconds) + Double(components.attoseconds) / 1e18
    return .string(Quantity.format(seconds, units: Self.units))
  }
}

/// A number of bytes: `500KB`, `20MB`, `1GB` (powers of 1,000).
public struct ByteCount: OptionValue, Comparable {
  /// The number.
  public var bytes: Int

  /// That many bytes.
  public init(_ bytes: Int) { self.bytes = bytes }

  /// A number with a unit; `nil` where `text` is none.
  public init?(_ text: String) {
    guard let bytes = Quantity.parse(text, units: Self.units, range: 1...1e12) else { return nil }
    self.bytes = Int(bytes)
  }

  private static let units: [(String, Double)] = [
    ("B", 1), ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000),
  ]

  /// A number with a unit.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> ByteCount? {
    readScalar(node, &reader) { text in ByteCount(text) }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[0-9.]+(B|KB|MB|GB)$"] }
  /// The type in words.
  public static var typeName: String { "size such as 500KB or 20MB" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(Quantity.format(Double(bytes), units: Self.units)) }

  /// Compares the numbers.
  public static func < (a: ByteCount, b: ByteCount) -> Bool { a.bytes < b.bytes }
}

/// A share: `2%`.
public struct Percentage: OptionValue, Comparable {
  /// From 0 to 1.
  public var share: Double

  /// A share from 0 to 1.
  public init(share: Double) { self.share = share }

  /// A number from 0 to 100 with a percent sign.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Percentage? {
    readScalar(node, &reader) { text in
      Quantity.parse(text, units: [("%", 0.01)], range: 0...1).map(Percentage.init(share:))
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[0-9.]+%$"] }
  /// The type in words.
  public static var typeName: String { "percentage such as 2%" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(Quantity.format(share, units: [("%", 0.01)])) }

  /// Compares the shares.
  public static func < (a: Percentage, b: Percentage) -> Bool { a.share < b.share }
}

/// Numbers with a unit.
enum Quantity {
  /// `text` as a number times its unit, when it is inside `range`.
  static func parse(
    _ text: String, units: [(String, Double)], range: ClosedRange<Double>
  ) -> Double? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(digits),
      let unit = units.first(where: { $0.0 == text.dropFirst(digits.count) })
    else { return nil }
    let value = number * unit.1
    return range.contains(value) ? value : nil
  }

  /// `value` in the largest unit that says it exactly with three decimals at most; in the smallest
  /// where none does.
  static func format(_ value: Double, units: [(String, Double)]) -> String {
    for (name, size) in units.reversed() where value >= size {
      let number = rounded(value / size, 1e3)
      if abs(number * size - value) <= value * 1e-12 { return text(number) + name }
    }
    return text(rounded(value / units[0].1, 1e9)) + units[0].0
  }

  private static func rounded(_ number: Double, _ scale: Double) -> Double {
    (number * scale).rounded() / scale
  }

  private static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }
}
