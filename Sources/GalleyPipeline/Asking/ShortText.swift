internal import GalleyCore

/// Values on one line, shortened, for people.
enum ShortText {
  static let limit = 72

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
