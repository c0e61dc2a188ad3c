/// Something that is wrong with a program, in jq's words or in ours.
public struct JQProblem: Error, Hashable, Sendable {
  /// A sentence without capital and full stop.
  public let message: String
  /// What to do instead, where there is something.
  public let hint: String?
  /// Offset of the first byte in the program that is meant, where that is known.
  public let offset: Int?
  /// Bytes that are meant.
  public let length: Int

  /// A problem at a byte of the program.
  public init(_ message: String, hint: String? = nil, offset: Int? = nil, length: Int = 1) {
    self.message = message
    self.hint = hint
    self.offset = offset
    self.length = length
  }
}

extension JQProblem {
  /// Reads a message of jq's compiler, which ends with the line of the program that it means:
  /// `jq: error: … at <top-level>, line 2:`, and then that line with as many blanks after it as
  /// the mistake is away from its start. `nil` for the sum of errors that comes last.
  init?(compilerMessage text: String, in source: [UInt8]) {
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard var message = lines.first, !Self.isSum(message) else { return nil }
    for prefix in ["jq: ", "error: "] where message.hasPrefix(prefix) {
      message = message.dropFirst(prefix.count)
    }
    let place = message.split(separator: " at <top-level>, line ", maxSplits: 1)
    let sentence = place.first.map(Self.withoutGuess) ?? ""
    guard place.count == 2, let number = Int(place[1].prefix { $0.isNumber }) else {
      self.init(sentence)
      return
    }
    let line = Self.line(number, of: source)
    let excerpt = lines.count == 2 ? lines[1].utf8.count : 0
    let column = min(max(0, excerpt - line.count), max(0, line.count - 1))
    self.init(sentence, offset: line.lowerBound + column)
  }

  private static func isSum(_ message: Substring) -> Bool {
    message.hasPrefix("jq: ") && message.dropFirst(4).first?.isNumber == true
  }

  /// jq guesses that a shell is to blame, and there is none.
  private static func withoutGuess(_ sentence: Substring) -> String {
    let guess = " (Unix shell quoting issues?)"
    return String(sentence.hasSuffix(guess) ? sentence.dropLast(guess.count) : sentence)
  }

  private static func line(_ number: Int, of source: [UInt8]) -> Range<Int> {
    var start = 0
    for _ in 1..<max(1, number) {
      guard let end = source[start...].firstIndex(of: 0x0A) else { break }
      start = end + 1
    }
    return start..<(source[start...].firstIndex(of: 0x0A) ?? source.count)
  }
}
