/// A source line as a terminal shows it, with carets below a part of it.
struct ShownLine {
  /// The line, or the part of it around the carets; tabs are one space, control characters U+FFFD.
  let text: String
  /// What goes below `text`.
  let carets: String

  /// `column` from 1 and `length` count scalars; `width` is in columns of a terminal.
  init(_ line: String, column: Int, length: Int, width: Int) {
    let scalars = line.unicodeScalars.map(Self.shown)
    let start = min(max(0, column - 1), scalars.count)
    let end = min(start + max(1, length), max(scalars.count, start + 1))
    var first = 0
    var last = scalars.count
    if Self.width(of: scalars[...]) > width {
      (first, last) = Self.clip(scalars, start, width)
    }
    let before = first > 0 ? "…" : ""
    let after = last < scalars.count ? "…" : ""
    text = before + Self.string(scalars[first..<last]) + after
    let indent = before.unicodeScalars.count + Self.width(of: scalars[first..<start])
    let marked = max(1, Self.width(of: scalars[start..<max(start, min(end, last))]))
    carets = String(repeating: " ", count: indent) + String(repeating: "^", count: marked)
  }

  /// The scalars that are shown of a long line: a third of the width before the carets.
  private static func clip(
    _ scalars: [Unicode.Scalar], _ start: Int, _ width: Int
  ) -> (Int, Int) {
    var first = start
    var used = 0
    let before = max(width / 3, width - Self.width(of: scalars[start...]))
    while first > 0, used + columns(of: scalars[first - 1]) <= before {
      first -= 1
      used += columns(of: scalars[first])
    }
    var last = start
    while last < scalars.count, used + columns(of: scalars[last]) <= width {
      used += columns(of: scalars[last])
      last += 1
    }
    return (first, last)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return " " }
    return scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string)
  }

  private static func width(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// How many columns a terminal gives to a scalar: none to marks that combine, two to East Asian
  /// scripts and emoji.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}
