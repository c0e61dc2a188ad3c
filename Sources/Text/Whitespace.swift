/// Folding of white space.
public enum Whitespace {
  /// Appends `bytes` to `output` with every run of white space as one space, none at either end, and
  /// without characters that only tell where a line may break.
  public static func appendSqueezed(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let start = output.count
    var pending = false
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let byte = bytes[i]
      if byte < 0x80 {
        if byte <= 0x20 && CharacterClass.isSpace(UInt32(byte)) {
          pending = output.count > start
        } else {
          if pending { output.append(0x20) }
          pending = false
          output.append(byte)
        }
        i += 1
        continue
      }
      let scalar = bytes.scalar(at: i)
      if CharacterClass.isInvisible(scalar.value) {
        // Only tells where a line may break.
      } else if CharacterClass.isSpace(scalar.value) {
        pending = output.count > start
      } else {
        if pending { output.append(0x20) }
        pending = false
        output.append(contentsOf: bytes[i..<i + scalar.length])
      }
      i += scalar.length
    }
  }

  /// `bytes` with every run of white space as one space, none at either end.
  public static func squeezed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    appendSqueezed(ArraySlice(bytes), to: &output)
    return output
  }

  /// `span` of `bytes` without the white space at its ends.
  public static func trimmed(_ span: Span, in bytes: [UInt8]) -> Span {
    var span = span
    while span.start < span.end {
      let scalar = bytes.scalar(at: span.start)
      guard CharacterClass.isSpace(scalar.value) else { break }
      span.start += scalar.length
    }
    while span.end > span.start {
      let scalar = bytes.scalar(before: span.end)
      guard CharacterClass.isSpace(scalar.value) else { break }
      span.end -= scalar.length
    }
    return span
  }
}
