internal import Text

/// Punctuation, symbols, and what begins with them.
extension TokenScanner {
  /// Reads what begins with a mark of ASCII.
  mutating func mark(at i: Int) -> Int {
    switch text[i] {
    case 0x27: return leadingApostrophe(at: i, 1)
    case 0x2D, 0x2B: return sign(at: i)
    case 0x2E:
      if scalarClass(at: i + 1) == .digit, isFree(i) { return number(at: i, from: i + 1) }
      return run(at: i, .punctuation)
    case 0x21, 0x3F: return question(at: i)
    case 0x3A, 0x3B, 0x3C, 0x3D: return face(at: i)
    case 0x40: return handle(at: i)
    case 0x23: return hashtag(at: i)
    case 0x2A, 0x5F:
      return Keycap.follows(value(at: i + 1)) ? emoji(at: i) : run(at: i, .punctuation)
    case 0x60: return run(at: i, .punctuation)
    case 0x7E: return run(at: i, .symbol)
    case 0x2F, 0x5C: return one(i, i + 1, .punctuation)
    default: return one(i, i + 1, .symbol)
    }
  }

  /// Reads a mark outside of ASCII with the value `c` that ends at `next`.
  mutating func wideMark(at i: Int, _ c: UInt32, _ next: Int) -> Int {
    switch c {
    case 0x2019, 0xFF07: return leadingApostrophe(at: i, next - i)
    case 0x2018:
      isQuoting = true
      return one(i, next, .punctuation)
    case 0x2026, 0x2010...0x2015: return run(at: i, .punctuation)
    case 0xFF01, 0xFF1F, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049, 0x37E: return question(at: i)
    case 0x2212 where scalarClass(at: next) == .digit && isFree(i): return number(at: i, from: next)
    case 0xB0 where value(at: next) | 0x20 == 0x63 || value(at: next) == 0x46:
      return one(i, scalarClass(at: next + 1).isWord ? next : next + 1, .symbol)
    default: break
    }
    if value(at: next) == 0xFE0F || value(at: next) == 0x200D { return emoji(at: i) }
    return one(i, next, ScalarClass(c) == .symbol || Self.isSign(c) ? .symbol : .punctuation)
  }

  /// Signs that Unicode takes for punctuation: sections, shares, primes.
  private static func isSign(_ c: UInt32) -> Bool {
    c == 0xA7 || c == 0xB6 || c == 0x66A || c >= 0x2030 && c <= 0x2037 || c == 0xFF05
  }

  /// Whether the token at `i` touches none before it but an opening mark or a currency.
  func isFree(_ i: Int) -> Bool {
    guard let last = previous?.span, i > start, last.end == i else { return true }
    return last.count == 1 && "([{\"'/=<>$~".utf8.contains(text[i - 1])
      || last.count > 1 && previous?.kind == .symbol
  }

  private mutating func one(_ i: Int, _ next: Int, _ kind: Token.Kind) -> Int {
    emit(i, next, kind)
    return next
  }

  /// A run of the same mark is one token.
  private mutating func run(at i: Int, _ kind: Token.Kind) -> Int {
    let first = scalar(at: i)
    var stop = i + first.length
    while stop < end, value(at: stop) == first.value { stop += first.length }
    return one(i, stop, kind)
  }

  private mutating func question(at i: Int) -> Int {
    var stop = i
    while stop < end, StopMark(value(at: stop)) == .exclamation || isWideQuestion(value(at: stop)) {
      stop += scalar(at: stop).length
    }
    return one(i, stop, .punctuation)
  }

  private func isWideQuestion(_ c: UInt32) -> Bool { c == 0xFF01 || c == 0xFF1F }

  /// "-5", "+3.5"; a hyphen that stands for a part of a compound; a dash.
  private mutating func sign(at i: Int) -> Int {
    let next = i + 1
    let isPoint = value(at: next) == 0x2E && scalarClass(at: next + 1) == .digit
    if isFree(i) {
      if scalarClass(at: next) == .digit { return number(at: i, from: next) }
      if isPoint { return number(at: i, from: next + 1) }
      if text[i] == 0x2D, rules.data.keepsOuterHyphens, scalarClass(at: next) == .letter {
        return word(at: i, from: next)
      }
    }
    return run(at: i, text[i] == 0x2D ? .punctuation : .symbol)
  }

  /// Emoticons, and the marks that they begin with.
  private mutating func face(at i: Int) -> Int {
    let isMark = text[i] == 0x3A || text[i] == 0x3B
    if isMark {
      let length = Emoticon.length(in: text, at: i, after: start, to: end)
      return length > 0 ? one(i, i + length, .emoji) : one(i, i + 1, .punctuation)
    }
    if text[i] == 0x3C, value(at: i + 1) == 0x33, isFree(i), !scalarClass(at: i + 2).isWord {
      return one(i, i + 2, .emoji)
    }
    return run(at: i, .symbol)
  }

  /// An emoji with its variation, skin, hat and all that is joined to it.
  mutating func emoji(at i: Int) -> Int {
    let first = scalar(at: i)
    var stop = i + first.length
    if Flag.isHalf(first.value), Flag.isHalf(value(at: stop)) { stop += scalar(at: stop).length }
    while stop < end {
      let next = scalar(at: stop)
      if Emoji.modifies(next.value) {
        stop += next.length
      } else if next.value == 0x200D, joins(after: stop + next.length) {
        stop += next.length + scalar(at: stop + next.length).length
      } else {
        break
      }
    }
    return one(i, stop, .emoji)
  }

  private func joins(after i: Int) -> Bool {
    let kind = scalarClass(at: i)
    return i < end && (kind == .emoji || kind == .symbol)
  }
}

/// Parts of emoji sequences (UTS #51).
enum Emoji {
  /// Variation selectors, skin tones, the keycap and tags.
  static func modifies(_ c: UInt32) -> Bool {
    c == 0xFE0E || c == 0xFE0F || c == 0x20E3 || c >= 0x1F3FB && c <= 0x1F3FF
      || c >= 0xE0020 && c <= 0xE007F
  }
}

/// Flags are two of these letters.
enum Flag {
  static func isHalf(_ c: UInt32) -> Bool { c >= 0x1F1E6 && c <= 0x1F1FF }
}

/// Keys are a digit or mark with a frame around it.
enum Keycap {
  static func follows(_ c: UInt32) -> Bool { c == 0xFE0F || c == 0x20E3 }
}
