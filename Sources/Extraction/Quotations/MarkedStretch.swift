internal import Text

/// A stretch of text between quotation marks.
struct MarkedStretch {
  /// With its marks.
  var outer: Span
  /// Without them, and without white space at either side.
  var inner: Span
  /// How many stretches it lies in.
  var depth: Int
}
