internal import Text

/// A quotation mark, with what it can do where it stands.
struct QuotationMark {
  /// Shapes that pair with one another.
  enum Family: UInt8 {
    /// “ ” „ ‟ 〝 〞 and two of the small ones in a row.
    case double
    /// ‘ ’ ‚ ‛
    case single
    /// « »
    case guillemet
    /// ‹ ›
    case angle
    /// "
    case straight
    /// '
    case apostrophe
    /// 「 」
    case corner
    /// 『 』
    case whiteCorner
  }

  let family: Family
  /// Bytes of the text.
  let span: Span
  let canOpen: Bool
  let canClose: Bool

  /// The mark that begins at `at`, if it is one.
  ///
  /// Most marks open in one language and close in another; what stands beside one tells which.
  init?(_ text: [UInt8], at: Int, in paragraph: Span) {
    guard let (shape, length) = Self.shape(text, at, paragraph.end) else { return nil }
    let before = at > paragraph.start ? text.scalar(before: at).value : 0x20
    let end = at + length
    let after = end < paragraph.end ? text.scalar(at: end).value : 0x20
    family = shape.family
    span = Span(at, end)
    let (opens, closes) = Self.sides(before, after, shape)
    canOpen = opens
    canClose = closes
  }

  private typealias Shape = (family: Family, opens: Bool, closes: Bool)

  /// Whether a mark that stands between two scalars can open, and whether it can close.
  private static func sides(_ before: UInt32, _ after: UInt32, _ shape: Shape) -> (Bool, Bool) {
    switch shape.family {
    case .corner, .whiteCorner: return (shape.opens, shape.closes)
    case .guillemet, .angle:
      // French sets spaces inside; German and Danish turn them around.
      if shape.opens {
        let isTurned =
          !CharacterClass.isSpace(before) && (!isOpening(before) || isAngle(before))
          && !isWordy(after)
        return (!isTurned, isTurned)
      }
      let isTurned = (CharacterClass.isSpace(before) || isOpening(before)) && isWordy(after)
      return (isTurned, !isTurned)
    default: break
    }
    let atStart = CharacterClass.isSpace(before) || isOpening(before)
    let atEnd = !isWordy(after)
    if shape.opens && !shape.closes { return (true, false) }
    if shape.family == .double {
      return (atStart && !CharacterClass.isSpace(after), shape.closes && !(atStart && !atEnd))
    }
    return (
      atStart && !CharacterClass.isSpace(after),
      shape.closes && !isWordy(after) && !CharacterClass.isSpace(before)
    )
  }

  /// ‹ and «, which close as well.
  private static func isAngle(_ c: UInt32) -> Bool { c == 0x2039 || c == 0xAB }

  private static func isWordy(_ c: UInt32) -> Bool {
    CharacterClass.isLetter(c) || CharacterClass.isDigit(c)
  }

  /// What may stand before an opening mark without a space.
  private static func isOpening(_ c: UInt32) -> Bool {
    switch c {
    case 0x28, 0x5B, 0x7B, 0x2D, 0x2F, 0x3D, 0xA1, 0xBF, 0x2010...0x2015, 0x2018, 0x201A, 0x201C,
      0x201E, 0x22, 0x27, 0xAB, 0x2039:
      true
    default: false
    }
  }

  private static func shape(_ text: [UInt8], _ at: Int, _ end: Int) -> (Shape, length: Int)? {
    let byte = text[at]
    if byte == 0x22 { return ((.straight, true, true), 1) }
    if byte == 0x27 || byte == 0x60 {
      let isDouble = at + 1 < end && text[at + 1] == byte
      if isDouble { return ((.double, byte == 0x60, byte == 0x27), 2) }
      return ((.apostrophe, true, byte == 0x27), 1)
    }
    if byte == 0xC2 {
      let scalar = text.scalar(at: at).value
      if scalar == 0xAB { return ((.guillemet, true, false), 2) }
      return scalar == 0xBB ? ((.guillemet, false, true), 2) : nil
    }
    guard byte == 0xE2 || byte == 0xE3 else { return nil }
    return wideShape(text.scalar(at: at).value).map { ($0, 3) }
  }

  private static func wideShape(_ c: UInt32) -> Shape? {
    switch c {
    case 0x201E, 0x201F, 0x301D: (.double, true, false)
    // Opens in English, closes in German, both in careless typing.
    case 0x201C: (.double, true, true)
    case 0x201D, 0x301E, 0x301F: (.double, false, true)
    case 0x201A, 0x201B: (.single, true, false)
    case 0x2018: (.single, true, true)
    case 0x2019: (.single, false, true)
    case 0x2039: (.angle, true, false)
    case 0x203A: (.angle, false, true)
    case 0x300C: (.corner, true, false)
    case 0x300D: (.corner, false, true)
    case 0x300E: (.whiteCorner, true, false)
    case 0x300F: (.whiteCorner, false, true)
    default: nil
    }
  }
}
