/// Named fields in their order, as the heads of HTTP messages and of WARC records hold them.
///
/// Names compare without regard to ASCII case. Names and values are kept as bytes: a head has a
/// dozen fields, of which few are ever asked for.
public struct HeaderFields: Sendable {
  private struct Place: Sendable {
    var name: Range<Int>
    var value: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var places: [Place] = []
  /// How many lines were neither a field nor the continuation of one.
  public private(set) var malformedLines = 0

  /// No fields.
  public init() {}

  /// Fields in this order.
  public init(_ pairs: [(name: String, value: String)]) {
    for (name, value) in pairs { append(name, value) }
  }

  /// Adds a field at the end; line ends in it become spaces, so that it stays one field.
  public mutating func append(_ name: String, _ value: String) {
    let start = bytes.count
    bytes.append(contentsOf: name.utf8.lazy.map(Self.withoutLineEnds))
    let middle = bytes.count
    bytes.append(contentsOf: value.utf8.lazy.map(Self.withoutLineEnds))
    places.append(Place(name: start..<middle, value: middle..<bytes.count))
  }

  private static func withoutLineEnds(_ byte: UInt8) -> UInt8 {
    byte == 0x0A || byte == 0x0D || byte == 0 ? 0x20 : byte
  }

  /// The number of fields.
  public var count: Int { places.count }

  /// All fields in their order.
  public var pairs: [(name: String, value: String)] {
    places.map { (text($0.name), text($0.value)) }
  }

  /// The value of the first field of a name.
  public subscript(_ name: String) -> String? {
    value(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of the value of the first field of a name.
  public func value(of name: String) -> ArraySlice<UInt8>? {
    places.first { isNamed($0, name) }.map { bytes[$0.value] }
  }

  /// The values of all fields of a name, in their order.
  public func values(of name: String) -> [String] {
    places.filter { isNamed($0, name) }.map { text($0.value) }
  }

  /// The first of `names` that more than one field has.
  func firstRepeated(of names: [String]) -> String? {
    var seen: UInt64 = 0
    for place in places {
      guard let index = names.firstIndex(where: { isNamed(place, $0) }) else { continue }
      guard seen & 1 << UInt64(index) == 0 else { return names[index] }
      seen |= 1 << UInt64(index)
    }
    return nil
  }

  private func isNamed(_ place: Place, _ name: String) -> Bool {
    guard place.name.count == name.utf8.count else { return false }
    var at = place.name.lowerBound
    for byte in name.utf8 {
      guard bytes[at].lowerCase == byte.lowerCase else { return false }
      at += 1
    }
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Writes `Name: value` lines to `output`, but for the fields called `name`.
  func write(to output: inout [UInt8], without name: String? = nil) {
    for place in places where name.map({ !isNamed(place, $0) }) ?? true {
      output.append(contentsOf: bytes[place.name])
      output.append(contentsOf: [0x3A, 0x20])
      output.append(contentsOf: bytes[place.value])
      output.append(contentsOf: [0x0D, 0x0A])
    }
  }
}

extension HeaderFields {
  /// The fields of a head without its first line and without the empty line behind it.
  ///
  /// A line ends with LF, with or without CR before it. A line that begins with white space goes on
  /// with the value before it (RFC 9112, section 5.2, "obs-fold"); one without a colon is counted
  /// as malformed and left out.
  init(parsing head: ArraySlice<UInt8>) {
    bytes = Array(head)
    places.reserveCapacity(16)
    var start = 0
    while start < bytes.count {
      let end = bytes.offset(of: 0x0A, from: start) ?? bytes.count
      addLine(start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end))
      start = end + 1
    }
  }

  private mutating func addLine(_ line: Range<Int>) {
    guard let first = line.first else { return }
    if bytes[first].isBlank, !places.isEmpty {
      goOn(line)
    } else if let colon = bytes.offset(of: 0x3A, from: first), colon > first, line.contains(colon) {
      places.append(
        Place(name: trimmed(first..<colon), value: trimmed(colon + 1..<line.upperBound)))
    } else {
      malformedLines += 1
    }
  }

  /// The last value goes on in `line`; what ends the lines between becomes spaces.
  private mutating func goOn(_ line: Range<Int>) {
    let more = trimmed(line)
    let last = places.count - 1
    guard !more.isEmpty else { return }
    let value = places[last].value
    for at in value.upperBound..<more.lowerBound { bytes[at] = 0x20 }
    places[last].value =
      value.isEmpty ? more : value.lowerBound..<more.upperBound
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

extension HeaderFields: Equatable {
  /// Whether names and values are the same bytes in the same order.
  public static func == (a: HeaderFields, b: HeaderFields) -> Bool {
    a.places.elementsEqual(b.places) {
      a.bytes[$0.name] == b.bytes[$1.name] && a.bytes[$0.value] == b.bytes[$1.value]
    }
  }
}

extension UInt8 {
  /// ASCII capitals as small letters.
  var lowerCase: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
