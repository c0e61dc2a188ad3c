/// What libxml2 said about the skeleton, in one word: where, what, and which implied element.
struct SkeletonEvent {
  /// The kinds of event, in the low four bits.
  enum Kind: UInt64 {
    case end, text, start
    /// Start of an element that libxml2 can open on its own.
    case startHTML, startHead, startBody, startParagraph
  }

  let word: UInt64

  @inline(__always)
  init(_ kind: Kind, position: Int) { word = UInt64(position) &<< 4 | kind.rawValue }

  @inline(__always)
  var position: UInt32 { UInt32(truncatingIfNeeded: word &>> 4) }

  @inline(__always)
  var kind: Kind { Kind(rawValue: word & 0xF) ?? .end }

  /// The element of a start event that libxml2 can open on its own.
  var tag: Tag {
    switch kind {
    case .startHTML: .html
    case .startHead: .head
    case .startBody: .body
    case .startParagraph: .p
    default: .unknown
    }
  }
}
