internal import GalleyCore

/// An option of a command, declared once for parsing and help.
struct Flag: Sendable {
  /// The name with its dashes: `--workers`.
  let name: String
  /// What its value is called in help; `nil` for a switch.
  let value: String?
  /// One sentence.
  let summary: String

  init(_ name: String, _ value: String? = nil, _ summary: String) {
    self.name = name
    self.value = value
    self.summary = summary
  }
}

/// A command line that does not fit a command.
struct UsageError: Error, Equatable, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// The arguments of one command, split into values of flags and operands.
struct Arguments: Sendable {
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]
  private var switches: Set<String> = []

  /// Splits `arguments`; `--` ends the flags.
  init(_ arguments: [String], flags: [Flag]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard let flag = flags.first(where: { $0.name == parts[0] }) else {
        throw Self.unknown(parts[0], flags)
      }
      if flag.value == nil {
        guard parts.count == 1 else { throw UsageError("\(flag.name) takes no value") }
        switches.insert(flag.name)
      } else if let value = parts.count == 2 ? parts[1] : rest.popFirst() {
        values[flag.name] = value
      } else {
        throw UsageError("\(flag.name) needs a value")
      }
    }
  }

  private static func unknown(_ name: String, _ flags: [Flag]) -> UsageError {
    let nearest = Suggestion.nearest(to: name, among: flags.map(\.name))
    return UsageError("unknown option \(name)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }

  /// Whether a switch was given.
  func has(_ name: String) -> Bool { switches.contains(name) }

  /// The value of a flag.
  func value(_ name: String) -> String? { values[name] }

  /// The value of a flag as a number of at least `minimum`.
  func integer(_ name: String, minimum: Int) throws -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), number >= minimum else {
      throw UsageError("\(name) takes a number of at least \(minimum), not '\(text)'")
    }
    return number
  }

  /// The only operand.
  func operand(_ what: String) throws -> String {
    guard let first = operands.first else { throw UsageError("\(what) is missing") }
    guard operands.count == 1 else { throw UsageError("unexpected argument '\(operands[1])'") }
    return first
  }
}
