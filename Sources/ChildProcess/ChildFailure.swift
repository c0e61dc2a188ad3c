/// Why a child gave no answer that can be used.
public struct ChildFailure: Error, Equatable, Sendable {
  /// What happened.
  public let fact: Fact
  /// The program's path.
  public let program: String
  /// The end of what the child wrote to standard error, with U+FFFD for what is not UTF-8.
  public let standardError: String

  /// A failure of `program`.
  public init(_ fact: Fact, program: String, standardError: String = "") {
    self.fact = fact
    self.program = program
    self.standardError = standardError
  }

  /// What can go wrong with a child that answers lines.
  public enum Fact: Equatable, Sendable {
    /// The system does not start it, for its reason.
    case cannotStart(String)
    /// It ended before it answered.
    case ended(ChildStatus)
    /// It reads no more, but still runs.
    case closedInput
    /// It can write no more, but still runs.
    case closedOutput
    /// Nothing came within this time.
    case noAnswer(Duration)
    /// The line has more bytes than allowed.
    case answerTooLong(limit: Int)
    /// More than one line came for one question.
    case answeredTwice
    /// A line came before there was a question.
    case answeredUnasked
    /// It failed so often in a row that it is not started again; `last` is what happened at last.
    case gaveUp(failures: Int, last: String)
  }

  /// The last lines of standard error, at most `bytes` bytes of them.
  public func lastWords(bytes: Int = 300) -> String {
    let trimmed = standardError.drop { $0.isWhitespace }
    let text = String(trimmed.reversed().drop { $0.isWhitespace }.reversed())
    guard text.utf8.count > bytes else { return text }
    let tail = String(decoding: text.utf8.suffix(bytes), as: UTF8.self)
    // A line that was cut is left out, where there is another.
    guard let newline = tail.firstIndex(of: "\n") else { return tail }
    return String(tail[tail.index(after: newline)...])
  }
}

extension ChildFailure: CustomStringConvertible {
  /// The sentence, with what the program said at last.
  public var description: String {
    let name = program.split(separator: "/").last.map(String.init) ?? program
    let sentence = "the program '\(name)' \(fact)"
    let words = lastWords()
    if case .gaveUp = fact { return sentence }
    return words.isEmpty ? sentence : "\(sentence); its standard error ends: \(words)"
  }
}

extension ChildFailure.Fact: CustomStringConvertible {
  /// What the program did, without its name.
  public var description: String {
    switch self {
    case .cannotStart(let reason): "cannot be started: \(reason)"
    case .ended(let status): "ended before it answered (\(status))"
    case .closedInput: "closed its standard input; it must go on reading lines"
    case .closedOutput: "closed its standard output; it must write one line for each that it reads"
    case .noAnswer(let time):
      "gave no answer within \(time); it must write a line for each that it reads, and flush it"
    case .answerTooLong(let limit): "answered with a line of more than \(limit) bytes"
    case .answeredTwice: "wrote more than one line for one that it read"
    case .answeredUnasked: "wrote a line without having been asked"
    case .gaveUp(let failures, let last):
      "failed \(failures) times in a row and is not started again; at last it \(last)"
    }
  }
}

/// How a child ended.
public enum ChildStatus: Equatable, Sendable, CustomStringConvertible {
  /// By itself, with this status.
  case exited(Int32)
  /// By a signal.
  case signalled(Int32)

  /// Reads what `waitpid` gives.
  init(waitStatus status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  /// The status or signal in words.
  public var description: String {
    switch self {
    case .exited(let status): "exit status \(status)"
    case .signalled(let signal): "signal \(signal)"
    }
  }
}
