internal import Glibc
internal import Text

/// What was made of stretches of a page, by their bytes: the values of a page's attributes are few.
///
/// A table of one entry for each place of a hash; a value that another one has taken the place of is
/// made again.
struct ValueCache<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var span = Span(0, 0)
    var value: Value?
  }

  private var entries = Array(repeating: Entry(), count: 512)

  /// Where a stretch belongs.
  struct Place {
    fileprivate var slot: Int
    fileprivate var span: Span
    /// What was made of the same bytes before, if it is still there.
    fileprivate(set) var value: Value?
  }

  /// Looks for a stretch of `page`, which is always the same one.
  @inline(__always)
  func find(_ span: Span, in page: [UInt8]) -> Place {
    page.withUnsafeBytes { page in
      let bytes = UnsafeRawBufferPointer(rebasing: page[span.range])
      let slot = Int(truncatingIfNeeded: Self.hash(bytes) &>> 55)
      let known = entries[slot]
      guard known.value != nil, known.span.count == span.count, let base = page.baseAddress,
        memcmp(base + known.span.start, base + span.start, span.count) == 0
      else { return Place(slot: slot, span: span, value: nil) }
      return Place(slot: slot, span: span, value: known.value)
    }
  }

  /// Keeps what was made of a stretch, and returns it.
  mutating func keep(_ value: Value, at place: Place) -> Value {
    entries[place.slot] = Entry(span: place.span, value: value)
    return value
  }

  /// Eight bytes at a time; the last ones may be read twice.
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    guard bytes.count >= 8 else {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
      return hash
    }
    var at = 0
    while at < bytes.count {
      let word = bytes.loadUnaligned(
        fromByteOffset: min(at, bytes.count &- 8), as: UInt64.self)
      hash = (hash ^ (hash &>> 29) ^ word) &* 0x9E37_79B9_7F4A_7C15
      at &+= 8
    }
    return hash
  }
}
