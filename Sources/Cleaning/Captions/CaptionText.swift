internal import Text

/// What stands under a picture, split into what the picture shows and who made it.
public struct CaptionText: Equatable, Sendable {
  /// What the picture shows; `nil` where only its maker is named.
  public var caption: String?
  /// Who made it or holds the rights, without "Photo:", "©" and brackets; `nil` where nobody is
  /// named.
  public var credit: String?

  /// A caption and a credit.
  public init(caption: String?, credit: String?) {
    self.caption = caption
    self.credit = credit
  }

  /// Splits what is known to stand under a picture.
  public init(_ text: [UInt8]) {
    let tokens = CaptionTokens(text)
    guard let cut = CreditFinder(tokens).credit() else {
      self.init(caption: Self.trimmed(text[...]), credit: nil)
      return
    }
    self.init(tokens, cut)
  }

  /// Splits what is known to name the maker of a picture.
  public init(credit text: [UInt8]) {
    let tokens = CaptionTokens(text)
    let whole = CreditFinder.Cut(start: 0, credit: 0..<tokens.count)
    let cut = CreditFinder(tokens).label().flatMap { $0.start == 0 ? $0 : nil } ?? whole
    self.init(tokens, cut)
  }

  /// Splits a paragraph that by its own words is a caption or a credit; `nil` for all others.
  ///
  /// Papers put captions between the paragraphs of texts without markup. A caption says so at its
  /// beginning ("FILE - ") or names the maker of the picture at its end; an agency alone in
  /// brackets does not do, as agencies sign their texts in the same way.
  public init?(paragraph text: [UInt8]) {
    guard Self.mayBeCaption(text) else { return nil }
    let tokens = CaptionTokens(text)
    guard tokens.count < CaptionTokens.limit else { return nil }
    let finder = CreditFinder(tokens)
    guard let cut = finder.paragraphCredit() else {
      guard finder.opensAsFile else { return nil }
      self.init(text)
      return
    }
    self.init(tokens, cut)
  }

  private init(_ tokens: CaptionTokens, _ cut: CreditFinder.Cut) {
    let text = tokens.text
    var caption = ""
    if cut.start > 0 {
      caption = Self.trimmed(text[..<tokens.all[cut.start].span.start]) ?? ""
    }
    if cut.end < tokens.count, let rest = Self.trimmed(text[tokens.all[cut.end].span.start...]) {
      caption += caption.isEmpty ? rest : " " + rest
    }
    let credit =
      cut.credit.isEmpty
      ? nil
      : Self.trimmed(
        text[
          tokens.all[cut.credit.lowerBound].span
            .start..<tokens.all[cut.credit.upperBound - 1]
            .span.end])
    self.init(caption: caption.isEmpty ? nil : caption, credit: credit)
  }

  /// Whether a paragraph ends like a caption, or is short enough to be one by another sign. Few
  /// paragraphs of an article do, and the others need not be cut into words.
  private static func mayBeCaption(_ text: [UInt8]) -> Bool {
    if text.count < 80 || text.starts(with: file) { return true }
    // A closing bracket, also one of full width, and a full stop behind it.
    if text.suffix(2).contains(where: { $0 == 0x29 || $0 == 0x5D }) { return true }
    if text[text.count - 3] == 0xEF { return true }
    return text.count < 400 && hasSign(text.suffix(120))
  }

  private static let file = Array("FILE".utf8)

  /// Whether there is a mark that stands before names: a colon, slash, equals sign or bar, "©", or
  /// what begins marks of full width.
  private static func hasSign(_ end: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in end {
      switch byte {
      case 0x2F, 0x3A, 0x3D, 0x7C, 0xEF: return true
      case 0xA9 where last == 0xC2: return true
      default: last = byte
      }
    }
    return false
  }

  /// A part without the marks that joined it to what is cut off; `nil` where nothing is left.
  static func trimmed(_ part: ArraySlice<UInt8>) -> String? {
    let joints: Set<UInt32> = [
      0x7C, 0x2D, 0x2013, 0x2014, 0x2F, 0x2C, 0x3B, 0x3A, 0xA9, 0x2022, 0xB7, 0xFF1A, 0x3D, 0xFF1D,
    ]
    var scalars = Substring(String(decoding: part, as: UTF8.self)).unicodeScalars
    while let last = scalars.last, CharacterClass.isSpace(last.value) || joints.contains(last.value)
    {
      scalars.removeLast()
    }
    while let first = scalars.first,
      CharacterClass.isSpace(first.value) || joints.contains(first.value) || first.value == 0x2E
    {
      scalars.removeFirst()
    }
    return scalars.isEmpty ? nil : String(scalars)
  }
}
