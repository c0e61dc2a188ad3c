public import Text

/// A quantity in a text: a number with what it measures or counts.
public struct QuantityMention: Sendable, Equatable {
  /// What a quantity is of.
  public enum Kind: String, Sendable, CaseIterable {
    /// Things, or nothing that is named.
    case count
    /// A part of a hundred.
    case percent
    /// An amount of a currency.
    case money
    /// An amount of a physical unit, or an age.
    case measure
  }

  /// How the words around a number bound it.
  public enum Modifier: String, Sendable, CaseIterable {
    case about
    case moreThan = "more_than"
    case lessThan = "less_than"
    case atLeast = "at_least"
    case atMost = "at_most"
    case almost
  }

  /// Where it stands, in bytes: from the word that bounds it to the unit or the counted noun.
  public var span: Span
  /// The number, or the lower end of a range.
  public var value: Double
  /// The upper end of a range.
  public var upper: Double?
  /// What it is of.
  public var kind: Kind
  /// A code of UCUM, or of ISO 4217 for money.
  public var unit: String?
  /// How it is bounded.
  public var modifier: Modifier?
  /// What is counted.
  public var noun: Span?
}
