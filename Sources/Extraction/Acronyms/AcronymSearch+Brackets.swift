internal import Text

extension AcronymSearch {
  /// Looks at what stands in and before the bracket that opens at `open`.
  mutating func lookAtBracket(_ open: Int) {
    guard let close = closing(open), close > open + 1, text[open + 1] > 0x20 else { return }
    // "(ERK)1/2" is a part of a longer name.
    if close + 1 < text.count, AcronymUnit.read(text, at: close + 1, end: text.count).unit != nil {
      return
    }
    let content = Span(open + 1, close)
    let parts = parts(of: content)
    if findShort(parts[0], before: open) || findLong(content, parts[0], before: open) { return }
    for part in parts.dropFirst() {
      guard let short = ShortForm(text, part), short.capitals > 1 else { continue }
      if findLong(before: part.start, from: content.start, of: short) { return }
    }
  }

  /// Looks for "long (short)"; `part` is the first of the bracket.
  private mutating func findShort(_ part: Span, before open: Int) -> Bool {
    guard open > sentence.start, let short = short(in: part) else { return false }
    let isGlued = !CharacterClass.isSpace(text.scalar(before: open).value)
    if isGlued, short.units.count < 3 { return false }
    return findLong(before: open, from: sentence.start, of: short)
  }

  /// The short form that a part of a bracket is, or has: "kurz: SPD", "OMS por sus siglas".
  private func short(in part: Span) -> ShortForm? {
    if let short = ShortForm(text, part) { return short }
    let words = text[part.range].split(separator: 0x20, maxSplits: 8)
    guard words.count > 1, words.count < 8 else { return nil }
    let spans = words.map { trimmed(Span($0.startIndex, $0.endIndex)) }
    if let short = ShortForm(text, spans[spans.count - 1]), short.capitals > 1,
      spans.dropLast().allSatisfy({ roles($0).intersects([.naming, .offering, .filler, .link]) }),
      spans.dropLast().contains(where: { roles($0).intersects([.naming, .offering]) })
    {
      return short
    }
    guard let short = ShortForm(text, spans[0]), short.capitals > 1,
      roles(spans[1]).contains(.remark), !text[spans[1].range].startsUpper
    else { return nil }
    return short
  }

  private func roles(_ span: Span) -> AcronymLexicon.Roles { lexicon.look(text, span).roles }

  /// Looks for "short (long)".
  private mutating func findLong(_ content: Span, _ part: Span, before open: Int) -> Bool {
    guard let short = shortForm(before: open) else { return false }
    return findLong(among: part == trimmed(content) ? [part] : [part, content], of: short)
  }

  /// The short form that stands just before a bracket.
  private func shortForm(before open: Int) -> ShortForm? {
    let end = trimmed(Span(max(sentence.start, open - 64), open)).end
    guard end > sentence.start else { return nil }
    var start = end
    while start > sentence.start, end - start < 32 {
      let scalar = text.scalar(before: start)
      if CharacterClass.isSpace(scalar.value) || Self.isOpening(scalar.value) { break }
      start -= scalar.length
    }
    return ShortForm(text, Span(start, end))
  }

  /// Where the bracket that opens at `open` closes, in the same sentence and not far.
  private func closing(_ open: Int) -> Int? {
    let (opening, closing): (UInt8, UInt8) = text[open] == 0x28 ? (0x28, 0x29) : (0x5B, 0x5D)
    var depth = 0
    for at in open..<min(sentence.end, open + Self.reach) {
      switch text[at] {
      case opening:
        depth += 1
        // A bracket that is looked at again for each of many inside would cost too much time.
        if depth > 3 { return nil }
      case closing:
        depth -= 1
        if depth == 0 { return at }
      default: break
      }
    }
    return nil
  }

  /// What commas, semicolons and spaced dashes part in a bracket, trimmed.
  private func parts(of content: Span) -> [Span] {
    var parts: [Span] = []
    var start = content.start
    var at = content.start
    while at < content.end {
      let scalar = text.scalar(at: at)
      let next = at + scalar.length
      let isSpaced = next < content.end && text[next] == 0x20
      switch scalar.value {
      case 0x2C where isSpaced, 0x3B,
        0x2D where isSpaced && text[at - 1] == 0x20,
        0x2013...0x2014 where isSpaced && text[at - 1] == 0x20:
        parts.append(trimmed(Span(start, at)))
        start = next
      default: break
      }
      at = next
    }
    return parts + [trimmed(Span(start, content.end))]
  }
}

extension OptionSet {
  /// Whether a member is in both.
  func intersects(_ other: Self) -> Bool { !isDisjoint(with: other) }
}
