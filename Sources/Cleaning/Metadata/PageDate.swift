/// A point in time as far as a page gives it.
public struct PageDate: Sendable, Equatable {
  /// How much of a point in time is known.
  public enum Precision: String, CaseIterable, Sendable, Comparable {
    case year, month, day, minute, second

    /// Coarser first.
    public static func < (a: Precision, b: Precision) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// ISO 8601, as precise as known, with the zone if known: `2024-06-25T10:30+02:00`.
  public let value: String
  /// How much of `value` is known.
  public let precision: Precision

  let parts: DateParts

  init(_ parts: DateParts) {
    self.parts = parts
    value = parts.iso
    precision = parts.precision
  }
}
