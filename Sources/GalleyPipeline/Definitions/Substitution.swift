internal import GalleyCore
internal import JSON
internal import Patterns
internal import YAML

/// Puts the values of parameters where `{{ name }}` stands.
///
/// A scalar that is nothing but `{{ name }}` becomes the value, of whatever shape; a list inside a
/// list is joined to it. Inside a longer text the value's own text is put in.
/// `{{ name | pattern }}` is a pattern that matches the text or any text of the list literally,
/// `{{ name | expression }}` is the value as an expression writes it, and `{{ name | json }}` as JSON
/// does, which is how a jq program writes it.
struct Substitution {
  /// Values by parameter.
  let values: [String: YAMLNode]
  /// Names that were asked for.
  private(set) var used: Set<String> = []
  /// Scalars in which something was replaced.
  private(set) var replaced: [YAMLNode] = []
  /// Names that are no parameter's.
  private(set) var unknown: [String] = []
  /// Where samples were put, for parameters that have no value yet, or nothing could be.
  private(set) var sampled: [YAMLNode] = []
  private let samples: Set<String>
  /// Whether all parameters are known.
  private let isClosed: Bool

  init(_ values: [String: YAMLNode], samples: Set<String> = [], isClosed: Bool = true) {
    self.values = values
    self.samples = samples
    self.isClosed = isClosed
  }

  /// `node` with all parameters replaced; what is not known is reported.
  mutating func apply(_ node: YAMLNode, _ reader: inout ConfigReader) -> YAMLNode {
    switch node.kind {
    case .scalar(let text, let style):
      guard text.contains("{{") else { return node }
      return replaced(text, style, node, &reader)
    case .sequence(let nodes):
      var elements: [YAMLNode] = []
      for element in nodes {
        let value = apply(element, &reader)
        if case .scalar = element.kind, case .sequence(let inner) = value.kind {
          elements += inner
        } else {
          elements.append(value)
        }
      }
      return node.with(.sequence(elements))
    case .mapping(let members):
      return node.with(.mapping(members.map { apply($0, &reader) }))
    }
  }

  private mutating func apply(_ member: YAMLMember, _ reader: inout ConfigReader) -> YAMLMember {
    let keyNode = YAMLNode(
      .scalar(member.key, .plain), mark: member.keyMark, endMark: member.keyEndMark)
    return YAMLMember(
      key: apply(keyNode, &reader).text ?? member.key, keyMark: member.keyMark,
      keyEndMark: member.keyEndMark, value: apply(member.value, &reader))
  }

  private mutating func replaced(
    _ text: String, _ style: YAMLScalarStyle, _ node: YAMLNode, _ reader: inout ConfigReader
  ) -> YAMLNode {
    let pieces = Placeholder.pieces(of: text)
    replaced.append(node)
    if case .placeholder(let only)? = pieces.first, pieces.count == 1, only.filter == nil {
      guard let value = value(of: only, node, &reader) else { return node }
      return value.moved(to: node)
    }
    var output = ""
    for piece in pieces {
      switch piece {
      case .text(let text): output += text
      case .placeholder(let placeholder):
        guard let value = value(of: placeholder, node, &reader) else { return node }
        guard let text = placeholder.text(of: value) else {
          reader.error(
            "a list cannot stand inside a text", at: node,
            hint:
              "write {{ \(placeholder.name) | pattern }} or {{ \(placeholder.name) | expression }}")
          sampled.append(node)
          return node
        }
        output += text
      }
    }
    return node.with(.scalar(output, style))
  }

  private mutating func value(
    of placeholder: Placeholder, _ node: YAMLNode, _ reader: inout ConfigReader
  ) -> YAMLNode? {
    used.insert(placeholder.name)
    if samples.contains(placeholder.name) { sampled.append(node) }
    if let filter = placeholder.unknownFilter {
      sampled.append(node)
      let known = Placeholder.Filter.allCases.map(\.rawValue)
      reader.error(
        "no filter is called '\(filter)'", at: node,
        hint: Suggestion.hint(for: filter, among: known)
          ?? "write {{ \(placeholder.name) | pattern }} or {{ \(placeholder.name) | expression }}")
      return nil
    }
    if let value = values[placeholder.name] { return value }
    sampled.append(node)
    unknown.append(placeholder.name)
    guard isClosed else { return nil }
    let known = values.keys.sorted()
    reader.error(
      "no parameter is called '\(placeholder.name)'", at: node,
      hint: Suggestion.hint(for: placeholder.name, among: known)
        ?? (known.isEmpty
          ? "declare it under 'params'" : "known are \(known.joined(separator: ", "))"))
    return nil
  }
}

extension YAMLNode {
  /// The same content at the place of another node, so that problems are shown there.
  fileprivate func moved(to node: YAMLNode) -> YAMLNode {
    switch kind {
    case .scalar, .mapping: node.with(kind)
    case .sequence(let nodes): node.with(.sequence(nodes.map { $0.moved(to: node) }))
    }
  }
}

/// `{{ name }}` or `{{ name | filter }}`.
struct Placeholder {
  let name: String
  let filter: Filter?
  /// A filter that there is not.
  let unknownFilter: String?

  enum Filter: String, CaseIterable { case pattern, expression, json }

  enum Piece {
    case text(String)
    case placeholder(Placeholder)
  }

  /// A text cut at its placeholders. Other pairs of braces are text.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var literal = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      let inside = rest[open.upperBound...]
      guard let close = inside.firstRange(of: "}}") else { break }
      literal += rest[..<open.lowerBound]
      if let placeholder = Placeholder(inside[..<close.lowerBound]) {
        if !literal.isEmpty { pieces.append(.text(literal)) }
        literal = ""
        pieces.append(.placeholder(placeholder))
        rest = rest[close.upperBound...]
      } else {
        // The second brace may be the first of the next pair, as in '\\d{{{ digits }}}'.
        literal += "{"
        rest = rest[rest.index(after: open.lowerBound)...]
      }
    }
    literal += rest
    if !literal.isEmpty { pieces.append(.text(literal)) }
    return pieces
  }

  private init?(_ inside: Substring) {
    let parts = inside.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard let name = parts.first, Self.isName(name), parts.count <= 2 else { return nil }
    self.name = name
    filter = parts.count == 2 ? Filter(rawValue: parts[1]) : nil
    unknownFilter = parts.count == 2 && filter == nil ? parts[1] : nil
  }

  /// Whether somebody meant a name, even a wrong one.
  private static func isName(_ text: String) -> Bool {
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte & 0xDF) }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
    }
  }

  /// The text that stands for a value; `nil` where it has none.
  func text(of value: YAMLNode) -> String? {
    let texts = value.elements?.compactMap(\.text) ?? [value.text].compactMap { $0 }
    switch filter {
    case nil: return value.text
    case .pattern: return "(?:" + texts.map(Pattern.quoting).joined(separator: "|") + ")"
    case .expression:
      let literals = texts.map(Self.literal)
      return value.text == nil ? "[" + literals.joined(separator: ", ") + "]" : literals.first
    case .json:
      guard let text = value.text else {
        return JSONValue.array(texts.map { .string($0) }).compact
      }
      return Self.isPlain(text) ? text : JSONValue.string(text).compact
    }
  }

  /// Whether it stands for itself, as a number or a truth value.
  private static func isPlain(_ text: String) -> Bool {
    text == "true" || text == "false" || Double(text).map(\.isFinite) == true
  }

  private static func literal(_ text: String) -> String {
    if isPlain(text) { return text }
    return "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
