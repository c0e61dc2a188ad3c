internal import Glibc

/// Standard output of a process that serves.
enum Output {
  /// How an answer begins after which the process ends.
  static let limit = "{\"limit\":"
  /// The answer when memory has run out, which needs none to be written.
  static let outOfMemory: StaticString = "{\"limit\":\"memory\"}\n"

  /// Writes all bytes, or ends the process where nobody reads them.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      guard count > 0 else { exit(0) }
      rest = rest.dropFirst(count)
    }
  }
}
