internal import JSON

/// Values as lines of JSON, and what differs between two.
enum DiffText {
  /// Columns up to which a value stands on one line.
  static let width = 88
  /// Lines that are shown around those that differ.
  static let context = 2

  /// Lines that begin with `-` are expected and not found, those with `+` found and not expected.
  static func lines(_ expected: JSONValue, _ actual: JSONValue) -> [String] {
    var (first, second) = pretty(expected, actual)
    if case .string(let a) = expected, case .string(let b) = actual {
      (first, second) = texts(a, b)
    }
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

  /// Values on as many lines as they need, both laid out in the same way.
  private static func pretty(_ a: JSONValue, _ b: JSONValue) -> ([Line], [Line]) {
    var layout = Layout()
    layout.add(a, [])
    layout.add(b, [])
    return (layout.lines(a, [], ""), layout.lines(b, [], ""))
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

/// A line of JSON; the comma after it says nothing about whether it is the same.
private struct Line: Equatable {
  let text: String

  static func == (a: Line, b: Line) -> Bool {
    a.bare.utf8.elementsEqual(b.bare.utf8)
  }

  private var bare: Substring { text.hasSuffix(",") ? text.dropLast() : text[...] }
}

/// Which objects and lists stand on several lines.
private struct Layout {
  /// Paths of keys; of lists all elements have one, so that they look alike.
  private var open: Set<[String]> = []

  /// Opens what does not fit on a line.
  mutating func add(_ value: JSONValue, _ path: [String]) {
    let width =
      DiffText.inline(value).unicodeScalars.count + 2 * path.count + (path.last?.count ?? 0)
    guard width > DiffText.width else { return }
    switch value {
    case .array(let elements) where !elements.isEmpty:
      for element in elements { add(element, path + [""]) }
    case .object(let members) where !members.isEmpty:
      for member in members { add(member.value, path + [member.key]) }
    default: return
    }
    open.insert(path)
  }

  /// The lines of a value at a path; `key` stands before it.
  func lines(_ value: JSONValue, _ path: [String], _ key: String, _ comma: String = "") -> [Line] {
    let pad = String(repeating: "  ", count: path.count)
    switch value {
    case .array(let elements) where open.contains(path) && !elements.isEmpty:
      let inner = elements.enumerated().flatMap { index, element in
        lines(element, path + [""], "", index + 1 < elements.count ? "," : "")
      }
      return [Line(text: pad + key + "[")] + inner + [Line(text: pad + "]" + comma)]
    case .object(let members) where open.contains(path) && !members.isEmpty:
      let inner = members.enumerated().flatMap { index, member in
        lines(
          member.value, path + [member.key], JSONValue.string(member.key).compact + ": ",
          index + 1 < members.count ? "," : "")
      }
      return [Line(text: pad + key + "{")] + inner + [Line(text: pad + "}" + comma)]
    default: return [Line(text: pad + key + DiffText.inline(value) + comma)]
    }
  }
}
