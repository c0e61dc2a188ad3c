internal import Text

/// The rows of a table below its header, each as a record of texts.
struct CSVTable {
  /// Names of the columns.
  let header: [String]
  private var rows: CSVRows

  /// Reads the header; `nil` where there is not even one.
  init?(_ bytes: [UInt8], separator: UInt8? = nil) throws(CSVError) {
    rows = CSVRows(bytes, separator: separator)
    guard let names = try rows.next() else { return nil }
    try Self.check(names, line: rows.rowLine)
    header = names.map { String(decoding: $0[...].trimmed, as: UTF8.self) }
  }

  /// The line that the last row begins in, from one.
  var line: Int { rows.rowLine }

  /// The fields of the next row, as many as the header has; `nil` at the end.
  mutating func next() throws(CSVError) -> [[UInt8]]? {
    guard let fields = try rows.next() else { return nil }
    guard fields.count == header.count else {
      throw CSVError(fact: .fields(fields.count, header: header.count), line: line)
    }
    try Self.check(fields, line: line)
    return fields
  }

  private static func check(_ fields: [[UInt8]], line: Int) throws(CSVError) {
    guard fields.allSatisfy({ UTF8Validation.isValid($0) }) else {
      throw CSVError(fact: .invalidUTF8, line: line)
    }
  }
}
