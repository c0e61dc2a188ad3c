// Conversions of doubles call functions of libm, which is linked through this import.
internal import Glibc
internal import Text

/// A value inside a document. Every question about another kind of value is answered with nil.
public struct JSONNode: Sendable {
  /// The six kinds of values.
  public enum Kind: Sendable {
    case null, boolean, number, string, array, object
  }

  let tape: Tape
  let index: Int

  var token: Token { tape.tokens[index] }

  /// Which kind of value this is.
  public var kind: Kind {
    switch token.kind {
    case .null: .null
    case .yes, .no: .boolean
    case .integer, .decimal: .number
    case .string, .escapedString: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Offset of the value in the bytes of the document; of a string, after its quotation mark.
  public var offset: Int { Int(token.start) }

  /// Whether this is `null`.
  public var isNull: Bool { token.kind == .null }

  /// The truth value.
  public var boolean: Bool? {
    switch token.kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// The number as an integer; nil if it has a fraction or does not fit.
  ///
  /// A number written with a point or an exponent counts if it is whole and below 2⁵³.
  public var integer: Int? {
    if token.kind == .integer, let integer = literalInteger { return integer }
    guard let number, abs(number) <= 0x20_0000_0000_0000 else { return nil }
    return Int(exactly: number)
  }

  /// The number, rounded to the nearest double; nil if it is too large for one.
  public var number: Double? {
    guard token.kind == .integer || token.kind == .decimal else { return nil }
    if token.kind == .integer, token.range.count < 16, let integer = literalInteger, integer != 0 {
      return Double(integer)
    }
    let number = Double(String(decoding: tape.bytes[token.range], as: UTF8.self))
    return number?.isFinite == true ? number : nil
  }

  /// The string without its escapes.
  public var string: String? {
    switch token.kind {
    case .string: String(decoding: tape.bytes[token.range], as: UTF8.self)
    case .escapedString: String(decoding: tape.resolved(index), as: UTF8.self)
    default: nil
    }
  }

  /// The string without its escapes as well-formed UTF-8.
  public var stringBytes: [UInt8]? {
    guard kind == .string else { return nil }
    let bytes = tape.resolved(index)
    return tape.isUTF8 ? bytes : UTF8Validation.repaired(bytes)
  }

  /// The value of a number without point or exponent, if it fits.
  var literalInteger: Int? {
    var value = 0
    let isNegative = tape.bytes[token.range.lowerBound] == 0x2D
    for byte in tape.bytes[token.range] where byte != 0x2D {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let digit = Int(byte - 0x30)
      // Counted below zero, where one more integer fits than above.
      let (difference, underflow) = product.subtractingReportingOverflow(digit)
      if overflow || underflow { return nil }
      value = difference
    }
    if isNegative { return value }
    return value == Int.min ? nil : -value
  }
}
