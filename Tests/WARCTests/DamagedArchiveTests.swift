import Compression
import Learning
import Testing
import WARC

struct DamagedArchiveTests {
  private static let kinds = Compression.allCases

  private static func body(_ number: Int) -> String {
    (0..<40).map { "<p>\(number) \($0 &* 7919 % 1000)</p>" }.joined()
  }

  private static let members: [Compression: [[UInt8]]] = Dictionary(
    uniqueKeysWithValues: kinds.map { kind in
      var encoder = WARCEncoder(compression: kind)
      return (kind, (1...4).map { encoder.member(Samples.response($0, body($0))) })
    })

  private func members(_ kind: Compression) -> [[UInt8]] { Self.members[kind] ?? [] }

  private func plain(_ edit: (inout String) -> Void) -> [UInt8] {
    var text = String(decoding: members(.none)[1], as: UTF8.self)
    edit(&text)
    return members(.none)[0] + Array(text.utf8) + members(.none)[2] + members(.none)[3]
  }

  @Test(arguments: kinds)
  func `a cut file gives the records before and one problem`(kind: Compression) {
    let members = members(kind)
    let last = members[3].count
    for cut in 1..<last {
      let found = Found(Array(members.joined().dropLast(cut)))
      let isOnlyLineEnds = kind == .none && cut <= 4
      #expect(found.outline == (isOnlyLineEnds ? "1234" : "123!"), "\(cut)")
    }
  }

  @Test(arguments: kinds, [true, false])
  func `a record cut in the middle does not take the next with it`(
    kind: Compression, knowsSize: Bool
  ) {
    let members = members(kind)
    for count in stride(from: 1, to: members[1].count - 4, by: 3) {
      let file = members[0] + members[1].prefix(count) + members[2] + members[3]
      let found = Found(file, knowsSize: knowsSize)
      #expect(found.outline == "1!34", "\(count)")
      #expect(found.problems.first?.place.offset == members[0].count)
    }
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func `damage in a member is a problem of that member`(kind: Compression) {
    let members = members(kind)
    for at in 0..<members[1].count {
      var damaged = members[1]
      damaged[at] ^= 0x55
      let found = Found(members[0] + damaged + members[2] + members[3])
      // Some bytes of the head of a member mean nothing.
      #expect(["1!34", "1234"].contains(found.outline), "\(at): \(found.outline)")
    }
  }

  @Test(arguments: kinds)
  func `junk between members is one problem`(kind: Compression) {
    let members = members(kind)
    let junk = Array("<p>This is no record, nor a part of one.\u{1F}\u{8B}</p>".utf8)
    let found = Found(members[0] + junk + members[1])
    #expect(found.outline == "1!2" || (kind == .none && found.outline == "!2"), "\(found.outline)")
    #expect(Found(junk + members[0] + members[1]).outline == "!12")
  }

  @Test(arguments: [
    ("Content-Length: 5", "1!34"), ("Content-Length: 999999", "1!34"),
    ("Content-Length: 99999999999999999", "1!34"), ("Content-Length: -1", "1!34"),
    ("Content-Length: 99999999999999999999999", "1!34"), ("Content-Length: 0x10", "1!34"),
    ("Content-Length:", "1!34"), ("Length: 5", "1!34"), ("Content-Length 5", "1!34"),
  ])
  func `a length that lies is a problem of its record`(line: String, outline: String) {
    let file = plain { text in
      let start = text.firstRange(of: "Content-Length")?.lowerBound ?? text.startIndex
      let end = text[start...].firstIndex { $0 == "\r\n" } ?? text.endIndex
      text.replaceSubrange(start..<end, with: line)
    }
    #expect(Found(file, knowsSize: true).outline == outline)
    let unknown = Found(file, knowsSize: false).outline
    // Without the size of the file, a length beyond the limit is believed.
    #expect(unknown == outline || unknown == "1!", "\(unknown)")
    let gzip = Compressor(.gzip).compressMember(file)
    #expect(["1!34", "1!"].contains(Found(gzip).outline))
  }

  @Test func `a record larger than the limit is skipped`() {
    let large = Samples.response(2, String(repeating: "a", count: 200_000))
    for kind in Self.kinds {
      var encoder = WARCEncoder(compression: kind)
      let file = members(kind)[0] + encoder.member(large) + members(kind)[2]
      let found = Found(file, piece: 1000, limit: 100_000)
      #expect(found.outline == "1!3")
      #expect(found.problems.first?.fact == .tooLarge(length: large.block.count, limit: 100_000))
      #expect(found.problems.first?.id == large.id)
    }
  }

  @Test func `a bomb is a record too large`() {
    var encoder = WARCEncoder()
    let zeros = WARCRecord(
      type: .resource, id: "a", date: Samples.date, block: [UInt8](repeating: 0, count: 30_000_000))
    let found = Found(encoder.member(zeros) + members(.gzip)[0], limit: 1_000_000)
    #expect(found.outline == "!1")
  }

  @Test func `a head without end is a problem`() {
    let head = Array("WARC/1.0\r\nX: ".utf8) + [UInt8](repeating: 0x61, count: 600_000)
    #expect(Found(head + [10] + members(.none)[0]).outline == "!1")
    #expect(Found(Array("WARC/2.0\r\nContent-Length: 0\r\n\r\n".utf8)).outline == "!")
    let two = Array("WARC/1.0\r\nContent-Length: 0\r\nContent-Length: 1\r\n\r\n".utf8)
    #expect(Found(two + members(.none)[0]).outline == "!1")
  }

  @Test func `lengths that lead nowhere do not make the time grow with the square`() {
    let record = Array("WARC/1.0\r\nContent-Length: 900000\r\n\r\n".utf8)
    let file = Array(repeatElement(record, count: 100_000).joined())
    #expect(Found(Compressor(.gzip).compressMember(file)).problems.count > 1)
  }

  @Test func `members that only begin well do not make the time grow with the square`() {
    // A stored block of 65,535 bytes, which takes in all the members behind it.
    let member =
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 0, 0xFF, 0xFF, 0, 0]
      + Array("WARC/1.0\r\nContent-Length: 60000\r\n\r\n".utf8)
    let found = Found(Array(repeatElement(member, count: 20_000).joined()))
    #expect(found.records.isEmpty)
    #expect(!found.problems.isEmpty)
  }

  @Test func `a file of something else is one problem`() {
    #expect(
      Found(Array("http://a.example/ 192.0.2.1 20260101 text/html 3\nabc\n".utf8)).outline == "!")
    #expect(Found(Compressor(.gzip).compressMember([1, 2, 3])).outline == "!")
    #expect(Found([UInt8](repeating: 0x1F, count: 100_000)).outline == "!")
  }

  @Test(arguments: kinds)
  func `damaged archives never crash, and lose no record without a word`(kind: Compression) {
    var random = SplitMix64(seed: 11)
    let whole = Array(members(kind).joined())
    for _ in 0..<400 {
      var file = whole
      for _ in 0...random.next() % 3 { Self.damage(&file, &random) }
      let found = Found(file, piece: 1 + Int(random.next() % 3000), limit: 2000)
      // Where the end of the file is gone, nothing may show what was there.
      let isCut = !file.suffix(40).elementsEqual(whole.suffix(40))
      #expect(isCut || found.records.count >= 4 || !found.problems.isEmpty, "\(found.outline)")
    }
  }

  private static func damage(_ file: inout [UInt8], _ random: inout SplitMix64) {
    guard !file.isEmpty else { return }
    let at = Int(random.next() % UInt64(file.count))
    let end = min(file.count, at + Int(random.next() % 300))
    switch random.next() % 4 {
    case 0: file[at] = UInt8(truncatingIfNeeded: random.next())
    case 1: file.removeSubrange(at..<end)
    case 2: file.insert(contentsOf: file[at..<end], at: Int(random.next() % UInt64(file.count)))
    default: file.removeSubrange(end...)
    }
  }
}
