internal import Text

/// A run of text between two boundaries of block-level elements.
struct TextBlock {
  /// Its bytes in the scanner's text.
  var span: Span
  /// The nearest block-level element around it.
  var node: Int
  /// The first node that gives it text.
  var first: Int
  /// What the elements around it make it.
  var role = Role.paragraph
  /// Evidence of all elements around it.
  var evidence: Evidence = []
  /// Bytes inside links.
  var linkBytes = 0
  /// Bytes in bold type.
  var boldBytes = 0
  /// Marks that end a sentence.
  var stops = 0
  /// Commas and their like.
  var commas = 0
  /// Digits.
  var digits = 0
  /// Words, where a script has spaces; otherwise a third of the letters.
  var words = 0
  /// Whether it ends with a mark that ends a sentence, or a closing mark after one.
  var endsSentence = false

  /// What the elements around a block make it.
  enum Role: UInt8 {
    case heading1, heading, paragraph, listItem, quote, table, code, caption

    /// What it is as a block of an article.
    var kind: ContentBlock.Kind {
      switch self {
      case .heading1, .heading: .heading
      case .paragraph: .paragraph
      case .listItem: .listItem
      case .quote: .quote
      case .table: .table
      case .code: .code
      case .caption: .caption
      }
    }
  }

  /// Share of bytes inside links.
  var linkDensity: Double { span.isEmpty ? 0 : Double(linkBytes) / Double(span.count) }

  /// Whether it is short and so full of digits that it is a date, a time or a result.
  var isDateLike: Bool { words < 20 && digits * 6 > span.count }

  /// How much of a reader's text it is: its bytes outside links where it reads as sentences.
  var mass: Int {
    guard role != .heading, role != .heading1, role != .caption else { return 0 }
    let own = span.count - linkBytes
    if linkDensity > 0.5 || words < 5 || isDateLike { return 0 }
    if stops > 0 && words >= 8 { return own }
    return commas > 0 && words >= 12 ? own / 2 : own / 8
  }
}
