public import Text

/// A regular expression in the syntax of Perl, run by PCRE2 with its just-in-time compiler.
///
/// Text is UTF-8, and classes such as `\w`, `\d` and `\b` know all of Unicode. No pattern can hang:
/// backtracking and memory are limited, and a deadline bounds the rest.
///
/// The compiled form never changes, so one pattern serves any number of tasks at once; what a match
/// writes belongs to the call.
public struct Pattern: Sendable {
  /// The expression as written.
  public let source: String
  /// How it was compiled.
  public let options: Options
  /// Names of the groups that have one, in the order of their numbers.
  public let groupNames: [String]
  let code: CompiledPattern
  private let numbers: [String: Int]

  /// What can be said of a whole pattern; the same can be written inside it, as `(?i)`.
  public struct Options: OptionSet, Hashable, Sendable {
    /// One bit for each option.
    public let rawValue: UInt8

    /// Options from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Letters match in either case: `(?i)`.
    public static let ignoreCase = Options(rawValue: 1)
    /// `^` and `$` match at every line: `(?m)`.
    public static let multiline = Options(rawValue: 2)
    /// `.` matches a line feed: `(?s)`.
    public static let dotMatchesAll = Options(rawValue: 4)
    /// White space and comments in the pattern are left out: `(?x)`.
    public static let extended = Options(rawValue: 8)
  }

  /// Compiles an expression. Throws `PatternError.syntax`.
  public init(_ source: String, options: Options = []) throws(PatternError) {
    self.source = source
    self.options = options
    code = try CompiledPattern(source, options)
    let groups = code.namedGroups()
    numbers = Dictionary(groups.map { ($0.name, $0.number) }) { first, _ in first }
    groupNames = groups.map(\.name)
  }

  /// Groups in the pattern, without the whole match.
  public var groupCount: Int { code.groupCount }

  /// The number of a named group, as in `PatternMatch.groups`.
  public func number(ofGroup name: String) -> Int? { numbers[name] }

  /// The first match inside `span` of `bytes`, or inside all of it.
  ///
  /// What is searched is taken as a text of its own: `^` matches at its start, and nothing outside
  /// is looked at. Throws `PatternError.limit` and `PatternError.invalidUTF8`.
  public func firstMatch(
    in bytes: [UInt8], _ span: Span? = nil, deadline: ContinuousClock.Instant? = nil
  ) throws(PatternError) -> PatternMatch? {
    var search = try search(bytes, span, deadline)
    return try search.next()
  }

  /// All matches inside `span` of `bytes`, or inside all of it, from left to right without overlap.
  ///
  /// An empty match is taken where no longer one begins, as in Perl. Throws as `firstMatch` does.
  public func matches(
    in bytes: [UInt8], _ span: Span? = nil, deadline: ContinuousClock.Instant? = nil
  ) throws(PatternError) -> [PatternMatch] {
    var search = try search(bytes, span, deadline)
    var matches: [PatternMatch] = []
    while let match = try search.next() { matches.append(match) }
    return matches
  }

  private func search(
    _ bytes: [UInt8], _ span: Span?, _ deadline: ContinuousClock.Instant?
  ) throws(PatternError) -> Search {
    let span = span ?? Span(0, bytes.count)
    precondition(span.start >= 0 && span.end <= bytes.count && span.count >= 0)
    guard UTF8Validation.isValid(bytes, span) else { throw .invalidUTF8 }
    var search = Search(code, bytes, deadline)
    search.begin(span)
    return search
  }

  /// Whether `text` has a match.
  public func isFound(in text: String) throws(PatternError) -> Bool {
    try firstMatch(in: Array(text.utf8)) != nil
  }

  /// A pattern that matches `text` and nothing else.
  public static func quoting(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isPlain = !scalar.isASCII || scalar.properties.isAlphabetic || scalar.value == 0
      if !isPlain, !("0"..."9").contains(scalar) { quoted.append("\\") }
      quoted.append(scalar)
    }
    return String(quoted)
  }
}

extension Pattern: Hashable {
  /// Patterns are equal when they are written alike and have the same options.
  public static func == (a: Pattern, b: Pattern) -> Bool {
    a.source == b.source && a.options == b.options
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(options)
  }
}

/// Where a pattern matched, in bytes of the text that was searched.
public struct PatternMatch: Hashable, Sendable {
  /// The whole match and then each group by its number; `nil` for a group that took no part.
  public let groups: [Span?]

  /// The whole match.
  public var span: Span { groups[0] ?? Span(0, 0) }
}
