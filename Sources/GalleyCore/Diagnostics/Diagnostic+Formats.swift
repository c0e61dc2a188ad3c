public import JSON

extension Diagnostic {
  /// The diagnostic for programs: file, line, column, length, severity, message and hint.
  public var json: JSONValue {
    let members: [JSONValue.Member] = [
      .init("file", .string(file)), .init("line", .integer(line)),
      .init("column", .integer(column)), .init("length", .integer(length)),
      .init("severity", .string(severity.rawValue)), .init("message", .string(message)),
    ]
    return .object(members + (hint.map { [.init("hint", .string($0))] } ?? []))
  }

  /// The diagnostic as a workflow command of GitHub Actions, which shows it beside the line.
  public var githubCommand: String {
    let name = severity == .note ? "notice" : severity.rawValue
    let text = message + (hint.map { " (\($0))" } ?? "")
    return "::\(name) file=\(Self.property(file)),line=\(line),col=\(column),"
      + "endColumn=\(column + length)::\(Self.data(text))"
  }

  /// Line breaks would end the command.
  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// In a property, the marks that separate properties as well.
  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
