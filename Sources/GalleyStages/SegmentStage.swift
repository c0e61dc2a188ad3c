public import GalleyCore
public import Segmentation
internal import Text

/// Adds paragraph and sentence layers.
public struct SegmentStage: Stage {
  /// Options of `segment`.
  public struct Options: OptionGroup {
    /// Which layers to add.
    public var levels: [SegmentationLevel] = [.sentence]

    /// The options of `segment`.
    public static let options = [
      Option<Options>("levels", \.levels, "Layers to add.")
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "segment", "Finds paragraphs and sentences.", reads: [.text],
    provides: [.layer("sentence"), .layer("paragraph")],
    example: "segment: { levels: [paragraph, sentence] }")

  /// The chosen layers.
  public static func provides(_ options: Options) -> [Slot] {
    options.levels.map { .layer($0.rawValue) }
  }

  private let levels: [SegmentationLevel]
  private var segmenters = LanguageCache { SentenceSegmenter(language: $0) }

  /// A stage that adds the chosen layers.
  public init(_ options: Options) { levels = options.levels }

  /// Adds the layers and counts the sentences.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let paragraphs = document.paragraphs()
    for level in levels {
      switch level {
      case .paragraph:
        document.layers["paragraph"] = paragraphs.map { Annotation($0) }
      case .sentence:
        let sentences = sentences(of: paragraphs, in: document)
        document.layers["sentence"] = sentences.map { Annotation($0) }
        document.statistics.sentences = sentences.count
      }
      try document.checkDeadline()
    }
    return .keep
  }

  private mutating func sentences(
    of paragraphs: [Span], in document: borrowing Document
  ) -> [Span] {
    let text = document.text
    let language = document.likelyLanguage()
    var others = document.languageSpans()[...]
    var sentences: [Span] = []
    for paragraph in paragraphs {
      while let other = others.first, other.span.end <= paragraph.start { others.removeFirst() }
      let isOther = others.first?.span.contains(paragraph) == true
      let segmenter = segmenters[isOther ? others.first?.tag : language]
      segmenter.appendSentences(in: text, paragraph, to: &sentences)
    }
    return sentences
  }
}

extension SegmentationLevel: ChoiceOption {}
