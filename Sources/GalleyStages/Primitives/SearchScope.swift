public import GalleyCore
internal import Segmentation
public import Text

/// What a search looks at as one text: a hit never reaches from one into the next.
public enum SearchScope: String, ChoiceOption {
  case document, block, paragraph, sentence

  /// What must have been provided for a search over these.
  public var reads: [Slot] {
    switch self {
    case .document, .paragraph: [.text]
    case .block: [.text, .blocks]
    case .sentence: [.text, .layer("sentence")]
    }
  }

  /// The stretches of a document's text, in order.
  public func spans(in document: borrowing Document) throws -> [Span] {
    switch self {
    case .document: document.text.isEmpty ? [] : [Span(0, document.text.count)]
    case .block: document.blocks.map(\.span)
    case .paragraph: try document.layers["paragraph"]?.map(\.span) ?? document.paragraphs()
    case .sentence: document.layers["sentence"]?.map(\.span) ?? []
    }
  }
}

extension Document {
  /// Paragraphs of the text: its blocks, or what its layout shows where there are none.
  borrowing func paragraphs() throws -> [Span] {
    try blocks.isEmpty ? layoutParagraphs ?? layoutOfText() : blocks.map(\.span)
  }

  /// The same, kept for the stages behind.
  mutating func keptParagraphs() throws -> [Span] {
    if blocks.isEmpty, layoutParagraphs == nil { layoutParagraphs = try layoutOfText() }
    return try paragraphs()
  }

  private borrowing func layoutOfText() throws -> [Span] {
    try ParagraphSegmenter().paragraphs(in: text, checkpoint: checkDeadline).map(\.span)
  }
}
