internal import CPCRE2
internal import Text

/// Finds one match after the other in stretches of a text, which are known to be UTF-8.
struct Search: ~Copyable {
  private let pattern: CompiledPattern
  private let bytes: [UInt8]
  private var subject = Span(0, 0)
  private let deadline: ContinuousClock.Instant?
  private let data: OpaquePointer
  /// The limits of the pattern, with a place where to pause; only where there is a deadline.
  private let pausing: OpaquePointer?
  /// Where to go on, in bytes from the start of the subject; `nil` at the end.
  private var position: Int?
  private var lastWasEmpty = false
  /// Starting places tried between two looks at the clock.
  private var stretch = 256

  /// A search of `bytes`, in which nothing is found before `begin`.
  init(_ pattern: CompiledPattern, _ bytes: [UInt8], _ deadline: ContinuousClock.Instant?) {
    guard let data = pcre2_match_data_create_from_pattern_8(pattern.code, nil) else {
      preconditionFailure("PCRE2 has no memory for a match")
    }
    self.pattern = pattern
    self.bytes = bytes
    self.data = data
    self.deadline = pattern.asksForStart ? nil : deadline
    pausing = self.deadline == nil ? nil : pcre2_match_context_copy_8(pattern.context)
  }

  /// Begins at the start of `subject`, which lies in the text and cuts no character.
  mutating func begin(_ subject: Span) {
    self.subject = subject
    position = 0
    lastWasEmpty = false
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(pausing)
  }

  /// The next match.
  mutating func next() throws(PatternError) -> PatternMatch? {
    while let start = position {
      // After an empty match a longer one may begin at the same place.
      let options = lastWasEmpty ? PCRE2_NOTEMPTY_ATSTART | PCRE2_ANCHORED : 0
      if try find(from: start, options) {
        let match = currentMatch()
        let span = match.span.moved(by: -subject.start)
        lastWasEmpty = span.isEmpty
        // `\K` can place a match before the place where the search began.
        position = max(span.end, start)
        return match
      }
      guard lastWasEmpty else { break }
      lastWasEmpty = false
      position = start < subject.count ? start + length(ofScalarAt: start) : nil
    }
    position = nil
    return nil
  }

  private func length(ofScalarAt offset: Int) -> Int {
    bytes.scalar(at: subject.start + offset).length
  }

  /// Searches to the end, in stretches where there is a deadline.
  private mutating func find(from start: Int, _ options: UInt32) throws(PatternError) -> Bool {
    guard let deadline, options & PCRE2_ANCHORED == 0 else {
      return try match(from: start, options, pattern.context)
    }
    var start = start
    while true {
      let now = ContinuousClock.now
      guard now < deadline else { throw .limit(.time) }
      let last = min(start + stretch, subject.count)
      pcre2_set_offset_limit_8(pausing, last)
      if try match(from: start, options, pausing) { return true }
      guard last < subject.count else { return false }
      // Few checks where a pattern is fast, many where it is slow.
      let isFast = now.duration(to: .now) < .milliseconds(1)
      stretch = isFast ? min(stretch * 2, 1 << 20) : max(16, stretch / 2)
      start = boundary(after: last)
    }
  }

  /// `offset` itself or the first place after it that is not inside a character.
  private func boundary(after offset: Int) -> Int {
    var offset = offset
    while offset < subject.count, bytes[subject.start + offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private func match(
    from start: Int, _ options: UInt32, _ context: OpaquePointer?
  ) throws(PatternError) -> Bool {
    let options = options | PCRE2_NO_UTF_CHECK
    var result = run(from: start, options, context)
    if result == PCRE2_ERROR_JIT_STACKLIMIT {
      // The interpreter is slower and has more memory.
      result = run(from: start, options | PCRE2_NO_JIT, context)
    }
    switch result {
    case 0...: return true
    case PCRE2_ERROR_NOMATCH: return false
    case PCRE2_ERROR_MATCHLIMIT: throw .limit(.steps)
    case PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY:
      throw .limit(.memory)
    default: throw .failure(CompiledPattern.message(result))
    }
  }

  private func run(from start: Int, _ options: UInt32, _ context: OpaquePointer?) -> Int32 {
    bytes.withUnsafeBufferPointer { buffer in
      // An empty array has no address, and PCRE2 wants none for an empty text.
      let text = buffer.baseAddress.map { $0 + subject.start }
      return pcre2_match_8(
        pattern.code, text, subject.count, start, options, data, context)
    }
  }

  private func currentMatch() -> PatternMatch {
    let unset = Int(bitPattern: UInt.max)
    let vector = pcre2_get_ovector_pointer_8(data)
    let groups = (0...pattern.groupCount).map { group -> Span? in
      guard let vector, vector[2 * group] != unset else { return nil }
      let end = vector[2 * group + 1]
      return Span(min(vector[2 * group], end), end).moved(by: subject.start)
    }
    return PatternMatch(groups: groups)
  }
}
