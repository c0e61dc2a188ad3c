internal import Text

// What the words beside a name and in it tell of where it begins and ends.
extension TokenName {
  /// "North Korean" is no place.
  func isDemonym(in text: NameText) -> Bool {
    guard kind == .place, given == nil else { return false }
    let flags = text.flags(of: tokens)
    return !flags.isDisjoint(with: .demonym) && flags.isDisjoint(with: .place)
  }

  /// "Report.pdf" is no name of what bears one.
  func isFile(in text: NameText) -> Bool {
    let stop = tokens.upperBound
    guard given == nil, stop + 1 < text.tokens.count, text.tokens[stop].isMark("."),
      text.tokens[stop].isGlued, text.tokens[stop + 1].isGlued
    else { return false }
    return NameWords.fileEndings.contains(text.tokens[stop + 1].folded)
  }

  /// "Yoon Suk-yeol": a small part behind a hyphen belongs to a person's name.
  func withHyphened(in text: NameText) -> TokenName {
    guard kind == .person, given == nil, tokens.count > 1 else { return self }
    let hyphen = tokens.upperBound
    guard hyphen + 1 < text.tokens.count, text.tokens[hyphen].isMark("-"),
      text.tokens[hyphen].isGlued, text.tokens[hyphen + 1].isGlued,
      text.tokens[hyphen + 1].shape == .lower
    else { return self }
    return TokenName(tokens: tokens.lowerBound..<hyphen + 2, kind: kind)
  }

  /// "Mayor Aiko Ito" is the name "Aiko Ito". A title that is also a first name is one of both
  /// where only one word follows: "Dean Martin".
  func withoutTitles(in text: NameText) -> TokenName {
    guard kind == .person, given == nil else { return self }
    var tokens = tokens
    while tokens.count > 1, text.flags[tokens.lowerBound].contains(.title),
      tokens.count > 2 || text.flags[tokens.lowerBound].isDisjoint(with: [.given, .family])
    {
      let isStopped = text.tokens[tokens.lowerBound + 1].isMark(".")
      guard let next = tokens.dropFirst(isStopped ? 2 : 1).first, text.tokens[next].isWord else {
        break
      }
      tokens = next..<tokens.upperBound
    }
    return TokenName(tokens: tokens, kind: kind)
  }

  /// "Ito Looms, Inc."
  func withLegalForm(in text: NameText) -> TokenName {
    let (comma, form, stop) = (tokens.upperBound, tokens.upperBound + 1, tokens.upperBound + 2)
    guard kind == .organization, given == nil, form < text.tokens.count,
      text.tokens[comma].isMark(","), NameWords.legalForms.contains(text.tokens[form].folded),
      text.tokens[form].isCapital
    else { return self }
    let isStopped =
      stop < text.tokens.count && text.tokens[stop].isMark(".") && text.tokens[stop].isGlued
    return TokenName(tokens: tokens.lowerBound..<(isStopped ? stop + 1 : stop), kind: kind)
  }
}

extension [TokenName] {
  /// The names, where a form of firms behind a comma is a part of the name before, and no name.
  func withLegalForms(in text: NameText) -> [TokenName] {
    let longer = compactMap { name in
      let whole = name.withLegalForm(in: text)
      return whole == name ? nil : whole
    }
    return overridden(by: longer)
  }

  /// The names without those of storms: "Hurricane Aiko", and "Aiko" alone in the same text.
  func withoutStorms(in text: NameText) -> [TokenName] {
    let storms = text.storms()
    guard !storms.isEmpty else { return self }
    return filter { name in
      guard name.given == nil, name.kind != .organization, let last = name.tokens.last else {
        return true
      }
      let words = name.tokens.filter { !NameWords.storms.contains(text.tokens[$0].folded) }
      return words != [last] || !storms.contains(text.tokens[last].folded)
    }
  }
}

extension NameText {
  /// The names of storms.
  fileprivate func storms() -> Set<UInt32> {
    runs.reduce(into: []) { storms, run in
      for i in run.tokens
      where i > 0 && tokens[i].shape == .capital
        && NameWords.storms.contains(tokens[i - 1].folded)
      {
        storms.insert(tokens[i].folded)
      }
    }
  }
}
