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
  /// Finds files that belong to the pipeline.
  public let listing: FileListing
  /// What may be done with what is read.
  public let permission: Permission
  /// Mappings around what is being read, outermost first.
  public var scopes: [KeyScope] = []
  /// Keys of the outermost mapping that were found elsewhere, so that they are not missing.
  public internal(set) var misplaced: Set<String> = []

  /// The content of the file at a path; throws an error whose description says why there is none.
  public typealias FileLoader = @Sendable (String) throws -> [UInt8]
  /// The paths that a path means: itself, or, where it has wildcards, those that it matches in their
  /// order; throws an error whose description says why there are none.
  public typealias FileListing = @Sendable (String) throws -> [String]

  /// A reader for the nodes of `file`, which reads other files through `files`.
  public init(
    file: String, permission: Permission = .toRun([]),
    files: @escaping FileLoader = { _ in throw NoFiles() },
    listing: @escaping FileListing = { [$0] }
  ) {
    self.file = file
    self.permission = permission
    self.files = files
    self.listing = listing
  }

  /// A reader like this one for a file of the same pipeline, to which nothing was reported yet.
  public func fresh(for file: String) -> ConfigReader {
    ConfigReader(file: file, permission: permission, files: files, listing: listing)
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

  /// Takes over diagnostics found elsewhere.
  public mutating func add(_ more: [Diagnostic]) { diagnostics += more }

  /// The members of a mapping, or an error.
  public mutating func mapping(_ node: YAMLNode, hint: String? = nil) -> [YAMLMember]? {
    guard case .mapping(let members) = node.kind else {
      let isGlued = node.text.map { $0.contains(":") && !$0.contains(": ") } ?? false
      error(
        "\(component) takes a mapping of options, found \(node.found)", at: node,
        hint: isGlued ? "a space follows the ':' of a key" : hint)
      return nil
    }
    return members
  }

  /// The text of a scalar, or an error that says what was expected.
  public mutating func scalar(
    _ node: YAMLNode, expecting type: String, hint: String? = nil
  ) -> String? {
    guard case .scalar(let text, _) = node.kind else {
      error("expected \(type), found \(node.found)", at: node, hint: hint)
      return nil
    }
    return text
  }

  /// Gives errors reported since there were `count` diagnostics a hint where they have none.
  public mutating func explain(since count: Int, _ hint: String) {
    for index in diagnostics.indices.dropFirst(count)
    where diagnostics[index].hint == nil && diagnostics[index].file == file {
      diagnostics[index].hint = hint
    }
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

extension YAMLNode {
  /// What was found, in words: "a list", "'ten'", "nothing".
  public var found: String {
    switch kind {
    case .scalar(let text, _): text.isEmpty ? "nothing" : "'\(text)'"
    case .mapping: "a mapping"
    case .sequence: "a list"
    }
  }
}
