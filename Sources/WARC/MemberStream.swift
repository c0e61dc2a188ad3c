internal import Compression

/// What the members of a file hold: gzip members, Zstandard frames, or the file itself as the one
/// member of a file that is not compressed.
struct MemberStream {
  typealias Filling<Failure: Error> = ByteWindow.Filling<Failure>

  /// How the stream went on.
  enum Step: Equatable {
    /// There is more text.
    case grew
    /// The member has ended.
    case memberEnded
    /// The member cannot be read on; the next one has to be looked for.
    case damaged(CompressionError)
  }

  /// What comes next in the file.
  enum Beginning: Equatable {
    case member
    /// Something that is no member, before the next one or the end.
    case junk
    case end
  }

  /// What the current member holds and was not yet read; its offset counts from the member's start.
  var text = ByteWindow(capacity: 1 << 20)
  /// Where in the file the current member begins.
  private(set) var memberStart = 0
  /// How many bytes of the file were read.
  private(set) var fileBytes = 0
  /// How many bytes were looked through again for the next member.
  var wentBack = 0
  /// The file as it is stored, where it is compressed.
  var input = ByteWindow(capacity: 1 << 20)

  private enum State {
    case start, plain, plainEnded, between, inside
    /// In a member whose text is there as a whole.
    case whole
  }

  private var state = State.start
  private var isAtEnd = false
  private var isZstd = false
  private let members = GzipMemberDecoder()
  private let gzip = GzipDecoder()
  private let zstd = ZstdDecoder()

  private static let piece = 1 << 18
  /// Small, as long blocks are read without coming here, and what does stays in the cache.
  private static let textPiece = 1 << 16
  /// A member whose text is larger is decoded piece by piece.
  private static let largestWhole = 1 << 24
  /// How much of a compressed member is kept to look for the next one in, if it is damaged.
  private static let kept = 1 << 22

  var isCompressed: Bool { state != .plain && state != .plainEnded }

  /// Where in the file the current member ended.
  var memberEnd: Int { isCompressed ? input.offset : text.offset }

  /// Goes to the start of the next member. What is left of the text is forgotten.
  mutating func begin<Failure: Error>(_ fill: Filling<Failure>) throws(Failure) -> Beginning {
    if state == .start { try open(fill) }
    guard isCompressed else {
      defer { if state == .plain { state = .plainEnded } }
      return state == .plain && !text.isEmpty ? .member : .end
    }
    try need(Self.piece * 2, fill)
    guard !input.isEmpty else { return .end }
    text.clear()
    memberStart = input.offset
    guard let format = Self.format(input.bytes) else { return .junk }
    input.forget()
    isZstd = format == .zstd
    _ = prepared(format)
    state = .inside
    if format == .gzip { decodeWhole() }
    return .member
  }

  /// Gets more text.
  mutating func more<Failure: Error>(_ fill: Filling<Failure>) throws(Failure) -> Step {
    switch state {
    case .plain, .plainEnded:
      return try readText(fill) > 0 ? .grew : .memberEnded
    case .start, .between: return .memberEnded
    case .whole:
      state = .between
      return .memberEnded
    case .inside: return try decodePiece(fill)
    }
  }

  private var decoder: any PieceDecoder { isZstd ? zstd : gzip }

  /// A decoder at the start of a member.
  func prepared(_ format: Compression) -> any PieceDecoder {
    let decoder: any PieceDecoder = format == .zstd ? zstd : gzip
    decoder.reset()
    return decoder
  }

  /// Leaves the current member, wherever in it that is.
  mutating func leave() {
    state = .between
    text.clear()
  }

  /// Reads the first bytes, which tell whether the file is compressed.
  private mutating func open<Failure: Error>(_ fill: Filling<Failure>) throws(Failure) {
    state = .between
    try need(Self.piece, fill)
    if Self.format(input.bytes) == nil, holdsRecord {
      swap(&text, &input)
      state = .plain
      return
    }
    let dictionary = try readDictionary(fill)
    guard let dictionary else { return }
    do {
      try zstd.use(dictionary: dictionary)
    } catch {
      // Frames that need it will say so.
    }
  }

  /// Whether there is a record in the first bytes, uncompressed; something else may be before it.
  private var holdsRecord: Bool {
    WARCHead.begins(input.bytes) == true
      || input.withBytes { WARCHead.firstRecord(in: $0, from: 0) } != nil
  }

  private mutating func readText<Failure: Error>(_ fill: Filling<Failure>) throws(Failure) -> Int {
    guard !isAtEnd else { return 0 }
    text.forget()
    let count = try text.append(room: Self.textPiece, takesAll: false, fill)
    fileBytes += count
    isAtEnd = count == 0
    return count
  }

  /// Takes `count` bytes of a file that is not compressed, most of them without a copy between;
  /// fewer at its end.
  mutating func take<Failure: Error>(
    _ count: Int, _ fill: Filling<Failure>
  ) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { output, written in
      written = text.consume(into: output)
      while written < count, !isAtEnd {
        do throws(Failure) {
          let read = try fill(UnsafeMutableBufferPointer(rebasing: output[written...]))
          written += read
          text.passBy(read)
          fileBytes += read
          isAtEnd = read == 0
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads on until there are `count` bytes of input, or all that there are.
  mutating func need<Failure: Error>(
    _ count: Int, _ fill: Filling<Failure>
  ) throws(Failure) {
    while input.count < count, !isAtEnd {
      let count = try input.append(room: Self.piece, keeping: Self.kept, fill)
      fileBytes += count
      isAtEnd = count == 0
    }
  }

  /// Decodes a gzip member at once, if all of it is there: that is the usual case.
  private mutating func decodeWhole() {
    var room = text.capacity
    while room <= Self.largestWhole {
      var outcome = GzipMemberDecoder.Outcome.notWhole
      let members = members
      _ = text.append(room: room) { output in
        input.withBytes { outcome = members.decode($0, into: output) }
        if case .whole(_, let written) = outcome { return written }
        return 0
      }
      switch outcome {
      case .whole(let read, _):
        input.consume(read)
        state = .whole
        return
      case .noRoom: room *= 2
      case .notWhole: return
      }
    }
  }

  private mutating func decodePiece<Failure: Error>(
    _ fill: Filling<Failure>
  ) throws(Failure) -> Step {
    let decoder = decoder
    while true {
      try need(1, fill)
      var piece = DecodedPiece()
      var failure: CompressionError?
      _ = text.append(room: 1 << 16) { output in
        do throws(CompressionError) {
          piece = try input.withBytes { input throws(CompressionError) in
            try decoder.decode(input, into: output)
          }
        } catch {
          failure = error
        }
        return piece.written
      }
      if let failure { return .damaged(failure) }
      input.consume(piece.read)
      if piece.isLast { state = piece.written > 0 ? .whole : .between }
      if piece.written > 0 { return .grew }
      if piece.isLast { return .memberEnded }
      if piece.isStuck { return .damaged(.truncated) }
    }
  }

  /// The compression of the member that begins here.
  static func format(_ bytes: ArraySlice<UInt8>) -> Compression? {
    if bytes.starts(with: [0x1F, 0x8B, 0x08]) { return .gzip }
    if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return .zstd }
    let isSkippable =
      bytes.count >= 4 && bytes.first.map { $0 >> 4 == 5 } == true
      && bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
    return isSkippable ? .zstd : nil
  }
}
