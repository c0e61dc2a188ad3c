public import GalleyCore
internal import Patterns
internal import Text

/// Finds patterns.
public struct MatchStage: Stage {
  /// Options of `match`.
  public struct Options: OptionGroup {
    /// What to look for.
    public var pattern: PatternList?
    /// The layer for what is found.
    public var emit: LayerReference?
    /// The field for what is found first.
    public var to: FieldPath?
    /// What is searched as one text.
    public var over = SearchScope.paragraph
    /// The layer whose annotations are searched instead.
    public var within: LayerReference?
    /// The group whose text counts.
    public var group = "0"
    /// Whether case is ignored.
    public var ignoreCase = false
    /// Whether only the first match of each text counts.
    public var first = false
    /// What is done with matches of several patterns that share text.
    public var overlap = OverlapChoice.skip
    /// The attribute that says which pattern matched.
    public var label: String?
    /// Attributes that every annotation gets.
    public var set = TextMap()
    /// The most matches of a document.
    public var maximum = 100_000

    /// The options of `match`.
    public static let options = [
      Option<Options>(
        "pattern", \.pattern,
        "Regular expression (PCRE2), a list of them, or a mapping of names to them.",
        required: true),
      Option(
        "emit", \.emit,
        "Layer to which matches are added; named groups become attributes of the types that the layer declares, spans where it declares none."
      ),
      Option(
        "to", \.to, "Field that takes the text of the document's first match, instead of a layer."),
      Option("over", \.over, "What is searched as a text of its own: no match reaches across."),
      Option(
        "in", \.within,
        "Layer whose annotations are searched, each as a text of its own, instead of what 'over' says."
      ),
      Option(
        "group", \.group, "Name or number of the group that is emitted; 0 is the whole match."),
      Option("ignore_case", \.ignoreCase, "Whether letters match in either case."),
      Option("first", \.first, "Whether only the first match in each text counts."),
      Option(
        "overlap", \.overlap,
        "Whether a match that shares text with one that begins before it is skipped or kept, where there are several patterns."
      ),
      Option(
        "label", \.label,
        "Attribute that takes the name of the pattern that matched, where patterns have names."),
      Option("set", \.set, "Attributes with the same value for every match."),
      Option(
        "maximum", \.maximum,
        "Matches of a document after which the rest is left out, with the warning 'matches_left_out'.",
        in: 1...10_000_000),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "match", "Finds patterns and adds what they match to a layer or a field.", reads: [.text],
    example: #"match: { pattern: '(?<amount>\d+) (?:euros?|dollars?)', emit: price }"#)

  /// What the scope or the layer to be searched needs.
  public static func reads(_ options: Options) -> [Slot] {
    options.within.map { [.text, $0.slot()] } ?? options.over.reads
  }

  /// The layer or the field.
  public static func provides(_ options: Options) -> [Slot] {
    if let path = options.to { return path.provided }
    guard let layer = options.emit else { return [] }
    var names: [String] = []
    for name in options.pattern?.patterns.flatMap(\.pattern.groupNames) ?? []
    where !names.contains(name) && name != options.group {
      names.append(name)
    }
    let texts = (options.label.map { [$0] } ?? []) + options.set.pairs.map(\.key)
    return [
      layer.slot(names.map { .init($0, .span) } + texts.map { .init($0, .string) })
    ]
  }

  private let options: Options
  private let set: PatternSet
  /// For each pattern the number of the group that is emitted, and the groups that are attributes.
  private let groups: [(emitted: Int, attributes: [(name: String, number: Int)])]
  private let constants: [Annotation.Attribute]

  /// A stage that looks for the patterns.
  public init(_ options: Options) throws {
    self.options = options
    let named = options.pattern?.patterns ?? []
    try Self.check(options, named)
    let patterns = try named.map {
      options.ignoreCase ? try Pattern($0.pattern.source, options: .ignoreCase) : $0.pattern
    }
    set = PatternSet(patterns)
    groups = try patterns.map { pattern in
      guard let emitted = pattern.number(ofGroup: options.group) ?? Int(options.group),
        (0...pattern.groupCount).contains(emitted)
      else { throw OptionError.noGroup(options.group, in: pattern, at: "group") }
      let names = pattern.groupNames.filter { $0 != options.group }
      return (
        emitted, names.compactMap { name in pattern.number(ofGroup: name).map { (name, $0) } }
      )
    }
    constants = try options.set.attributes(of: options.emit)
  }

  private static func check(_ options: Options, _ named: [PatternList.Named]) throws {
    guard (options.emit == nil) != (options.to == nil) else {
      throw OptionError(
        options.emit == nil
          ? "it is not said where matches go" : "'emit' and 'to' at once",
        at: options.emit == nil ? .options : .key("to"),
        hint: "give either 'emit', a layer, or 'to', a field")
    }
    if let layer = options.to?.layer {
      throw OptionError(
        "'to' takes a field", at: .value("to"), hint: "write 'emit: \(layer.name)' for a layer")
    }
    if options.emit != nil {
      for name in named.flatMap(\.pattern.groupNames) where name != options.group {
        try OptionError.check(attribute: name, at: "pattern")
      }
    }
    if let label = options.label { try OptionError.check(attribute: label, at: "label") }
    if options.label != nil, named.contains(where: { $0.name == nil }) {
      throw OptionError(
        "'label' needs patterns with names", at: .key("label"),
        hint: "write pattern: { NAME: PATTERN }")
    }
  }

  /// Adds an annotation for every match, or sets the field.
  public func process(_ document: inout Document) throws -> Verdict {
    let segments =
      try options.within.map { document.layers[$0.name]?.map(\.span) ?? [] }
      ?? options.over.spans(in: document)
    let limit = options.maximum + 1
    var matches = try set.matches(
      in: document, segments, firstOnly: options.first, limit: limit)
    if matches.count == limit {
      matches.removeLast()
      document.warn("matches_left_out")
    }
    try document.checkDeadline()
    let chosen = chosen(matches)
    if let path = options.to {
      if let (_, span) = chosen.first { try fill(path, span, &document) }
    } else if let layer = options.emit {
      let text = document.text
      document.add(chosen.map { annotation($0, $1, layer, text) }, to: layer.name)
    }
    return .keep
  }

  /// The matches that count, with the spans that they emit.
  private func chosen(_ matches: [PatternSet.Match]) -> [(PatternSet.Match, Span)] {
    var taken: [(PatternSet.Match, Span)] = []
    var segment = -1
    var end = 0
    for match in matches {
      let isNew = match.segment != segment
      if !isNew, options.first { continue }
      let overlaps = !isNew && match.match.span.start < end
      if overlaps, options.overlap == .skip { continue }
      guard let span = match.match.groups[groups[match.pattern].emitted], !span.isEmpty else {
        continue
      }
      segment = match.segment
      end = isNew ? match.match.span.end : max(end, match.match.span.end)
      taken.append((match, span))
    }
    return taken
  }

  private func annotation(
    _ match: PatternSet.Match, _ span: Span, _ layer: LayerReference, _ text: [UInt8]
  ) -> Annotation {
    var attributes: [Annotation.Attribute] = []
    for (name, number) in groups[match.pattern].attributes {
      let type = layer.type(of: name)
      if let part = match.match.groups[number] {
        Annotation.Attribute(name, part, as: type, in: text).map { attributes.append($0) }
      } else if type == .boolean {
        attributes.append(.init(name, .boolean(false)))
      }
    }
    if let label = options.label, let name = options.pattern?.patterns[match.pattern].name {
      attributes.append(.init(label, .string(name)))
    }
    return Annotation(span, attributes + constants)
  }

  private func fill(_ path: FieldPath, _ span: Span, _ document: inout Document) throws {
    let words = String(decoding: document.text[span.range], as: UTF8.self)
    let isText = path.types.contains { $0 == .string || $0 == .any }
    let type = isText ? .string : path.types.first ?? .string
    guard let value = Value(words, as: type) else { return }
    try document.set(value, at: path, from: "text")
  }
}

extension TextMap {
  /// The texts as attributes of the types that a layer declares.
  func attributes(of layer: LayerReference?) throws -> [Annotation.Attribute] {
    try pairs.map { key, words in
      try OptionError.check(attribute: key, at: "set")
      try OptionError.check(attribute: key, at: "set")
      let type = layer?.type(of: key)
      guard type != .span, let attribute = Annotation.Attribute(key, words, as: type) else {
        throw OptionError(
          "the layer declares '\(key)' as \(type?.phrase ?? "text"), which '\(words)' is not",
          at: .value("set"), hint: "change it here, or under 'layer'")
      }
      return attribute
    }
  }
}
