public import YAML

/// Reads options from the nodes of a pipeline file and collects everything that is wrong.
public struct ConfigReader {
  /// The file that is being read, as the user named it.
  public private(set) var file: String
  /// What is wrong so far.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Expressions read so far, to be checked against the fields that are there at their place.
  public internal(set) var expressions: [PlacedExpression] = []
  /// What the options being read belong to, for messages: "stage 'segment'".
  public var component = "file"
  /// Layers with the attributes that the definition being read declares for them.
  public var declaredLayers: [String: [ValueType.Field]] = [:]
  /// Reads files that belong to the pipeline.
  public let files: FileLoader
  /// What may be done with what is read.
  public let permission: Permission

  /// The content of the file at a path; throws an error whose description says why there is none.
  public typealias FileLoader = @Sendable (String) throws -> [UInt8]

  /// A reader for the nodes of `file`, which reads other files through `files`.
  public init(
    file: String, permission: Permission = .toRun([]),
    files: @escaping FileLoader = { _ in throw NoFiles() }
  ) {
    self.file = file
    self.permission = permission
    self.files = files
  }

  /// A reader like this one for a file of the same pipeline, to which nothing was reported yet.
  public func fresh(for file: String) -> ConfigReader {
    ConfigReader(file: file, permission: permission, files: files)
  }

  /// Reads with nodes of another file, so that problems and relative paths are its own.
  public mutating func reading<Result>(
    _ other: String, _ body: (inout ConfigReader) -> Result
  ) -> Result {
    let outer = file
    file = other
    defer { file = outer }
    return body(&self)
  }

  /// The path of a file that belongs to the pipeline: relative to the file being read.
  public func path(of name: String) -> String {
    guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
    return file[...slash] + name
  }

  /// Reports an error at a node.
  public mutating func error(_ message: String, at node: YAMLNode, hint: String? = nil) {
    report(message, from: node.mark, to: node.endMark, hint: hint)
  }

  /// Reports an error between two marks; a range of several lines is shown at its first line.
  public mutating func report(
    _ message: String, from start: YAMLMark, to end: YAMLMark, severity: Severity = .error,
    hint: String? = nil
  ) {
    let length = end.line == start.line ? max(1, end.column - start.column) : 1
    diagnostics.append(
      Diagnostic(
        file: file, line: start.line, column: start.column, length: length, severity: severity,
        message: message, hint: hint))
  }

  /// Reports a key that is not known, with the nearest one that is.
  public mutating func unknownKey(
    _ member: YAMLMember, _ what: String, of owner: String, among known: [String]
  ) {
    // In `{ text: one, two }` the comma ends the text, and the rest is a key without a value.
    let isCutText = member.key.utf8.contains(0x20) && member.value.text?.isEmpty == true
    let hint =
      isCutText
      ? "put a text that has a comma between quotation marks"
      : Suggestion.hint(for: member.key, among: known)
    let choices = known.isEmpty ? "it has none" : "known are " + known.joined(separator: ", ")
    report(
      "unknown \(what) '\(member.key)' of \(owner)", from: member.keyMark, to: member.keyEndMark,
      hint: hint ?? choices)
  }

  /// Takes over diagnostics found elsewhere.
  public mutating func add(_ more: [Diagnostic]) { diagnostics += more }

  /// The members of a mapping, or an error.
  public mutating func mapping(_ node: YAMLNode) -> [YAMLMember]? {
    guard case .mapping(let members) = node.kind else {
      error("\(component) takes a mapping of options", at: node)
      return nil
    }
    return members
  }

  /// The text of a scalar, or an error that says what was expected.
  public mutating func scalar(_ node: YAMLNode, expecting type: String) -> String? {
    guard case .scalar(let text, _) = node.kind else {
      error("expected \(type)", at: node)
      return nil
    }
    return text
  }

  /// How many errors were found.
  public var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// Whether an error was found.
  public var hasErrors: Bool { errorCount > 0 }
}

/// What a reader without access to files throws.
public struct NoFiles: Error, Equatable, CustomStringConvertible {
  /// The sentence.
  public var description: String { "files cannot be read here" }
  /// The fact.
  public init() {}
}
