internal import GalleyCore
internal import Patterns
internal import Text

/// What `near` looks for.
enum NearSearch {
  case words(WordFinder, column: Int?)
  case pattern(PatternSet, group: Int)
  case layer(String, attribute: String?)

  /// The one thing that the options name.
  init(_ options: NearStage.Options) throws {
    let given = [
      options.words != nil, options.file != nil, options.pattern != nil, options.layer != nil,
    ].count { $0 }
    guard given == 1 else {
      throw OptionError(
        given == 0 ? "there is nothing to look for" : "it looks for one kind of thing",
        hint: "give one of 'words', 'file', 'pattern' and 'layer'")
    }
    if let layer = options.layer {
      self = .layer(layer.name, attribute: options.take)
    } else if let pattern = options.pattern {
      self = try Self.pattern(pattern, options)
    } else if let list = options.words?.list ?? options.file?.list {
      self = try Self.words(list, options)
    } else {
      throw OptionError(
        "it looks for one kind of thing", hint: "give one of 'words', 'file', 'pattern' and 'layer'"
      )
    }
  }

  private static func pattern(
    _ pattern: Pattern, _ options: NearStage.Options
  ) throws -> NearSearch {
    let pattern =
      options.ignoreCase == true ? try Pattern(pattern.source, options: .ignoreCase) : pattern
    let name = options.take ?? "0"
    guard let group = pattern.number(ofGroup: name) ?? Int(name),
      (0...pattern.groupCount).contains(group)
    else { throw OptionError.noGroup(name, in: pattern, at: "take") }
    return .pattern(PatternSet([pattern]), group: group)
  }

  private static func words(
    _ list: WordList, _ options: NearStage.Options
  ) throws -> NearSearch {
    let finder = list.finder(
      .init(
        ignoresCase: options.ignoreCase ?? true, wholeWords: options.boundaries,
        endings: options.endings))
    guard let name = options.take else { return .words(finder, column: nil) }
    guard let column = list.columns.firstIndex(of: name) else {
      throw OptionError(
        "the list of words has no column '\(name)'", at: .value("take"),
        hint: Suggestion.hint(for: name, among: list.columns)
          ?? (list.columns.isEmpty
            ? "leave out 'take'" : "columns are \(list.columns.joined(separator: ", "))"))
    }
    return .words(finder, column: column)
  }

  /// Everything that is found in the stretches `bounds` of a document.
  func hits(in document: borrowing Document, _ bounds: [Span]) throws -> [NearbyHits.Hit] {
    switch self {
    case .words(let finder, let column):
      let found = try finder.hits(in: document.text, bounds) { try document.checkDeadline() }
      return found.compactMap { hit in
        guard let column else { return .init(span: hit.span, content: .span(hit.span)) }
        let value = hit.entry.values[column]
        return value.isEmpty ? nil : .init(span: hit.span, content: .value(.string(value)))
      }
    case .pattern(let set, let group):
      return try set.matches(in: document, bounds).compactMap { match in
        let span = match.match.span
        guard !span.isEmpty, let part = match.match.groups[group] else { return nil }
        return .init(span: span, content: .span(part))
      }
    case .layer(let name, let attribute):
      return (document.layers[name] ?? []).compactMap { annotation in
        guard let attribute else {
          return .init(span: annotation.span, content: .span(annotation.span))
        }
        return annotation.attributes.first { $0.key == attribute }
          .map { .init(span: annotation.span, content: $0.content) }
      }
    }
  }
}
