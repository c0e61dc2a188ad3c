internal import Text

/// Finds who made a picture in what stands under it.
struct CreditFinder {
  let tokens: CaptionTokens

  init(_ tokens: CaptionTokens) { self.tokens = tokens }

  /// A part of a caption that names who made the picture, in tokens.
  struct Cut {
    /// Where the caption ends.
    var start: Int
    /// The name, without label and brackets.
    var credit: Range<Int>
    /// Where the caption goes on, after a credit at its head.
    var end = Int.max
  }

  /// The credit of what is known to be a caption.
  func credit() -> Cut? { label() ?? bracket(.caption) ?? sign() ?? tail() }

  /// The credit of a paragraph, where it is so clear that the paragraph must be a caption.
  func paragraphCredit() -> Cut? {
    if let cut = label(onlyPictures: true), cut.end >= tokens.count,
      tokens.words(cut.credit) <= (cut.start == 0 ? 10 : 8), tokens.words(0..<tokens.count) <= 50
    {
      return cut
    }
    if let cut = bracket(opensWithPicture || opensAsFile ? .opened : .unknown) { return cut }
    guard tokens.words(0..<tokens.count) <= 8 else { return nil }
    if let cut = sign(), cut.start == 0, !hasDigits(cut.credit) { return cut }
    if let cut = tail(), cut.start == 0, hasSlash(cut.credit) { return cut }
    return nil
  }

  /// Whether the caption begins as agencies mark pictures of their archive.
  var opensAsFile: Bool {
    guard tokens.count > 3, tokens.spelled(0) == "FILE" else { return false }
    let after = tokens.isOne(1, of: .picture) ? tokens.mark(2) : tokens.mark(1)
    return [0x2D, 0x2013, 0x2014, 0x3A].contains(after)
  }

  /// Whether the first words speak of the picture: "In this undated photo".
  private var opensWithPicture: Bool {
    (0..<min(8, tokens.count)).contains { tokens.isOne($0, of: .picture) }
  }

  // MARK: By a word

  /// The credit after a word for pictures: "Photo: Ines Roth", "Foto von Ines Roth".
  func label(onlyPictures: Bool = false) -> Cut? {
    for start in 0..<tokens.count where isLabel(start) {
      guard let name = nameStart(after: start, onlyPictures) else { continue }
      var end = tokens.count
      if isOpening(tokens.mark(start - 1)) {
        end = (name..<tokens.count).first { isClosing(tokens.mark($0)) } ?? end
        // What is in brackets in the middle is about something else.
        guard start == 1 || end + 2 >= tokens.count else { continue }
      }
      if let stop = (name..<end).dropLast(2).first(where: { tokens.endsSentence($0) }),
        tokens.words(stop..<end) > 2
      {
        guard !onlyPictures, tokens.words(name..<stop) <= 8 else { continue }
        return Cut(start: captionEnd(start), credit: name..<stop, end: stop + 1)
      }
      guard tokens.words(name..<end) <= 12, tokens.words(name..<end) > 0 else { continue }
      return Cut(
        start: captionEnd(start), credit: withoutClose(name..<end),
        end: hasWords(after: end) ? end + 1 : .max)
    }
    return nil
  }

  private func hasWords(after end: Int) -> Bool {
    end < tokens.count && tokens.words(end..<tokens.count) > 0
  }

  /// Where the name begins after a label that begins at `start`.
  private func nameStart(after start: Int, _ onlyPictures: Bool) -> Int? {
    var at = start
    var hasPicture = false
    var hasSource = false
    while at < tokens.count, at < start + 4 {
      if tokens.isOne(at, of: .picture) {
        hasPicture = true
      } else if tokens.isOne(at, of: .source) {
        hasSource = true
      } else if at == start || !tokens.isOne(at, of: .joint) || !isLabel(at + 1) {
        break
      }
      at += 1
    }
    guard hasPicture || (hasSource && !onlyPictures), at < tokens.count else { return nil }
    let begins = tokens.beginsPart(start)
    let isInAddress = tokens.isGlued(start)
    switch tokens.mark(at) {
    case 0x3A, 0xFF1A: return begins || tokens.isName(start) ? at + 1 : nil
    case 0x2E where begins && tokens.all[start].span.count == 3: return at + 1
    case 0x2F, 0x3D, 0xFF1D, 0xA9, 0x7C, 0x30FB, 0xFF0F:
      return begins && !isInAddress ? at + 1 : nil
    default: break
    }
    // "Courtesy of the museum" and "photo by": the word before the name is small.
    guard begins, tokens.isOne(at, of: .by) || hasSource && tokens.spelled(at) == "of"
    else { return nil }
    let next = [0x3A, 0xFF1A].contains(tokens.mark(at + 1)) ? at + 2 : at + 1
    return tokens.isName(next) ? next : nil
  }

  private func isLabel(_ index: Int) -> Bool { tokens.isOne(index, of: [.picture, .source]) }

  /// The end of the caption before a label: a bracket around the credit belongs to neither.
  private func captionEnd(_ label: Int) -> Int {
    label > 0 && isOpening(tokens.mark(label - 1)) ? label - 1 : label
  }

  // MARK: By brackets

  /// What is known of a text before its brackets are read.
  enum Knowledge {
    /// Nothing: an agency alone in brackets may sign an article.
    case unknown
    /// That it begins like a caption.
    case opened
    /// That it is a caption.
    case caption
  }

  /// The credit in brackets at the end.
  func bracket(_ knowledge: Knowledge) -> Cut? {
    var last = tokens.count - 1
    if tokens.mark(last) == 0x2E { last -= 1 }
    guard last > 0, isClosing(tokens.mark(last)),
      let open = (max(0, last - 40)..<last).last(where: { isOpening(tokens.mark($0)) }),
      open + 1 < last
    else { return nil }
    let isLabelled = tokens.isOne(open + 1, of: .picture) && open + 2 < last
    let inner = (isLabelled ? open + 2 : open + 1)..<last
    guard tokens.words(inner) <= 14, !tokens.isOne(open + 1, of: .desk) else {
      return nil
    }
    let hasVia = inner.dropFirst().dropLast().contains {
      tokens.isOne($0, of: .via)
        && (isAgency($0 + 1) || tokens.isOne($0 + 1, of: .host))
    }
    let hasMaker = hasSlash(inner) && hasAgency(inner) && namesPerson(inner)
    let isCredit = hasVia || hasMaker || inner.contains { tokens.mark($0) == 0xA9 }
    let isSigned = knowledge != .unknown && hasAgency(inner)
    let isNamed = knowledge == .caption && (isLabelled || isNamed(inner, after: open))
    guard isCredit || isSigned || isNamed else { return nil }
    return Cut(start: open, credit: inner)
  }

  /// Whether brackets after a sentence hold a name and nothing else.
  private func isNamed(_ inner: Range<Int>, after open: Int) -> Bool {
    open > 0 && tokens.endsSentence(open - 1) && tokens.words(inner) <= 6 && !hasDigits(inner)
      && tokens.isName(inner.lowerBound)
  }

  // MARK: By a sign or an agency at the end

  /// The credit after "©".
  private func sign() -> Cut? {
    guard let sign = (0..<tokens.count).last(where: { tokens.mark($0) == 0xA9 }),
      sign + 1 < tokens.count, tokens.words(sign..<tokens.count) <= 10
    else { return nil }
    let start = isOpening(tokens.mark(sign - 1)) ? sign - 1 : sign
    return Cut(start: start, credit: withoutClose((sign + 1)..<tokens.count))
  }

  /// An agency, alone or with a name, after the last sentence: "Ines Roth/dpa".
  private func tail() -> Cut? {
    let end = tokens.mark(tokens.count - 1) == 0x2E ? tokens.count - 1 : tokens.count
    let start =
      (0..<max(0, end)).last { tokens.endsSentence($0) || isDivider($0) }.map { $0 + 1 } ?? 0
    guard start < end, tokens.words(start..<end) <= 8, hasAgency(start..<end) else { return nil }
    let isAgency = tokens.words(start..<end) <= 2 && isAgency(start)
    guard hasSlash(start..<end) || (isAgency && start > 0) else { return nil }
    return Cut(start: start, credit: start..<end)
  }

  private func isDivider(_ index: Int) -> Bool {
    [0x7C, 0x2013, 0x2014, 0x2022, 0xFF1D].contains(tokens.mark(index))
  }

  // MARK: Parts of credits

  private func hasSlash(_ range: Range<Int>) -> Bool {
    range.dropFirst().dropLast().contains { [0x2F, 0xFF0F].contains(tokens.mark($0)) }
  }

  private func hasDigits(_ range: Range<Int>) -> Bool {
    range.contains { tokens.all[$0].first &- 0x30 < 10 }
  }

  private func hasAgency(_ range: Range<Int>) -> Bool { range.contains(where: isAgency) }

  private func isAgency(_ index: Int) -> Bool {
    guard tokens.all[index].isWord else { return false }
    return tokens.isOne(index, of: .library)
      || AgencyNames.contains(tokens.spelled(index))
  }

  /// Whether two words that begin like names stand beside each other and are no agency.
  private func namesPerson(_ range: Range<Int>) -> Bool {
    range.dropLast().contains {
      tokens.isName($0) && tokens.isName($0 + 1) && !isAgency($0) && !isAgency($0 + 1)
    }
  }

  /// A range without a bracket that closes outside of it.
  private func withoutClose(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let mark = tokens.mark(end - 1)
      let isLoose = isClosing(mark) && !range.contains { isOpening(tokens.mark($0)) }
      guard isLoose || mark == 0x2E || mark == 0x3002 else { break }
      end -= 1
    }
    return range.lowerBound..<end
  }

  private func isOpening(_ mark: UInt32) -> Bool {
    [0x28, 0x5B, 0xFF08, 0x3010, 0x300C, 0x3014].contains(mark)
  }

  private func isClosing(_ mark: UInt32) -> Bool {
    [0x29, 0x5D, 0xFF09, 0x3011, 0x300D, 0x3015].contains(mark)
  }
}
