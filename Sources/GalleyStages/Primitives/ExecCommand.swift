internal import ChildProcess
public import GalleyCore
internal import Glibc
public import JSON
public import YAML

/// The program that `exec` runs, with its arguments; found when the pipeline is checked.
public struct ExecCommand: OptionValue {
  /// Program and arguments as written.
  public let words: [String]
  /// The folder of the file that names it.
  let folder: String
  /// The program's path; as written where it is not there and the file is only looked at.
  let program: String

  /// A list of texts, of which the first names a program that is there.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> ExecCommand? {
    if case .scalar(let text, _) = node.kind, text.contains(" ") {
      reader.error(
        "no shell reads the command, so program and arguments are a list", at: node,
        hint: "write [\(text.split(separator: " ").joined(separator: ", "))]")
      return nil
    }
    guard let words = [String].read(node, &reader) else { return nil }
    guard let name = words.first, !words.contains(where: { $0.utf8.contains(0) }) else {
      reader.error("a command names a program", at: node, hint: "such as [python3, tool.py]")
      return nil
    }
    let folder = absolute(reader.path(of: "."))
    let path = variable("PATH") ?? ""
    guard let program = ChildCommand.find(name, searchPath: path, folder: folder) else {
      // A file is often checked on another machine than the one that runs it.
      let isChecked = reader.permission == .toCheck
      let place = node.elements?.first ?? node
      reader.report(
        "there is no program '\(name)' that may be run", from: place.mark, to: place.endMark,
        severity: isChecked ? .warning : .error,
        hint: name.contains("/")
          ? "a path with '/' is relative to \(reader.file)"
          : "it is looked for in the folders of PATH, then beside \(reader.file)")
      return isChecked ? ExecCommand(words: words, folder: folder, program: name) : nil
    }
    return ExecCommand(words: words, folder: folder, program: program)
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue {
    [
      "anyOf": [
        ["type": "array", "items": String.schema, "minItems": 1],
        ["type": "string", "pattern": #"^\{\{[^}]*\}\}$"#],
      ]
    ]
  }
  /// The type in words.
  public static var typeName: String { "list of program and arguments" }
  /// The value as it would stand in a file.
  public var json: JSONValue { words.json }

  /// The child, with `variables` besides the few that programs cannot do without.
  func child(_ variables: TextMap) -> ChildCommand {
    let own = ["PATH", "HOME", "LANG"].compactMap { name in
      Self.variable(name).map { (name, $0) }
    }
    let given = variables.pairs.map { ($0.key, $0.value) }
    let minimal = ChildCommand.minimalEnvironment(of: Dictionary(own, uniquingKeysWith: { $1 }))
    return ChildCommand(
      [program] + words.dropFirst(),
      environment: minimal.merging(given, uniquingKeysWith: { $1 }), folder: folder)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// What of a document a program is sent.
public enum SentParts: OptionValue {
  /// The whole record.
  case record
  /// These fields of it.
  case fields([String])

  /// `record`, or names of fields.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> SentParts? {
    if node.text == "record" { return .record }
    guard let names = [String].read(node, &reader) else { return nil }
    let known = RecordSchema.fields.map(\.name)
    for (index, name) in names.enumerated() where !known.contains(name) {
      reader.error(
        "the record has no field '\(name)'", at: node.elements?[index] ?? node,
        hint: Suggestion.hint(for: name, among: known + ["record"])
          ?? "write 'record', or fields such as [id, text]")
      return nil
    }
    return .fields(names)
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { [String].schema }
  /// The type in words.
  public static var typeName: String { "record, or list of fields" }
  /// The value as it would stand in a file.
  public var json: JSONValue {
    switch self {
    case .record: "record"
    case .fields(let names): names.json
    }
  }
}
