/// Letters and digits of ASCII, by a table.
public struct ASCIIWord: Sendable {
  private let table: [UInt8]

  /// The table.
  public static let shared = ASCIIWord()

  private init() {
    table = (0...255).map { (byte: UInt8) in
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      return lower &- 0x61 < 26 || lower &- 0x30 < 10 ? lower : 0
    }
  }

  /// A letter in lower case or a digit as it is; zero for all else.
  public subscript(byte: UInt8) -> UInt8 { table[Int(byte)] }

  /// Calls `body` with the same for all bytes, for loops over many of them.
  @inline(__always)
  public func withTable<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    table.withUnsafeBufferPointer(body)
  }
}
