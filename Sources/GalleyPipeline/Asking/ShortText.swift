public import GalleyCore

/// Values on one line, shortened, for people.
public enum ShortText {
  static let limit = 72
  /// Code points that are shown before the first that differs.
  private static let lead = 20

  /// What a value was and is. Of long texts the part is shown in which they begin to differ, of
  /// lists the first element that differs.
  public static func change(from old: Value, to new: Value) -> String {
    switch (old, new) {
    case (.string(let a), .string(let b)):
      let (a, b) = differing(a, b)
      return "\(a) → \(b)"
    case (.list(let a), .list(let b)):
      let same = zip(a, b).prefix { $0 == $1 }.count
      guard same < max(a.count, b.count) else { return "\(of(old)) → \(of(new))" }
      let (first, second) = (
        same < a.count ? of(a[same]) : "nothing", same < b.count ? of(b[same]) : "nothing"
      )
      return "[\(same)] \(first) → \(second)"
    default:
      return (old == .null ? "nothing" : of(old)) + " → " + (new == .null ? "nothing" : of(new))
    }
  }

  /// Two texts in quotation marks, without what both begin with where it is long.
  private static func differing(_ a: String, _ b: String) -> (String, String) {
    let (first, second) = (a.unicodeScalars, b.unicodeScalars)
    let same = zip(first, second).prefix { $0 == $1 }.count
    let skipped = same > limit / 2 ? same - lead : 0
    func shown(_ scalars: String.UnicodeScalarView) -> String {
      (skipped > 0 ? "…\"" : "\"") + line(String(scalars.dropFirst(skipped)), limit) + "\""
    }
    return (shown(first), shown(second))
  }

  /// A value as it stands alone: texts in quotation marks.
  static func of(_ value: Value) -> String {
    if case .string(let text) = value { return "\"\(line(text, limit))\"" }
    return bare(value)
  }

  /// A value inside of something else: texts without quotation marks.
  static func bare(_ value: Value) -> String { line(words(value, limit), limit) }

  /// The value in words; nothing more is put together than can be shown.
  private static func words(_ value: Value, _ room: Int) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .decimal(let number): String(number)
    case .string(let text): String(text.unicodeScalars.prefix(room + 1))
    case .list(let values): joined(values, "; ", room) { words($0, $1) }
    case .object(let members):
      joined(members, ", ", room) { "\($0.key) \(words($0.value, $1))" }
    }
  }

  private static func joined<Element>(
    _ elements: [Element], _ separator: String, _ room: Int, _ words: (Element, Int) -> String
  ) -> String {
    if elements.isEmpty { return "none" }
    var text = ""
    for element in elements where text.unicodeScalars.count <= room {
      text += (text.isEmpty ? "" : separator) + words(element, room)
    }
    return text
  }

  /// At most `limit` code points without line breaks and other control characters.
  static func line(_ text: String, _ limit: Int) -> String {
    let scalars = text.unicodeScalars
    var output = String.UnicodeScalarView()
    for scalar in scalars.prefix(limit) {
      let isControl =
        scalar.properties.generalCategory == .control
        || scalar.value == 0x2028 || scalar.value == 0x2029
      output.append(isControl ? " " : scalar)
    }
    return String(output) + (scalars.count > limit ? "…" : "")
  }
}

extension String {
  fileprivate init(_ scalars: Substring.UnicodeScalarView) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
