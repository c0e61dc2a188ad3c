// Conversions of doubles call functions of libm, which is linked through this import.
internal import Glibc
public import Text

/// Writes JSON into a buffer that is used again and again.
///
/// Commas are set where they belong. That begins and ends match, and that members have keys, is
/// the caller's part. Only what RFC 8259 demands is escaped; strings given as bytes must be UTF-8.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Style: Sendable {
    /// No white space at all.
    case compact
    /// One member or element a line, indented by two spaces.
    case pretty
  }

  private enum Place {
    case start, afterValue, afterKey
  }

  /// What was written since the last `clear`.
  public private(set) var bytes: [UInt8] = []
  private let style: Style
  private var place = Place.start
  private var depth = 0

  /// A writer with an empty buffer.
  public init(_ style: Style = .compact) {
    self.style = style
  }

  /// Empties the buffer and keeps its memory.
  public mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    place = .start
    depth = 0
  }

  /// Begins an object.
  public mutating func beginObject() { begin(0x7B) }
  /// Ends an object.
  public mutating func endObject() { end(0x7D) }
  /// Begins an array.
  public mutating func beginArray() { begin(0x5B) }
  /// Ends an array.
  public mutating func endArray() { end(0x5D) }

  /// The key of the member that comes next.
  public mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(0x3A)
    if style == .pretty { bytes.append(0x20) }
    place = .afterKey
  }

  /// A string.
  public mutating func string(_ string: String) {
    separate()
    quote(string)
  }

  /// A string of UTF-8 bytes.
  public mutating func string(_ utf8: [UInt8]) {
    separate()
    quote(utf8.span)
  }

  /// A string of UTF-8 bytes.
  public mutating func string(_ utf8: ArraySlice<UInt8>) {
    separate()
    quote(utf8.span)
  }

  /// The string that `span` of the UTF-8 `text` holds.
  public mutating func string(_ text: [UInt8], _ span: Text.Span) {
    separate()
    quote(text.span.extracting(span.range))
  }

  /// A whole number.
  public mutating func integer(_ value: Int) {
    separate()
    append(value)
  }

  /// A number with the fewest digits that read back as the same double; whole ones end in `.0`,
  /// so that a column keeps its type. What is not finite becomes null.
  public mutating func number(_ value: Double) {
    separate()
    guard value.isFinite else { return bytes.append(contentsOf: "null".utf8) }
    if let whole = Int(exactly: value), whole != 0 {
      append(whole)
      bytes.append(contentsOf: ".0".utf8)
    } else {
      bytes.append(contentsOf: value.description.utf8)
    }
  }

  /// True or false.
  public mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Null.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// A value that is JSON already; it is neither checked nor laid out.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  /// Ends a line; a value of its own may follow.
  public mutating func endLine() {
    bytes.append(0x0A)
    place = .start
  }
}

extension JSONWriter {
  /// Not through `utf8Span`: of a string of up to 15 bytes, which has no storage to point at, the
  /// optimiser of Swift 6.3 lets the span outlive the copy that it points into.
  private mutating func quote(_ string: String) {
    var string = string
    string.withUTF8 { quote($0.span) }
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    place = .start
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if place == .afterValue { breakLine() }
    bytes.append(bracket)
    place = .afterValue
  }

  /// Sets what stands between the last thing and a value or key.
  private mutating func separate() {
    if place == .afterValue { bytes.append(0x2C) }
    if place != .afterKey, depth > 0 { breakLine() }
    place = .afterValue
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(0x0A)
    for _ in 0..<depth * 2 { bytes.append(0x20) }
  }

  private static let powersOfTen: [UInt] = (0..<20).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private mutating func append(_ value: Int) {
    if value < 0 { bytes.append(0x2D) }
    var rest = value.magnitude
    var length = 1
    while length < 20, rest >= Self.powersOfTen[length] { length += 1 }
    bytes.append(contentsOf: repeatElement(0x30, count: length))
    var at = bytes.count
    while rest > 0 {
      at -= 1
      bytes[at] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  private mutating func quote(_ text: Swift.Span<UInt8>) {
    bytes.append(0x22)
    var run = 0
    while true {
      let end = ByteRuns.plainEnd(text, from: run)
      bytes.append(text, run..<end)
      guard end < text.count else { break }
      escape(text[end])
      run = end + 1
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      bytes.append(contentsOf: byte < 0x10 ? "u000".utf8 : "u001".utf8)
      let digit = byte & 0xF
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
