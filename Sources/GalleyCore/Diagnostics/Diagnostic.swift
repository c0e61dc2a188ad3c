/// How much a diagnostic matters.
public enum Severity: String, Hashable, Sendable {
  /// Nothing can run.
  case error
  /// It runs, and is probably not meant.
  case warning
  /// What explains another diagnostic.
  case note
}

/// One thing to say about a place in a file.
public struct Diagnostic: Error, Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// How many columns are meant, at least one.
  public var length: Int
  /// How much it matters.
  public var severity: Severity
  /// What is wrong: a sentence without capital and full stop.
  public var message: String
  /// What would mend it: "did you mean 'levels'?".
  public var hint: String?

  /// A diagnostic at a place in a file.
  public init(
    file: String, line: Int, column: Int, length: Int = 1, severity: Severity = .error,
    message: String, hint: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.severity = severity
    self.message = message
    self.hint = hint
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The first line of what is printed: `file:line:column: severity: message`.
  public var description: String { "\(file):\(line):\(column): \(severity.rawValue): \(message)" }
}
