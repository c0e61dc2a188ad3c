internal import GalleyCore
internal import YAML

/// Where each value of a pipeline comes from: a line of its file, the environment, the command
/// line, or a default.
struct Origins {
  private let file: String
  private let root: YAMLNode?
  private let environment: [String: String]
  private let given: [[String]: String]

  /// Origins of what `root`, read from `file`, gives; `given` are paths that the command line stands
  /// over.
  init(
    _ root: YAMLNode?, in file: String, environment: [String: String], given: [[String]: String]
  ) {
    self.file = file
    self.root = root
    self.environment = environment
    self.given = given
  }

  /// What to say of the value at a path of keys and `[index]`es of the echoed file.
  func origin(of path: [String]) -> String {
    if let flag = given[path] { return flag }
    guard let node = node(at: path) else { return "default" }
    let names = variables(of: node)
    return names.isEmpty
      ? "\(ShortText.line(file, .max)):\(node.mark.line)"
      : "environment " + names.joined(separator: ", ")
  }

  private func node(at path: [String]) -> YAMLNode? {
    path.reduce(root) { node, key in node.flatMap { Self.child(key, of: $0) } }
  }

  private static func child(_ key: String, of node: YAMLNode) -> YAMLNode? {
    let name = key.split(separator: "@").first.map(String.init) ?? key
    switch node.kind {
    case .mapping(let members):
      return members.first { $0.key == key || $0.key == name }?.value
    case .sequence(let nodes):
      guard let index = Int(key.dropFirst().dropLast()), nodes.indices.contains(index) else {
        return nil
      }
      return nodes[index]
    case .scalar(let text, _):
      // A bare name stands for a component without options.
      return text == key || text == name ? node.with(.mapping([])) : nil
    }
  }

  /// The variables that a value was read from. One that is not set has left its default, which
  /// stands in the file.
  private func variables(of node: YAMLNode) -> [String] {
    switch node.kind {
    case .scalar(let text, _):
      return Self.names(in: text).filter { environment[$0]?.isEmpty == false }
    case .sequence(let nodes): return nodes.flatMap(variables)
    case .mapping(let members): return members.flatMap { variables(of: $0.value) }
    }
  }

  /// The names after each `${` that is not escaped.
  static func names(in text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let dollar = rest.firstRange(of: "${") {
      let isEscaped = rest[..<dollar.lowerBound].last == "$"
      rest = rest[dollar.upperBound...]
      let name = String(rest.prefix { $0 != "}" && $0 != ":" })
      if !isEscaped, !names.contains(name) { names.append(name) }
    }
    return names
  }
}
