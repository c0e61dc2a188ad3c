internal import Compression

extension WARCReader {
  /// How reading a part of a record ended.
  enum Part: Equatable {
    case whole
    /// The text ended before.
    case cut
    case damaged(CompressionError)
  }

  /// Reads the record that comes next.
  mutating func readRecord<Failure: Error>(
    _ fill: Filling<Failure>
  ) throws(Failure) -> WARCItem {
    let start = place
    var end = 0
    switch try findHead(&end, fill) {
    case .damaged(let error): return .problem(try skipToMember(.damaged(error), start, fill))
    case .cut:
      let fact = WARCProblem.Fact.badHead("has no end")
      return .problem(try skipTextUnlessRecord(fact, start, nil, fill))
    case .whole: break
    }
    let head: WARCHead
    do throws(WARCHead.Failure) {
      head = try WARCHead(stream.text.bytes.prefix(end))
    } catch {
      return try badHead(error.reason, start, fill)
    }
    // A head that was cut off runs into the next.
    let next = stream.text.withBytes { bytes in
      WARCHead.firstRecord(in: UnsafeBufferPointer(rebasing: bytes[..<end]), from: 1)
    }
    guard next == nil else { return try badHead("breaks off", start, fill) }
    stream.text.consume(end)
    let id = head.fields.address("WARC-Record-ID")
    if let there = size.map({ $0 - stream.text.offset }), !stream.isCompressed,
      head.length > there
    {
      let fact = WARCProblem.Fact.truncated(length: head.length, found: there)
      return .problem(try skipText(fact, start, id: id, fill))
    }
    return try readBlock(head, start, id, fill)
  }

  private mutating func badHead<Failure: Error>(
    _ reason: String, _ start: WARCPlace, _ fill: Filling<Failure>
  ) throws(Failure) -> WARCItem {
    _ = cutHead()
    return .problem(try skipText(.badHead(reason), start, fill))
  }

  private mutating func findHead<Failure: Error>(
    _ end: inout Int, _ fill: Filling<Failure>
  ) throws(Failure) -> Part {
    var searched = 0
    while true {
      let found = stream.text.withBytes { WARCHead.end(in: $0, from: searched) }
      if let found {
        end = found
        return found <= WARCHead.limit ? .whole : cutHead()
      }
      searched = max(0, stream.text.count - 2)
      guard searched < WARCHead.limit else { return cutHead() }
      switch try stream.more(fill) {
      case .grew: continue
      case .memberEnded:
        guard stream.isCompressed else { return cutHead() }
        guard try join(fill) else { return .cut }
      case .damaged(let error): return .damaged(error)
      }
    }
  }

  /// A head that is none must not be found again.
  private mutating func cutHead() -> Part {
    stream.text.consume(min(WARCHead.mark.count, stream.text.count))
    return .cut
  }

  private mutating func readBlock<Failure: Error>(
    _ head: WARCHead, _ start: WARCPlace, _ id: String?, _ fill: Filling<Failure>
  ) throws(Failure) -> WARCItem {
    let isKept = head.length <= limit
    var block: [UInt8] = []
    let part = try take(head.length, isKept, &block, fill)
    if case .damaged(let error) = part {
      return .problem(try skipToMember(.damaged(error), start, id: id, fill))
    }
    guard isKept else {
      let fact = WARCProblem.Fact.tooLarge(length: head.length, limit: limit)
      return .problem(try skipRest(fact, start, id, fill))
    }
    guard part == .whole else {
      let fact = WARCProblem.Fact.truncated(length: head.length, found: block.count)
      return .problem(try searchAgain(block, fact, start, id, fill))
    }
    let ahead = try lookAhead(fill)
    switch ahead {
    case .damaged(let error):
      return .problem(try skipToMember(.damaged(error), start, id: id, fill))
    case .other(let blank) where blank < Self.leastEnd:
      return .problem(try searchAgain(block, .wrongLength(head.length), start, id, fill))
    case .record(let blank), .end(let blank), .other(let blank):
      stream.text.consume(blank)
      let record = WARCRecord(version: head.version, fields: head.fields, block: block)
      return .record(record, measured(start, ahead))
    }
  }

  /// A place with its length, now that what follows is known.
  private func measured(_ start: WARCPlace, _ ahead: Ahead) -> WARCPlace {
    var place = start
    if !stream.isCompressed {
      place.length = stream.text.offset - start.offset
    } else if case .end = ahead, start.inside == 0, start.offset == stream.memberStart {
      place.length = stream.memberEnd - start.offset
    }
    return place
  }

  /// Takes `count` bytes, and keeps them in `block` if they are wanted.
  private mutating func take<Failure: Error>(
    _ count: Int, _ isKept: Bool, _ block: inout [UInt8], _ fill: Filling<Failure>
  ) throws(Failure) -> Part {
    if isKept, !stream.isCompressed, count <= Self.believedLength {
      block = try stream.take(count, fill)
      return block.count == count ? .whole : .cut
    }
    var rest = count
    if isKept { block.reserveCapacity(min(count, Self.believedLength)) }
    while true {
      let part = min(rest, stream.text.count)
      if isKept { block.append(contentsOf: stream.text.bytes.prefix(part)) }
      stream.text.consume(part)
      rest -= part
      if rest == 0 { return .whole }
      switch try stream.more(fill) {
      case .grew: continue
      case .damaged(let error): return .damaged(error)
      case .memberEnded:
        guard Self.firstRecord(block) == nil, try join(fill) else { return .cut }
      }
    }
  }

  /// For longer blocks, memory is taken only as they come.
  private static let believedLength = 1 << 24
}
