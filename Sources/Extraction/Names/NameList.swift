public import Text

/// A name that a word list has at a place of a text.
public struct ListedName: Sendable, Equatable {
  /// Where it stands, in bytes.
  public var span: Span
  /// What bears it; `nil` where the words are no name.
  public var kind: NameKind?
  /// What is meant is called so.
  public var name: String?

  /// A name at `span`.
  public init(span: Span, kind: NameKind?, name: String? = nil) {
    self.span = span
    self.kind = kind
    self.name = name
  }
}

/// Names that a word list has in a text: they go before those that are found.
struct NameList {
  let names: [ListedName]
  let vocabulary: NameVocabulary

  /// The names that were found where the list has none, and those of the list.
  func overriding(_ found: [TokenName], in text: NameText) -> [TokenName] {
    guard !names.isEmpty else { return found }
    let listed = names.enumerated().compactMap { number, name -> TokenName? in
      guard let kind = name.kind, var own = text.name(at: name.span, kind) else { return nil }
      own.given = number
      return own
    }
    let merged = without(found, in: text) + listed
    return merged.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Names without those that share text with one of the list, but for its own.
  func without(_ found: [TokenName], in text: NameText) -> [TokenName] {
    guard !names.isEmpty else { return found }
    return found.filter { name in
      let span = name.span(in: text)
      let next = names.partitionPoint { $0.span.end <= span.start }
      return name.given != nil || next == names.count || names[next].span.start >= span.end
    }
  }

  /// A name as it is compared with others: where the list calls it something else, by that.
  func form(of name: TokenName, in text: NameText) -> NameForm {
    guard let other = name.given.flatMap({ names[$0].name }) else { return NameForm(name, text) }
    let bytes = Array(other.utf8)
    let text = NameText(bytes, sentences: [Span(0, bytes.count)], vocabulary) {}
    guard !text.tokens.isEmpty else { return NameForm(name, text) }
    var form = NameForm(TokenName(tokens: text.tokens.indices, kind: name.kind), text)
    form.name = name
    return form
  }
}
