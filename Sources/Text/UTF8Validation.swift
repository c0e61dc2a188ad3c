/// Checking and mending of UTF-8.
public enum UTF8Validation {
  /// Whether `bytes` is well-formed UTF-8 (RFC 3629).
  public static func isValid(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// `bytes` with every ill-formed sequence replaced by U+FFFD, as the WHATWG decoder does.
  public static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
