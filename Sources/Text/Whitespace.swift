/// Folding of white space.
public enum Whitespace {
  /// Appends `bytes` to `output` with every run of white space as one space, none at either end, and
  /// without characters that only tell where a line may break.
  public static func appendSqueezed(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { appendSqueezed($0, to: &output) }
  }

  private static func appendSqueezed(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8])
  {
    let start = output.count
    var pending = false
    var i = 0
    while i < bytes.count {
      let end = wordsEnd(bytes, from: i)
      if end > i {
        if pending { output.append(0x20) }
        pending = false
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[i..<end]))
        i = end
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
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[i..<i + scalar.length]))
      }
      i += scalar.length
    }
  }

  /// Where words of ASCII with one space between them end that begin at `start`.
  private static func wordsEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if end > start, isPlain(bytes, end) {
        end &+= 16
      } else if bytes[end] &- 0x21 < 0x5E {
        end &+= 1
      } else if bytes[end] == 0x20, end > start, end &+ 1 < bytes.count,
        bytes[end &+ 1] &- 0x21 < 0x5E
      {
        end &+= 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether the sixteen bytes from `start` on go on with such words, and the last of them is no space.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start &+ 16 <= bytes.count, bytes[start &+ 15] != 0x20 else { return false }
    var others: UInt8 = 0
    for i in start..<start &+ 16 {
      let isSpace: UInt8 = bytes[i] == 0x20 ? 1 : 0
      others |= bytes[i] &- 0x20 < 0x5F ? 0 : 1
      others |= isSpace & (bytes[i &- 1] == 0x20 ? 1 : 0)
    }
    return others == 0
  }

  /// `bytes` with every run of white space as one space, none at either end.
  public static func squeezed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    appendSqueezed(ArraySlice(bytes), to: &output)
    return output
  }

  /// Whether a stretch, which must not be empty, begins with white space.
  public static func begins(_ span: Span, in bytes: [UInt8]) -> Bool {
    let byte = bytes[span.start]
    return byte < 0x80
      ? CharacterClass.isSpace(UInt32(byte))
      : CharacterClass.isSpace(bytes.scalar(at: span.start).value)
  }

  /// Whether a stretch, which must not be empty, ends with white space.
  public static func ends(_ span: Span, in bytes: [UInt8]) -> Bool {
    let byte = bytes[span.end - 1]
    return byte < 0x80
      ? CharacterClass.isSpace(UInt32(byte))
      : CharacterClass.isSpace(bytes.scalar(before: span.end).value)
  }

  /// `span` of `bytes` without the white space at its ends.
  public static func trimmed(_ span: Span, in bytes: [UInt8]) -> Span {
    bytes.withUnsafeBufferPointer { bytes in
      var span = span
      while span.start < span.end, bytes[span.start] &- 0x21 >= 0x5E {
        let scalar = bytes.scalar(at: span.start)
        guard CharacterClass.isSpace(scalar.value) else { break }
        span.start += scalar.length
      }
      while span.end > span.start, bytes[span.end - 1] &- 0x21 >= 0x5E {
        let scalar = bytes.scalar(before: span.end)
        guard CharacterClass.isSpace(scalar.value) else { break }
        span.end -= scalar.length
      }
      return span
    }
  }
}
