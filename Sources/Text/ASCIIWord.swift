/// Letters and digits of ASCII, by a table.
public enum ASCIIWord {
  /// By byte: a letter in lower case or a digit as it is; zero for all else.
  public static let folded: [UInt8] = (0...255).map { (byte: UInt8) in
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    return lower &- 0x61 < 26 || lower &- 0x30 < 10 ? lower : 0
  }
}
