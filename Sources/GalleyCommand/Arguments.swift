internal import GalleyCore

/// An option of a command, declared once for parsing and help.
struct Flag: Sendable {
  /// The name with its dashes: `--workers`.
  let name: String
  /// What its value is called in help; `nil` for a switch.
  let value: String?
  /// One sentence.
  let summary: String
  /// The same in one letter: `-n`.
  let short: String?
  /// The only values that it takes; empty where it takes any.
  let choices: [String]

  init(
    _ name: String, _ value: String? = nil, _ summary: String, short: String? = nil,
    choices: [String] = []
  ) {
    self.name = name
    self.value = value
    self.summary = summary
    self.short = short
    self.choices = choices
  }

  /// How help shows it: `-n, --limit N`.
  var usage: String { (short.map { "\($0), " } ?? "") + name + (value.map { " \($0)" } ?? "") }
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
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      guard let flag = flags.first(where: { $0.name == parts[0] || $0.short == parts[0] }) else {
        throw Self.unknown(parts[0], flags)
      }
      if flag.value == nil {
        guard parts.count == 1 else { throw UsageError("\(flag.name) takes no value") }
        switches.insert(flag.name)
      } else {
        let isAttached = parts.count == 2
        values[flag.name] = try Self.value(
          of: flag, isAttached ? parts[1] : rest.popFirst(), isAttached: isAttached)
      }
    }
  }

  /// An option is no value: who wants a path that begins with dashes writes `--input=--path`.
  private static func value(of flag: Flag, _ text: String?, isAttached: Bool) throws -> String {
    guard let text, !text.isEmpty, isAttached || !text.hasPrefix("--") else {
      throw UsageError("\(flag.name) needs a value")
    }
    guard flag.choices.isEmpty || flag.choices.contains(text) else {
      let known = flag.choices.joined(separator: ", ")
      let hint = Suggestion.hint(for: text, among: flag.choices).map { "; \($0)" } ?? ""
      throw UsageError("\(flag.name) takes one of \(known), not '\(text)'\(hint)")
    }
    return text
  }

  private static func unknown(_ name: String, _ flags: [Flag]) -> UsageError {
    let nearest = Suggestion.nearest(to: name, among: flags.map(\.name))
    return UsageError("unknown option \(name)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }

  /// Whether a switch was given.
  func has(_ name: String) -> Bool { switches.contains(name) }

  /// The value of a flag.
  func value(_ name: String) -> String? { values[name] }

  /// The value of a flag as a number inside of `range`.
  func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      let bounds =
        range.upperBound == .max
        ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      throw UsageError("\(name) takes a number \(bounds), not '\(text)'")
    }
    return number
  }

  /// The value of a flag as a number of bytes.
  func size(_ name: String) throws -> Int? {
    guard let text = values[name] else { return nil }
    guard let size = ByteCount(text) else {
      throw UsageError("\(name) takes \(ByteCount.typeName), not '\(text)'")
    }
    return size.bytes
  }

  /// The first operand; what follows it is in `operands`.
  func firstOperand(_ what: String) throws -> String {
    guard let first = operands.first else { throw UsageError("\(what) is missing") }
    return first
  }

  /// The only operand.
  func operand(_ what: String) throws -> String {
    try atMost(1)
    return try firstOperand(what)
  }

  /// Throws for the first operand beyond `count`.
  func atMost(_ count: Int) throws {
    guard operands.count > count else { return }
    throw UsageError("unexpected argument '\(operands[count])'")
  }
}
