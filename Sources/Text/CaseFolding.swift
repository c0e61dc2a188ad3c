/// Lower-casing of UTF-8, the same in every locale.
public enum CaseFolding {
  /// Appends the lower-case form of `bytes` (Unicode `Lowercase_Mapping`) to `output`.
  @inlinable
  public static func appendLowercased(
    _ bytes: some RandomAccessCollection<UInt8>, to output: inout [UInt8]
  ) {
    output.reserveCapacity(output.count + bytes.count)
    let bytes = Array(bytes)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte < 0x80 {
        output.append(isUpperASCII(byte) ? byte | 0x20 : byte)
        i += 1
        continue
      }
      let scalar = bytes.scalar(at: i)
      i += scalar.length
      if CharacterClass.isUppercase(scalar.value), let upper = Unicode.Scalar(scalar.value) {
        output.append(contentsOf: upper.properties.lowercaseMapping.utf8)
      } else {
        output.append(scalar: scalar.value)
      }
    }
  }

  /// The lower-case form of `bytes`.
  @inlinable
  public static func lowercased(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    appendLowercased(bytes, to: &output)
    return output
  }

  /// Whether `bytes` equals `word` when ASCII case is ignored; `word` is given in lower case.
  @inlinable
  public static func equalsIgnoringASCIICase(
    _ bytes: some RandomAccessCollection<UInt8>, _ word: StaticString
  ) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { wanted in
      zip(bytes, wanted).allSatisfy { (isUpperASCII($0) ? $0 | 0x20 : $0) == $1 }
    }
  }

  @inlinable
  static func isUpperASCII(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
}
