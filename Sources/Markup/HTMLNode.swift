/// What a tree holds of a node beside its tag.
@usableFromInline
struct HTMLNode: Sendable {
  @usableFromInline var parent: Int32
  @usableFromInline var subtreeEnd: Int32
  /// Offset in the page.
  @usableFromInline var source: UInt32
  /// A text's bytes, or an element's attributes, from `first` up to `end`.
  @usableFromInline var first: UInt32
  @usableFromInline var end: UInt32

  init(parent: Int32, source: UInt32, first: UInt32, end: UInt32, subtreeEnd: Int32 = 0) {
    self.parent = parent
    self.source = source
    self.first = first
    self.end = end
    self.subtreeEnd = subtreeEnd
  }

  init(_ token: SourceToken, parent: Int32) {
    self.init(parent: parent, source: token.source, first: token.first, end: token.end)
  }
}
