internal import JSON

/// Values as lines of JSON, and what differs between two.
enum DiffText {
  /// Columns up to which a value stands on one line.
  static let width = 88
  /// Lines that are shown around those that differ.
  static let context = 2

  /// Lines that begin with `-` are expected and not found, those with `+` found and not expected.
  static func lines(_ expected: JSONValue, _ actual: JSONValue) -> [String] {
    var (first, second) = (pretty(expected), pretty(actual))
    if case .string(let a) = expected, case .string(let b) = actual { (first, second) = texts(a, b) }
    let edits = Edits.between(first.count, second.count) { first[$0] == second[$1] }
    var shown: [String] = []
    var isCut = false
    for (index, edit) in edits.enumerated() {
      switch edit {
      case .missing(let line): shown.append("  - " + first[line].text)
      case .extra(let line): shown.append("  + " + second[line].text)
      case .same(let line, _):
        let near = max(0, index - context)...min(edits.count - 1, index + context)
        guard near.contains(where: { !edits[$0].isSame }) else {
          if !isCut { shown.append("    …") }
          isCut = true
          continue
        }
        shown.append("    " + first[line].text)
      }
      isCut = false
    }
    return shown
  }

  /// What was found where nothing like it was expected.
  static func added(_ value: JSONValue) -> [String] { ["  + " + short(value)] }

  /// A value on one line, cut where it is long.
  static func short(_ value: JSONValue) -> String {
    let text = inline(value)
    return text.unicodeScalars.count <= 400 ? text : String(text.prefix(400)) + " …"
  }

  /// A value on one line.
  static func inline(_ value: JSONValue) -> String {
    switch value {
    case .array(let elements): "[" + elements.map(inline).joined(separator: ", ") + "]"
    case .object(let members) where !members.isEmpty:
      "{ "
        + members.map { JSONValue.string($0.key).compact + ": " + inline($0.value) }
        .joined(separator: ", ") + " }"
    default: value.compact
    }
  }

  /// A line; the comma after it says nothing about whether it is the same.
  struct Line: Equatable {
    let text: String

    static func == (a: Line, b: Line) -> Bool {
      a.bare.utf8.elementsEqual(b.bare.utf8)
    }

    private var bare: Substring { text.hasSuffix(",") ? text.dropLast() : text[...] }
  }

  /// A value on as many lines as it needs.
  static func pretty(_ value: JSONValue) -> [Line] { pretty(value, "", "", "") }

  private static func pretty(
    _ value: JSONValue, _ pad: String, _ key: String, _ comma: String
  ) -> [Line] {
    let line = pad + key + inline(value) + comma
    if line.unicodeScalars.count <= width { return [Line(text: line)] }
    switch value {
    case .array(let elements) where !elements.isEmpty:
      let inner = elements.enumerated().flatMap { index, element in
        pretty(element, pad + "  ", "", index + 1 < elements.count ? "," : "")
      }
      return [Line(text: pad + key + "[")] + inner + [Line(text: pad + "]" + comma)]
    case .object(let members) where !members.isEmpty:
      let inner = members.enumerated().flatMap { index, member in
        pretty(
          member.value, pad + "  ", JSONValue.string(member.key).compact + ": ",
          index + 1 < members.count ? "," : "")
      }
      return [Line(text: pad + key + "{")] + inner + [Line(text: pad + "}" + comma)]
    default: return [Line(text: line)]
    }
  }

  /// Two texts line by line where they have lines, each as JSON.
  private static func texts(_ a: String, _ b: String) -> ([Line], [Line]) {
    let split = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false).map {
        Line(text: JSONValue.string(String($0)).compact)
      }
    }
    return (split(a), split(b))
  }
}
