extension UTF8Validation {
  /// Whether `span` of `bytes` is well-formed UTF-8 that begins and ends between characters.
  public static func isValid(_ bytes: [UInt8], _ span: Span) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(span.range))
      return true
    } catch {
      return false
    }
  }
}
