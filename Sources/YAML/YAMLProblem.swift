/// One thing that is wrong with a YAML file.
public struct YAMLProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Fact: Hashable, Sendable {
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// No value in the file.
    case empty
    /// libyaml cannot read on, in its words, with what it was reading and since where.
    case syntax(String, context: String?, since: YAMLMark?)
    /// A tab among the white space at the start of a line.
    case tabIndentation
    /// A key that the mapping has already, with the place of the first.
    case duplicateKey(String, first: YAMLMark)
    /// `<<`
    case mergeKey
    /// `? key`
    case complexKey
    /// A mapping or a sequence as key.
    case keyNotText
    /// `!name` or `!!name`
    case tag(String)
    /// `&name`
    case anchor(String)
    /// `*name`
    case alias(String)
    /// `%YAML` or `%TAG`
    case directive
    /// A document after the first.
    case secondDocument
    /// More than `limit` mappings and sequences inside each other.
    case tooDeep(limit: Int)
  }

  /// What is wrong.
  public let fact: Fact
  /// Where it begins.
  public let mark: YAMLMark
  /// Just after it; the same as `mark` where it has no length.
  public let endMark: YAMLMark

  /// A fact between two places.
  public init(_ fact: Fact, mark: YAMLMark, endMark: YAMLMark) {
    self.fact = fact
    self.mark = mark
    self.endMark = endMark
  }

  /// Columns on the line of `mark` that are wrong, at least one.
  public var length: Int { endMark.line == mark.line ? max(1, endMark.column - mark.column) : 1 }
}

/// Everything that is wrong with a YAML file, in the order of the file.
public struct YAMLErrors: Error, Hashable, Sendable {
  /// The problems, at least one.
  public let problems: [YAMLProblem]
}

extension YAMLErrors: CustomStringConvertible {
  /// One line for each problem, with line and column.
  public var description: String {
    problems.map { "\($0.mark.line):\($0.mark.column): \($0)" }.joined(separator: "\n")
  }
}

extension YAMLProblem: CustomStringConvertible {
  /// The sentence, without the place.
  public var description: String {
    switch fact {
    case .invalidUTF8: "the file is not UTF-8"
    case .empty: "the file is empty"
    case .syntax(let problem, let context, let since):
      [problem, context, since.map { "that begins at line \($0.line)" }]
        .compactMap { $0 }.joined(separator: " ")
    case .tabIndentation: "a tab cannot indent a line"
    case .duplicateKey(let key, let first):
      "key '\(key)' is already given at line \(first.line), column \(first.column)"
    case .mergeKey: "merge keys ('<<') are not allowed"
    case .complexKey: "explicit keys ('?') are not allowed"
    case .keyNotText: "a key must be text"
    case .tag(let tag): "tags ('\(tag)') are not allowed"
    case .anchor(let name): "anchors ('&\(name)') are not allowed"
    case .alias(let name): "aliases ('*\(name)') are not allowed"
    case .directive: "directives ('%') are not allowed"
    case .secondDocument: "a file holds one document"
    case .tooDeep(let limit): "values are nested more than \(limit) deep"
    }
  }

  /// What would mend it, where that is known.
  public var hint: String? {
    switch fact {
    case .invalidUTF8: "save the file as UTF-8"
    case .empty: "begin with 'galley: 1', or a stage with 'stage: name@1'"
    case .tabIndentation: "indent with spaces"
    case .duplicateKey: "leave one of them out; several values of one key are a list"
    case .complexKey: "write 'key: value'; quote a text that begins with '?'"
    case .keyNotText: "quote a text that begins with '{' or '[', such as \"{{ name }}\""
    case .tag: "types come from the options; quote a text that begins with '!'"
    case .anchor: "quote a text that begins with '&'"
    case .alias: "repeat the value, or quote a text that begins with '*'"
    case .mergeKey: "repeat the keys"
    case .directive: "leave it out; quote a text that begins with '%'"
    case .secondDocument: "put the rest into a file of its own"
    case .tooDeep: "give the list or mapping fewer levels"
    case .syntax(let problem, let context, _):
      Self.syntaxHints.first { problem.hasPrefix($0.0) && (context ?? "").hasSuffix($0.1) }?.2
    }
  }

  /// The beginning of a problem, the end of what was being read, and what would mend it.
  private static let syntaxHints = [
    (
      "mapping values are not allowed", "",
      "quote a text that contains ': ', or end the key above with ':'"
    ),
    ("found character that cannot start", "", "quote a text that begins with this character"),
    (
      "did not find expected key", "",
      "begin keys of one mapping in one column, each with ':' after it; quote texts with quotation marks in them"
    ),
    (
      "did not find expected '-' indicator", "",
      "begin the elements of a list in one column, each with '- '"
    ),
    (
      "did not find expected ','", "",
      "close the bracket before this, or quote the text that has brackets or quotation marks in it"
    ),
    ("did not find expected alphabetic", "an alias", "quote a text that begins with '*'"),
    ("did not find expected alphabetic", "an anchor", "quote a text that begins with '&'"),
    ("could not find expected ':'", "", "a key needs ': ' after it"),
    ("found unexpected end of stream", "scalar", "the quotation mark is not closed"),
    ("found unexpected end of stream", "", "a quotation mark or bracket is not closed"),
    ("found unknown escape character", "", "use '…' for a text with backslashes"),
    ("", "", "quote the text, or check the indentation"),
  ]
}
