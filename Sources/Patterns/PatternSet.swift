public import Text

/// Several patterns that are searched in the same texts.
///
/// One scan finds which of them can match in a text at all, from literals that their matches must
/// hold; only those are run. A pattern without such literals always is.
public struct PatternSet: Sendable {
  /// The patterns, by their numbers.
  public let patterns: [Pattern]
  private let scan: LiteralScan
  /// Patterns that have no literals.
  private let always: [Int]

  /// A match of one of the patterns in one of the texts.
  public struct Match: Hashable, Sendable {
    /// The pattern's number.
    public let pattern: Int
    /// The number of the text.
    public let segment: Int
    /// Where it matched.
    public let match: PatternMatch
  }

  /// Why matching was given up.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The number of the pattern; `nil` where the text is to blame.
    public let pattern: Int?
    /// What happened.
    public let cause: PatternError
    /// The sentence.
    public var description: String { cause.description }
  }

  /// A set of `patterns`.
  public init(_ patterns: [Pattern]) {
    self.patterns = patterns
    var wanted: [Literal: [Int]] = [:]
    var always: [Int] = []
    for (number, pattern) in patterns.enumerated() {
      guard let literals = RequiredLiterals.of(pattern.source, pattern.options) else {
        always.append(number)
        continue
      }
      for literal in Set(literals) { wanted[literal, default: []].append(number) }
    }
    self.always = always
    scan = LiteralScan(wanted)
  }

  /// All matches inside each of `segments` of `bytes`, each a text of its own as in
  /// `Pattern.matches`: by segment, then by start with the longer first, then by pattern.
  ///
  /// `firstOnly` takes the first match of each pattern in each segment; at most `limit` matches,
  /// the first ones, are given.
  public func matches(
    in bytes: [UInt8], segments: [Span], firstOnly: Bool = false, limit: Int = .max,
    deadline: ContinuousClock.Instant? = nil
  ) throws(Failure) -> [Match] {
    try Self.check(bytes, segments)
    var matches: [Match] = []
    for (number, candidates) in candidates(in: bytes, segments).enumerated() {
      guard !candidates.isEmpty else { continue }
      var search = Search(patterns[number].code, bytes, deadline)
      let enough = limit.addingReportingOverflow(matches.count)
      for segment in candidates {
        search.begin(segments[segment])
        while enough.overflow || matches.count < enough.partialValue,
          let match = try next(&search, number)
        {
          matches.append(Match(pattern: number, segment: segment, match: match))
          if firstOnly { break }
        }
      }
    }
    matches.sort(by: Self.precedes)
    return limit < matches.count ? Array(matches.prefix(limit)) : matches
  }

  private func next(_ search: inout Search, _ pattern: Int) throws(Failure) -> PatternMatch? {
    do {
      return try search.next()
    } catch {
      throw Failure(pattern: pattern, cause: error)
    }
  }

  private static func precedes(_ a: Match, _ b: Match) -> Bool {
    if a.segment != b.segment { return a.segment < b.segment }
    if a.match.span != b.match.span { return a.match.span < b.match.span }
    return a.pattern < b.pattern
  }

  /// One look at the whole text is cheaper than one at each segment.
  private static func check(_ bytes: [UInt8], _ segments: [Span]) throws(Failure) {
    guard UTF8Validation.isValid(bytes) else { throw Failure(pattern: nil, cause: .invalidUTF8) }
    for segment in segments {
      precondition(segment.start >= 0 && segment.end <= bytes.count && segment.count >= 0)
      for end in [segment.start, segment.end] where end < bytes.count {
        guard bytes[end] & 0xC0 != 0x80 else { throw Failure(pattern: nil, cause: .invalidUTF8) }
      }
    }
  }

  /// For each pattern the segments in which it can match.
  private func candidates(in bytes: [UInt8], _ segments: [Span]) -> [[Int]] {
    var candidates = [[Int]](repeating: [], count: patterns.count)
    for number in always { candidates[number] = Array(segments.indices) }
    guard always.count < patterns.count else { return candidates }
    var latest = [Int](repeating: -1, count: patterns.count)
    for (number, segment) in segments.enumerated() {
      scan.scan(bytes, segment) { pattern in
        guard latest[pattern] != number else { return }
        latest[pattern] = number
        candidates[pattern].append(number)
      }
    }
    return candidates
  }
}
