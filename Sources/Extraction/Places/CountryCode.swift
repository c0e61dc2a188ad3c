/// Two letters of ISO 3166-1.
struct CountryCode: Hashable, Sendable {
  private let letters: UInt16

  /// The code that these bytes are; `nil` where they are no two capital letters.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 2, bytes.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
    letters = bytes.reduce(0) { $0 << 8 | UInt16($1) }
  }

  var text: String {
    String(decoding: [UInt8(letters >> 8), UInt8(truncatingIfNeeded: letters)], as: UTF8.self)
  }
}
