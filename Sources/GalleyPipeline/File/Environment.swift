internal import GalleyCore
internal import YAML

/// `${NAME}` and `${NAME:-default}` in the scalars of a pipeline file.
///
/// Replaced after parsing, so that a value can never change the structure of the file. What has no
/// value is reported and leaves its name, so that nothing else seems to be missing.
/// `$${` stands for a literal `${`.
struct Environment {
  let variables: [String: String]

  /// `node` with every scalar's variables replaced; unset ones without default are reported.
  func interpolated(_ node: YAMLNode, _ reader: inout ConfigReader) -> YAMLNode {
    switch node.kind {
    case .scalar(let text, let style):
      guard text.contains("${") else { return node }
      return node.with(.scalar(interpolated(text, at: node, &reader), style))
    case .sequence(let nodes):
      return node.with(.sequence(nodes.map { interpolated($0, &reader) }))
    case .mapping(let members):
      return node.with(
        .mapping(
          members.map {
            YAMLMember(
              key: $0.key, keyMark: $0.keyMark, keyEndMark: $0.keyEndMark,
              value: interpolated($0.value, &reader))
          }))
    }
  }

  private func interpolated(_ text: String, at node: YAMLNode, _ reader: inout ConfigReader)
    -> String
  {
    var output = ""
    var rest = text[...]
    while let dollar = rest.firstRange(of: "${") {
      if rest[..<dollar.lowerBound].last == "$" {
        output += rest[..<dollar.lowerBound].dropLast() + "${"
        rest = rest[dollar.upperBound...]
        continue
      }
      output += rest[..<dollar.lowerBound]
      guard let brace = rest[dollar.upperBound...].firstIndex(of: "}") else {
        reader.error("'${' without '}'", at: node, hint: "write $${ for a literal ${")
        return text
      }
      output += value(of: rest[dollar.upperBound..<brace], at: node, &reader)
      rest = rest[rest.index(after: brace)...]
    }
    return output + rest
  }

  private func value(of body: Substring, at node: YAMLNode, _ reader: inout ConfigReader) -> String
  {
    let separator = body.firstRange(of: ":-")
    let name = String(separator.map { body[..<$0.lowerBound] } ?? body)
    let fallback = separator.map { String(body[$0.upperBound...]) }
    guard Self.isName(name) else {
      reader.error(
        "'\(name)' is not the name of an environment variable", at: node,
        hint: "letters, digits and '_', as in ${CORPUS}; write $${ for a literal ${")
      return name
    }
    if let value = variables[name], !value.isEmpty || fallback == nil { return value }
    if let fallback { return fallback }
    let hint =
      Suggestion.hint(for: name, among: variables.keys)
      ?? "set it, or give a default: ${\(name):-…}"
    reader.error("environment variable '\(name)' is not set", at: node, hint: hint)
    return name
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.allSatisfy {
      $0 == 0x5F || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
    }
  }
}

extension YAMLNode {
  /// The same place with other content.
  func with(_ kind: Kind) -> YAMLNode { YAMLNode(kind, mark: mark, endMark: endMark) }
}

extension YAMLNode {
  /// A mapping with `text` under `key`; unchanged where either is not given.
  func setting(_ key: String?, _ text: String?) -> YAMLNode {
    guard let key, let text, case .mapping(var members) = kind else { return self }
    let value = with(.scalar(text, .doubleQuoted))
    let member = YAMLMember(key: key, keyMark: mark, keyEndMark: endMark, value: value)
    members.removeAll { $0.key == key }
    return with(.mapping(members + [member]))
  }
}
