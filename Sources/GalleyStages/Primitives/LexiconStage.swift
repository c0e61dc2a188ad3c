public import GalleyCore
internal import Text

/// Finds the words of a list.
public struct LexiconStage: Stage {
  /// Options of `lexicon`.
  public struct Options: OptionGroup {
    /// The words.
    public var words: InlineWords?
    /// A file of words.
    public var file: WordFile?
    /// The layer for what is found.
    public var emit: LayerReference?
    /// What is searched as one text.
    public var over = SearchScope.paragraph
    /// The layer whose annotations are searched instead.
    public var within: LayerReference?
    /// Whether case is ignored.
    public var ignoreCase = true
    /// Whether a hit cuts no word.
    public var boundaries = true
    /// Endings that may follow a word.
    public var endings: [String] = []
    /// What is done with hits that share text.
    public var overlap = OverlapChoice.skip
    /// The attribute for the word as listed.
    public var entry: String?
    /// Attributes that every annotation gets.
    public var set = TextMap()
    /// The most hits of a document.
    public var maximum = 100_000

    /// The options of `lexicon`.
    public static let options = [
      Option<Options>(
        "words", \.words, "Words and phrases; white space in a phrase matches any white space."),
      Option(
        "file", \.file,
        "File of words instead: one a line with '#' comments, or a table separated by tabs (by commas in a .csv) whose first line names the columns. The first column has the words, the others become attributes."
      ),
      Option(
        "emit", \.emit,
        "Layer to which hits are added; columns become attributes of the types that the layer declares, texts where it declares none.",
        required: true),
      Option("over", \.over, "What is searched as a text of its own: no hit reaches across."),
      Option(
        "in", \.within,
        "Layer whose annotations are searched, each as a text of its own, instead of what 'over' says."
      ),
      Option("ignore_case", \.ignoreCase, "Whether letters match in either case."),
      Option(
        "boundaries", \.boundaries,
        "Whether a hit begins and ends where a word does; false finds words anywhere, as scripts without spaces need."
      ),
      Option(
        "endings", \.endings,
        "Endings that may follow each word, such as s, es and ’s; a hit covers them."),
      Option(
        "overlap", \.overlap,
        "Whether only the longest hit at a place counts (skip) or all of them (keep)."),
      Option("entry", \.entry, "Attribute that takes the word as the list has it."),
      Option("set", \.set, "Attributes with the same value for every hit."),
      Option(
        "maximum", \.maximum,
        "Hits of a document after which the rest is left out, with the warning 'matches_left_out'.",
        in: 1...10_000_000),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "lexicon", "Finds words and phrases of a list and adds them to a layer.", reads: [.text],
    example: "lexicon: { words: [trade ban, embargo], endings: [s], emit: sanction }")

  /// What the scope or the layer to be searched needs.
  public static func reads(_ options: Options) -> [Slot] {
    options.within.map { [.text, $0.slot()] } ?? options.over.reads
  }

  /// The layer.
  public static func provides(_ options: Options) -> [Slot] {
    let names =
      (options.file?.list.columns ?? []) + (options.entry.map { [$0] } ?? [])
      + options.set.pairs.map(\.key)
    return options.emit.map { [$0.slot(names.map { .init($0, .string) })] } ?? []
  }

  private let options: Options
  private let layer: LayerReference
  private let finder: WordFinder
  private let constants: [Annotation.Attribute]

  /// A stage that looks for the words.
  public init(_ options: Options) throws {
    self.options = options
    guard let list = options.words?.list ?? options.file?.list,
      options.words == nil || options.file == nil
    else {
      throw OptionError(
        options.words == nil ? "there are no words" : "'words' and 'file' at once",
        at: options.words == nil ? .options : .key("file"), hint: "give either 'words' or 'file'")
    }
    guard let layer = options.emit else { throw OptionError("'emit' is missing") }
    self.layer = layer
    for column in list.columns where layer.type(of: column) == .span {
      throw OptionError(
        "column '\(column)' has texts, and the layer declares it a span", at: .value("file"),
        hint: "declare it as text under 'layer'")
    }
    try Self.check(list, layer)
    if let entry = options.entry { try OptionError.check(attribute: entry, at: "entry") }
    constants = try options.set.attributes(of: layer)
    finder = list.finder(
      .init(
        ignoresCase: options.ignoreCase, wholeWords: options.boundaries, endings: options.endings))
  }

  /// Throws where a column holds what cannot be read as the layer declares it: no hit of that entry
  /// would have the attribute, and nobody would know why.
  private static func check(_ list: WordList, _ layer: LayerReference) throws {
    for (index, column) in list.columns.enumerated() {
      guard let type = layer.type(of: column) else { continue }
      for entry in list.entries where !entry.values[index].isEmpty {
        guard Value(entry.values[index], as: type) == nil else { continue }
        throw OptionError(
          "the layer declares '\(column)' as \(type.phrase), which '\(entry.values[index])' of "
            + "'\(entry.word)' is not", at: .value("file"),
          hint: "correct the list, or declare \(column) as text under 'layer'")
      }
    }
  }

  /// Adds an annotation for every hit.
  public func process(_ document: inout Document) throws -> Verdict {
    let segments =
      try options.within.map { document.layers[$0.name]?.map(\.span) ?? [] }
      ?? options.over.spans(in: document)
    let text = document.text
    let limit = options.maximum + 1
    var hits = try finder.hits(
      in: text, segments, overlapping: options.overlap == .keep, limit: limit,
      checkpoint: document.checkDeadline)
    if hits.count == limit {
      hits.removeLast()
      document.warn("matches_left_out")
    }
    try document.checkDeadline()
    document.add(hits.map(annotation), to: layer.name)
    return .keep
  }

  private func annotation(_ hit: WordFinder.Hit) -> Annotation {
    var attributes: [Annotation.Attribute] = []
    for (column, value) in zip(finder.list.columns, hit.entry.values) where !value.isEmpty {
      Annotation.Attribute(column, value, as: layer.type(of: column))
        .map { attributes.append($0) }
    }
    if let name = options.entry { attributes.append(.init(name, .string(hit.entry.word))) }
    return Annotation(hit.span, attributes + constants)
  }
}
