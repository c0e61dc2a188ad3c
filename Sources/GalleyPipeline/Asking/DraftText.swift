internal import GalleyCore
internal import JSON

/// The lines of a commented pipeline.
struct DraftText {
  private(set) var text = ""
  /// What a line may have, its indentation included.
  var width = 100

  /// Lines as they are, indented.
  mutating func add(_ indent: Int, _ lines: String) {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      text += (line.isEmpty ? "" : Self.pad(indent)) + line + "\n"
    }
  }

  /// A comment, broken between words where it is long.
  mutating func comment(_ indent: Int, _ words: String) {
    var line = ""
    for word in words.split(separator: " ") {
      if !line.isEmpty, indent + line.count + word.count + 3 > width {
        add(indent, "# " + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    add(indent, "# " + line)
  }

  /// A component with what it cannot do without, and its other options as comments.
  mutating func component<C>(_ indent: Int, _ mark: String, _ piece: DraftPiece<C>) {
    let spec = piece.entry.spec
    comment(indent, spec.summary)
    if let problem = piece.problem {
      comment(indent, "Commented out: \(problem).")
      for (index, line) in spec.example.split(separator: "\n").enumerated() {
        let lead = index == 0 ? mark : String(repeating: " ", count: mark.count)
        add(indent, "# " + lead + line)
      }
      return
    }
    if piece.entry.isBare {
      for option in piece.entry.options { comment(indent, option.summary) }
      return add(indent, mark + spec.example)
    }
    guard !piece.entry.options.isEmpty else { return add(indent, mark + spec.name) }
    add(indent, mark + spec.name + ":")
    let inner = indent + mark.count + 2
    let properties = piece.entry.schema["properties"]
    for member in piece.given {
      guard let option = piece.entry.options.first(where: { $0.name == member.key }) else {
        continue
      }
      self.option(
        inner, option.name, option.type, option.summary, properties?[option.name] ?? .null,
        value: member.value, isGiven: true)
    }
    options(
      inner, piece.entry.options, piece.entry.schema, except: Set(piece.given.map(\.key)))
  }

  /// Options as comments with their defaults; a group of options is followed down.
  mutating func options(
    _ indent: Int, _ options: [OptionSummary], _ schema: JSONValue, except given: Set<String>
  ) {
    for option in options where !given.contains(option.name) {
      let property = schema["properties"]?[option.name] ?? .null
      self.option(
        indent, option.name, option.type, option.summary, property,
        value: property["default"] ?? .null)
    }
  }

  /// One option with its help; as a comment unless it is given.
  mutating func option(
    _ indent: Int, _ name: String, _ type: String, _ summary: String, _ schema: JSONValue,
    value: JSONValue, isGiven: Bool = false
  ) {
    if !isGiven, case .object(let members)? = schema["properties"] {
      comment(indent, summary)
      return group(indent, name, members, needed: schema["required"] ?? .null)
    }
    comment(indent, type.isEmpty ? summary : "\(summary) (\(type))")
    let shown = value == .null ? "…" : YAMLEmitter.flow(value)
    add(indent, (isGiven ? "" : "# ") + "\(name): \(shown)")
  }

  /// A group of options. One that needs some of them cannot stand there with all of them commented
  /// out, and is a comment as a whole.
  private mutating func group(
    _ indent: Int, _ name: String, _ members: [JSONValue.Member], needed: JSONValue
  ) {
    var needs: [JSONValue] = []
    if case .array(let names) = needed { needs = names }
    var group = DraftText()
    group.width = width - indent - (needs.isEmpty ? 0 : 2)
    group.add(0, "\(name):")
    for member in members {
      group.option(
        2, member.key, Self.type(member.value), Self.summary(member.value), member.value,
        value: member.value["default"] ?? .null, isGiven: needs.contains(.string(member.key)))
    }
    let lines = String(group.text.dropLast())
    add(
      indent,
      needs.isEmpty ? lines : lines.split(separator: "\n").map { "# " + $0 }.joined(separator: "\n")
    )
  }

  private static func summary(_ schema: JSONValue) -> String {
    if case .string(let text)? = schema["description"] { text } else { "" }
  }

  private static func type(_ schema: JSONValue) -> String {
    guard case .string(let text)? = schema["type"] else { return "" }
    return text == "string" ? "text" : text
  }

  private static func pad(_ indent: Int) -> String { String(repeating: " ", count: indent) }
}
