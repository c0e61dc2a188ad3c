internal import Text

/// Web and mail addresses, handles and hashtags.
extension TokenScanner {
  /// Reads the address that begins at `i`, if one does.
  mutating func address(at i: Int) -> Int? {
    guard i >= addressLimit else { return nil }
    let stop = runEnd(.address, from: i)
    if value(at: stop) == 0x3A, value(at: stop + 1) == 0x2F, value(at: stop + 2) == 0x2F {
      return address(i, pathEnd(from: stop + 3, start: i), .url)
    }
    if let found = mailEnd(i, stop) { return address(i, found, .email) }
    if let found = domainEnd(i, stop) {
      let goesOn =
        [0x2F, 0x3F, 0x23, 0x3A].contains(value(at: found)) && value(at: found + 1) > 0x20
      return address(i, goesOn ? pathEnd(from: found, start: i) : found, .url)
    }
    addressLimit = stop
    return nil
  }

  private mutating func address(_ i: Int, _ stop: Int, _ kind: Token.Kind) -> Int {
    emit(i, stop, kind)
    return stop
  }

  /// The end of a mail address in the bytes up to `stop`: a name, "@", and a domain with a dot.
  private func mailEnd(_ start: Int, _ stop: Int) -> Int? {
    guard let at = text[start..<stop].firstIndex(of: 0x40), at > start else { return nil }
    let last = trimmedDomain(at + 1, stop)
    guard last > at + 1, text[at + 1..<last].contains(0x2E), text[at + 1] != 0x2E,
      !text[at + 1..<last].contains(0x40)
    else { return nil }
    return last
  }

  /// The end of a domain that is known for one by its last label.
  private mutating func domainEnd(_ start: Int, _ stop: Int) -> Int? {
    let last = trimmedDomain(start, stop)
    guard let dot = text[start..<last].lastIndex(of: 0x2E), dot > start, last - dot <= 12,
      text[start..<last].allSatisfy({ $0 != 0x40 && $0 != 0x25 && $0 != 0x2B && $0 != 0x5F })
    else { return nil }
    let labels = text[start..<last].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    if labels.count > 2, labels[0].elementsEqual("www".utf8) { return last }
    let classes = partClasses(dot + 1, last)
    let isPlain = isLowercase(dot + 1) || last - dot > 3 && isAllUppercase(dot + 1, last)
    if classes.contains(.domain) { return labels[0].count > 1 && isPlain ? last : nil }
    let isSure = labels.count > 2 && labels[0].count > 1 || value(at: last) == 0x2F
    return classes.contains(.ambiguousDomain) && isSure && isLowercase(dot + 1) ? last : nil
  }

  private func trimmedDomain(_ start: Int, _ stop: Int) -> Int {
    var stop = stop
    while stop > start, ".-%+@".utf8.contains(text[stop - 1]) { stop -= 1 }
    return stop
  }

  /// The end of an address with all that may stand in it, without the marks that end a clause.
  private func pathEnd(from i: Int, start: Int) -> Int {
    var stop = i
    while stop < end {
      let scalar = scalar(at: stop)
      guard scalar.value < 0x80 ? isPath(text[stop]) : ScalarClass(scalar.value).isWord else {
        break
      }
      stop += scalar.length
    }
    var surplus = 0
    for byte in text[start..<stop] { surplus += byte == 0x29 ? 1 : byte == 0x28 ? -1 : 0 }
    while stop > i {
      let byte = text[stop - 1]
      guard ".,;:!?'*]_".utf8.contains(byte) || byte == 0x29 && surplus > 0 else { break }
      if byte == 0x29 { surplus -= 1 }
      stop -= 1
    }
    return stop
  }

  private func isPath(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"<>\"{}|\\^`".utf8.contains(byte)
  }

  /// "@name", and "@name@host" of the Fediverse.
  mutating func handle(at i: Int) -> Int {
    var stop = i + 1
    if isFree(i) {
      stop = handleEnd(from: stop)
      let host = stop > i + 1 && value(at: stop) == 0x40 ? handleEnd(from: stop + 1) : 0
      if host > stop + 1 { stop = host }
    }
    emit(i, stop, stop > i + 1 ? .handle : .symbol)
    return stop
  }

  private func handleEnd(from start: Int) -> Int {
    let i = runEnd([.letter, .digit, .name], from: start)
    return trimmedDomain(start, i)
  }

  /// "#word" with a letter in it; a sign before numbers.
  mutating func hashtag(at i: Int) -> Int {
    if Keycap.follows(value(at: i + 1)) { return emoji(at: i) }
    var stop = i + 1
    var hasLetter = false
    while stop < end {
      let scalar = scalar(at: stop)
      let kind = ScalarClass(scalar.value)
      guard kind.isWord || kind == .unspaced || scalar.value == 0x5F else { break }
      hasLetter = hasLetter || kind == .letter || kind == .unspaced
      stop += scalar.length
    }
    if !hasLetter { stop = i + 1 }
    emit(i, stop, hasLetter ? .hashtag : .symbol)
    return stop
  }
}
