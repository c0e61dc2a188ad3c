/// A level at which a text is segmented, from coarse to fine.
public enum SegmentationLevel: String, CaseIterable, Sendable {
  /// Stretches between blank lines.
  case paragraph
  /// Sentences inside paragraphs.
  case sentence
  /// Words, numbers, marks and other units inside sentences.
  case token
}
