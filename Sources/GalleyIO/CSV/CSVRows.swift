/// The rows of a table whose fields are separated by a character (RFC 4180), also by semicolons or
/// tabs.
///
/// Lines may end in any way, empty ones are passed over. A quotation mark inside a field that does
/// not begin with one is a character like others.
struct CSVRows {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var at: Int
  private var line = 1
  /// The line that the last row begins in, from one.
  private(set) var rowLine = 1

  /// Separators that are found out from the first line.
  static let separators: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// The rows of `bytes`; without a separator the one that the first line has most of.
  init(_ bytes: [UInt8], separator: UInt8? = nil) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.separator = separator ?? Self.separator(of: bytes[at...])
  }

  /// The next row; `nil` at the end.
  mutating func next() throws(CSVError) -> [[UInt8]]? {
    while let byte = peek, byte == 0x0A || byte == 0x0D { endLine() }
    guard at < bytes.count else { return nil }
    rowLine = line
    var fields: [[UInt8]] = []
    while true {
      fields.append(peek == 0x22 ? try quoted() : plain())
      guard peek == separator else { break }
      at += 1
    }
    endLine()
    return fields
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private mutating func plain() -> [UInt8] {
    let start = at
    while at < bytes.count, !endsField(bytes[at]) { at += 1 }
    return Array(bytes[start..<at])
  }

  /// A field in quotation marks, in which two stand for one.
  private mutating func quoted() throws(CSVError) -> [UInt8] {
    let first = line
    var value: [UInt8] = []
    at += 1
    while let byte = peek {
      if byte == 0x22 {
        at += 1
        guard peek == 0x22 else {
          guard peek.map(endsField) ?? true else {
            throw CSVError(fact: .behindQuote, line: line)
          }
          return value
        }
      } else if byte == 0x0A || byte == 0x0D {
        let start = at
        endLine()
        value += bytes[start..<at]
        continue
      }
      value.append(byte)
      at += 1
    }
    throw CSVError(fact: .openQuote, line: first)
  }

  /// Passes over one line end of one or two bytes, if there is one.
  private mutating func endLine() {
    guard let byte = peek else { return }
    at += 1
    if byte == 0x0D, peek == 0x0A { at += 1 }
    line += 1
  }

  /// The separator that stands most often in the first line outside of quotation marks; of equals
  /// the first.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = [Int](repeating: 0, count: separators.count)
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let index = separators.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return zip(separators, counts).first { $0.1 == most }?.0 ?? separators[0]
  }
}
