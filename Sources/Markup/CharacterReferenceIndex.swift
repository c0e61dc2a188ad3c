internal import Glibc
internal import Text

/// Finds names in the text of the table of named character references.
struct CharacterReferenceIndex: Sendable {
  /// Names and values, in the table's text.
  struct Entry {
    fileprivate let name: Span
    fileprivate let value: Span
  }

  let longestName = 31
  let longestLegacyName = 6
  private let text: StaticString
  /// Offset of each name, in the order of names.
  private let starts: [UInt16]

  init(_ text: StaticString) {
    self.text = text
    var starts: [UInt16] = []
    starts.reserveCapacity(2200)
    var isInside = false
    for i in 0..<text.utf8CodeUnitCount {
      let isBlank = text.utf8Start[i] <= 0x20
      if !isBlank, !isInside { starts.append(UInt16(i)) }
      isInside = !isBlank
    }
    self.starts = starts
  }

  /// The entry called exactly `name`.
  func entry(_ name: UnsafeBufferPointer<UInt8>) -> Entry? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      let found = nameSpan(at: Int(starts[middle]))
      let order = compare(name, found)
      if order == 0 { return Entry(name: found, value: valueSpan(after: found.end)) }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  /// Whether the name counts without a semicolon.
  func isLegacy(_ entry: Entry) -> Bool { text.utf8Start[entry.name.end] == UInt8(ascii: "!") }

  func appendValue(of entry: Entry, to output: inout [UInt8]) {
    var value: UInt32 = 0
    for i in entry.value.range {
      let byte = text.utf8Start[i]
      if byte == UInt8(ascii: "+") {
        output.append(scalar: value)
        value = 0
      } else {
        value = value << 4 | UInt32(byte < 0x3A ? byte - 0x30 : byte - 0x37)
      }
    }
    output.append(scalar: value)
  }

  private func nameSpan(at start: Int) -> Span {
    var end = start
    while text.utf8Start[end] != UInt8(ascii: ":"), text.utf8Start[end] != UInt8(ascii: "!") {
      end += 1
    }
    return Span(start, end)
  }

  private func valueSpan(after mark: Int) -> Span {
    var end = mark + 1
    while end < text.utf8CodeUnitCount, text.utf8Start[end] > 0x20 { end += 1 }
    return Span(mark + 1, end)
  }

  private func compare(_ name: UnsafeBufferPointer<UInt8>, _ other: Span) -> Int {
    guard let base = name.baseAddress else { return -1 }
    let order = memcmp(base, text.utf8Start + other.start, min(name.count, other.count))
    return order != 0 ? Int(order) : name.count - other.count
  }
}
