/// Where the encoding of a page was learnt from.
public enum CharsetSource: String, Sendable {
  /// A byte order mark.
  case bom
  /// What carried the page, such as an HTTP header.
  case transport
  /// The page's own declaration.
  case meta
  /// The bytes themselves.
  case detected
  /// Nothing: the web's default.
  case fallback
}

/// A text in UTF-8, with what is known of how it was encoded before.
public struct DecodedText: Equatable, Sendable {
  /// Valid UTF-8 without a byte order mark.
  public let bytes: [UInt8]
  /// The encoding that the text was read as: its WHATWG name, in lower case.
  public let charset: String
  /// Where that encoding was learnt from.
  public let charsetFrom: CharsetSource
  /// Whether bytes that the encoding does not allow were replaced.
  public let repaired: Bool
  /// The first of transport and page to claim another encoding, where that makes a difference.
  public internal(set) var conflict: CharsetClaim?
  /// Whether characters of it were encoded twice before they came here, as in `Ã©` for `é`.
  public internal(set) var isDoubleEncoded = false
}
