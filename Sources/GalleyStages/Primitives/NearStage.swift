public import GalleyCore
public import Patterns
internal import Text

/// Attaches to annotations what stands near them.
public struct NearStage: Stage {
  /// On which side of an annotation to look.
  public enum Side: String, ChoiceOption {
    case before, after, both
  }

  /// Options of `near`.
  public struct Options: OptionGroup {
    /// The layer whose annotations get something.
    public var of: LayerReference?
    /// The attribute that they get.
    public var set: String?
    /// Which of the annotations are asked about; all where left out.
    public var `where`: ElementCondition?
    /// Words to look for.
    public var words: InlineWords?
    /// A file of words to look for.
    public var file: WordFile?
    /// A pattern to look for.
    public var pattern: Pattern?
    /// A layer whose annotations to look for.
    public var layer: LayerReference?
    /// The longest distance in code points.
    public var within = 80
    /// On which side to look.
    public var side = Side.both
    /// What nothing is looked for across.
    public var inside = SearchScope.paragraph
    /// Whether hits inside the annotation count.
    public var insideAnnotation = false
    /// What of a hit is taken.
    public var take: String?
    /// Whether annotations without a hit are discarded.
    public var required = false
    /// Whether case is ignored.
    public var ignoreCase: Bool?
    /// Whether a word is a whole one.
    public var boundaries = true
    /// Endings that may follow a word.
    public var endings: [String] = []

    /// The options of `near`.
    public static let options = [
      Option<Options>("of", \.of, "Layer whose annotations get the attribute.", required: true),
      Option(
        "set", \.set,
        "Attribute that takes the nearest hit, of the type that the layer declares for it: a span where it declares none.",
        required: true),
      Option(
        "where", \.where,
        "Condition on an annotation, such as !has(speaker); others stay as they are."),
      Option("words", \.words, "Words and phrases to look for."),
      Option("file", \.file, "File of words to look for, as in 'lexicon'."),
      Option("pattern", \.pattern, "Regular expression (PCRE2) to look for."),
      Option("layer", \.layer, "Layer whose annotations to look for."),
      Option(
        "within", \.within, "Longest distance between the annotation and the hit, in characters.",
        in: 0...1_000_000),
      Option(
        "side", \.side,
        "Where the hit may stand; of two at the same distance the one before is taken."),
      Option("inside", \.inside, "What the hit must share with the annotation."),
      Option(
        "inside_annotation", \.insideAnnotation,
        "Whether hits inside the annotation count, as nearest of all; the first of them is taken."),
      Option(
        "take", \.take,
        "What of the hit is taken instead of its text: the group of a pattern, the column of a file, or the attribute of a layer."
      ),
      Option("required", \.required, "Whether annotations without a hit are discarded."),
      Option(
        "ignore_case", \.ignoreCase,
        "Whether letters match in either case; words do unless this is false, a pattern does if it is true."
      ),
      Option(
        "boundaries", \.boundaries, "Whether a word begins and ends where words of the text do."),
      Option("endings", \.endings, "Endings that may follow each word, such as s, es and ’s."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "near", "Attaches to each annotation of a layer the nearest word, match or annotation.",
    reads: [.text],
    example:
      "near: { of: date, words: [from, until, since], within: 20, side: before, set: preposition }")

  /// The layers.
  public static func reads(_ options: Options) -> [Slot] {
    options.inside.reads + [options.of, options.layer].compactMap { $0?.slot() }
  }

  /// The layer.
  public static func subject(_ options: Options) -> String? { options.of?.name }

  /// The layer with its new attribute.
  public static func provides(_ options: Options) -> [Slot] {
    guard let layer = options.of, let name = options.set else { return [] }
    return [layer.slot([.init(name, options.undeclaredType)])]
  }

  private let options: Options
  private let layer: LayerReference
  private let attribute: String
  private let condition: Expression?
  private let search: NearSearch

  /// A stage that looks around annotations.
  public init(_ options: Options) throws {
    guard let layer = options.of, let attribute = options.set else {
      throw OptionError("'of' and 'set' are missing")
    }
    try OptionError.check(attribute: attribute, at: "set")
    self.options = options
    self.layer = layer
    self.attribute = attribute
    condition = options.where?.expression
    search = try NearSearch(options)
    // Of a layer that nobody declares, what an attribute is turns out with its annotations.
    if layer.type(of: attribute) == .span, ![.span, .any].contains(options.undeclaredType) {
      throw OptionError(
        "'take' gives a text, and the layer declares '\(attribute)' a span", at: .value("take"),
        hint: "declare it as text under 'layer'")
    }
  }

  /// Sets the attribute where there is a hit.
  public func process(_ document: inout Document) throws -> Verdict {
    guard let annotations = document.layers[layer.name], !annotations.isEmpty else { return .keep }
    let text = document.text
    let bounds = try options.inside.spans(in: document).sorted { $0.start < $1.start }
    let found = try search.hits(in: document, bounds)
    let hits = NearbyHits(found, in: text, window: options.within)
    var kept: [Annotation] = []
    kept.reserveCapacity(annotations.count)
    for (index, annotation) in annotations.enumerated() {
      if index & 0xFF == 0xFF { try document.checkDeadline() }
      if let condition, !condition.isTrue(document, annotation: annotation) {
        kept.append(annotation)
        continue
      }
      let bound = Self.bound(of: annotation.span, bounds)
      let hit = bound.flatMap {
        hits.nearest(
          to: annotation.span, in: $0, options.side, inside: options.insideAnnotation)
      }
      let new = hit.flatMap { self.attribute(of: $0, text) }
      if new == nil, options.required { continue }
      kept.append(new.map { annotation.setting($0) } ?? annotation)
    }
    try document.checkDeadline()
    document.layers[layer.name] = kept
    return .keep
  }

  /// All of the stretches that share text with an annotation.
  private static func bound(of span: Span, _ bounds: [Span]) -> Span? {
    let first = bounds.partitionPoint { $0.end <= span.start }
    let last = bounds.partitionPoint {
      $0.start < max(span.end, span.start + 1)
    }
    guard first < last else { return nil }
    return Span(bounds[first].start, bounds[last - 1].end)
  }

  private func attribute(of hit: NearbyHits.Hit, _ text: [UInt8]) -> Annotation.Attribute? {
    let type = layer.type(of: attribute)
    switch hit.content {
    case .span(let span):
      return Annotation.Attribute(attribute, span, as: type, in: text)
    case .value where type == .span: return nil
    case .value(.string(let words)):
      return Annotation.Attribute(attribute, words, as: type)
    case .value(let value):
      return Annotation.Attribute(attribute, value)
    }
  }
}

extension NearStage.Options {
  /// What is taken where the layer does not declare its type.
  fileprivate var undeclaredType: ValueType {
    guard let take else { return .span }
    if let layer { return layer.type(of: take) ?? .any }
    return file == nil ? .span : .string
  }
}

extension Annotation {
  /// With one attribute set.
  fileprivate func setting(_ attribute: Attribute) -> Annotation {
    var annotation = self
    if let index = attributes.firstIndex(where: { $0.key == attribute.key }) {
      annotation.attributes[index] = attribute
    } else {
      annotation.attributes.append(attribute)
    }
    return annotation
  }
}
