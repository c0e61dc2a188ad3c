internal import Text

/// A stretch of text between quotation marks.
struct MarkedStretch {
  /// With its marks.
  var outer: Span
  /// Without them, and without white space at either side.
  var inner: Span
  /// How many stretches it lies in.
  var depth: Int

  /// `span` without white space, and without any of `marks` at its start, which belong to the words
  /// before.
  static func said(_ span: Span, behind marks: [UInt8], in text: [UInt8]) -> Span {
    var span = Whitespace.trimmed(span, in: text)
    while span.start < span.end, marks.contains(text[span.start]) {
      span = Whitespace.trimmed(Span(span.start + 1, span.end), in: text)
    }
    return span
  }
}
