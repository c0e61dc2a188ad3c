extension WARCReader {
  /// Goes to the next member.
  mutating func skipToMember<Failure: Error>(
    _ fact: WARCProblem.Fact, _ start: WARCPlace, id: String? = nil, _ fill: Filling<Failure>
  ) throws(Failure) -> WARCProblem {
    isInMember = false
    try stream.findNext(fill)
    var problem = WARCProblem(fact: fact, place: start, id: id)
    problem.place.length = max(0, stream.memberEnd - start.offset)
    return problem
  }

  /// Goes to the next record of the member, or to its end.
  mutating func skipText<Failure: Error>(
    _ fact: WARCProblem.Fact, _ start: WARCPlace, id: String? = nil, _ fill: Filling<Failure>
  ) throws(Failure) -> WARCProblem {
    var isFound = false
    while !isFound {
      if let next = stream.text.withBytes({ WARCHead.firstRecord(in: $0, from: 0) }) {
        stream.text.consume(next)
        isFound = true
      } else {
        // The end may be the beginning of a first line.
        stream.text.consume(max(0, stream.text.count - WARCHead.longestFirstLine))
        switch try stream.more(fill) {
        case .grew: continue
        case .damaged: return try skipToMember(fact, start, id: id, fill)
        case .memberEnded:
          stream.text.consume(stream.text.count)
          isInMember = false
          isFound = true
        }
      }
    }
    return measured(WARCProblem(fact: fact, place: start, id: id))
  }

  /// Goes on behind a record whose bytes were not kept.
  mutating func skipRest<Failure: Error>(
    _ fact: WARCProblem.Fact, _ start: WARCPlace, _ id: String?, _ fill: Filling<Failure>
  ) throws(Failure) -> WARCProblem {
    switch try lookAhead(fill) {
    case .other(let blank) where blank < Self.leastEnd:
      return try skipText(fact, start, id: id, fill)
    case .record(let blank), .end(let blank), .other(let blank):
      stream.text.consume(blank)
      return measured(WARCProblem(fact: fact, place: start, id: id))
    case .damaged: return try skipToMember(fact, start, id: id, fill)
    }
  }

  /// Looks for the next record in what was taken for the block of one whose length is wrong, and
  /// then behind it.
  mutating func searchAgain<Failure: Error>(
    _ block: [UInt8], _ fact: WARCProblem.Fact, _ start: WARCPlace, _ id: String?,
    _ fill: Filling<Failure>
  ) throws(Failure) -> WARCProblem {
    if mayReadTwice(block.count) {
      readTwice += block.count
      stream.text.putBack(block[...])
      isInMember = true
    }
    return try skipTextUnlessRecord(fact, start, id, fill)
  }

  /// Goes to the next record of the member, which may be right here.
  mutating func skipTextUnlessRecord<Failure: Error>(
    _ fact: WARCProblem.Fact, _ start: WARCPlace, _ id: String?, _ fill: Filling<Failure>
  ) throws(Failure) -> WARCProblem {
    if case .record(let blank) = ahead() {
      stream.text.consume(blank)
      return measured(WARCProblem(fact: fact, place: start, id: id))
    }
    return try skipText(fact, start, id: id, fill)
  }

  /// Lengths that lead nowhere must not make the time grow with the square of the file.
  private func mayReadTwice(_ count: Int) -> Bool {
    readTwice + count <= stream.fileBytes * 8 + limit
  }

  /// A problem with the length of what was left out, where that can be told.
  private func measured(_ problem: WARCProblem) -> WARCProblem {
    var problem = problem
    if !stream.isCompressed {
      problem.place.length = stream.text.offset - problem.place.offset
    }
    return problem
  }

  /// Goes on into the next member, where a program cut the stream into members by size; false at
  /// the end, and where the next member begins as a record does.
  mutating func join<Failure: Error>(_ fill: Filling<Failure>) throws(Failure) -> Bool {
    guard stream.isCompressed else { return false }
    let pending = Array(stream.text.bytes)
    stream.text.clear()
    isInMember = try stream.begin(fill) == .member
    guard isInMember else { return false }
    while true {
      if let begins = WARCHead.begins(stream.text.bytes) {
        if !begins { stream.text.putBack(pending[...]) }
        return !begins
      }
      guard try stream.more(fill) == .grew else { return false }
    }
  }

  /// Where in a block another record begins.
  static func firstRecord(_ block: [UInt8]) -> Int? {
    block.withUnsafeBufferPointer { WARCHead.firstRecord(in: $0, from: 0) }
  }
}
