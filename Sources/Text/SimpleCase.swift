/// Lower-casing of one scalar at a time, without allocation.
public enum SimpleCase {
  /// The lower case of `c` (Unicode `Simple_Lowercase_Mapping`).
  ///
  /// Scalars whose full mapping is longer than one scalar keep its first.
  @inlinable
  public static func lowercase(_ c: UInt32) -> UInt32 {
    if c < 0x80 { return c >= 0x41 && c <= 0x5A ? c | 0x20 : c }
    if c >= 0x0410 && c <= 0x042F { return c + 0x20 }
    if c >= 0x0430 && c <= 0x044F { return c }
    guard CharacterClass.isUppercase(c), let scalar = Unicode.Scalar(c) else { return c }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? c
  }
}
