/// The part of a stream that is in memory: what is still to be read, and some of what was.
struct ByteWindow {
  /// Reads into a piece; the number of bytes, 0 at the end.
  typealias Filling<Failure: Error> =
    (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int

  private var storage: [UInt8]
  private var start = 0
  private var end = 0
  /// The first byte that is still there, though it was read.
  private var kept = 0
  /// Where in the stream the next byte is.
  private(set) var offset = 0

  /// An empty window that holds `capacity` bytes before it has to grow.
  init(capacity: Int) { storage = [UInt8](repeating: 0, count: capacity) }

  var count: Int { end - start }
  var isEmpty: Bool { end == start }
  var capacity: Int { storage.count }
  /// What is still to be read. Must be let go of before the window is changed, or it is copied.
  var bytes: ArraySlice<UInt8> { storage[start..<end] }

  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeBufferPointer { all throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: all[start..<end]))
    }
  }

  /// Takes the next bytes as read.
  mutating func consume(_ count: Int) {
    start += count
    offset += count
  }

  /// Takes as many of the next bytes as `output` has room for, and writes them there.
  mutating func consume(into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let count = min(self.count, output.count)
    withBytes { _ = output.update(fromContentsOf: $0.prefix(count)) }
    consume(count)
    return count
  }

  /// The next bytes were read without coming here; there must be none left that are here.
  mutating func passBy(_ count: Int) {
    precondition(isEmpty)
    offset += count
  }

  /// What was read until now need not stay.
  mutating func forget() { kept = start }

  /// Goes back to `offset`, or as near as what is still there allows.
  mutating func goBack(to offset: Int) {
    let distance = min(self.offset - offset, start - kept)
    start -= distance
    self.offset -= distance
  }

  /// Adds what `fill` writes into `room` bytes, or into all that are free if those are more and
  /// `takesAll`; 0 at the end.
  mutating func append<Failure: Error>(
    room: Int, keeping most: Int = 0, takesAll: Bool = true, _ fill: Filling<Failure>
  ) throws(Failure) -> Int {
    if storage.count - end < room { compact(keeping: most) }
    if storage.count - end < room {
      storage.append(contentsOf: repeatElement(0, count: room - (storage.count - end)))
    }
    let count = try storage.withUnsafeMutableBufferPointer { all throws(Failure) in
      let free = all[end...]
      return try fill(UnsafeMutableBufferPointer(rebasing: takesAll ? free : free.prefix(room)))
    }
    end += count
    return count
  }

  /// Puts bytes back that were read, or were never here, before what is still to be read.
  mutating func putBack(_ bytes: ArraySlice<UInt8>) {
    let shift = bytes.count - start
    if shift > 0 {
      let room = storage.count - end
      if room < shift { storage.append(contentsOf: repeatElement(0, count: shift - room)) }
      move(start..<end, to: start + shift)
      (start, end) = (start + shift, end + shift)
    }
    start -= bytes.count
    kept = start
    offset -= bytes.count
    storage.replaceSubrange(start..<start + bytes.count, with: bytes)
  }

  /// Becomes empty.
  mutating func clear() { (start, end, kept, offset) = (0, 0, 0, 0) }

  private mutating func compact(keeping most: Int) {
    let first = max(kept, start - most)
    move(first..<end, to: 0)
    start -= first
    (kept, end) = (0, end - first)
    // What a long record took is given back.
    if storage.count > Self.largest, end < Self.largest / 2 {
      storage = Array(storage[..<(Self.largest / 2)])
    }
  }

  /// A window with more room than that becomes small again when it can.
  private static let largest = 1 << 25

  private mutating func move(_ range: Range<Int>, to place: Int) {
    guard range.lowerBound != place, !range.isEmpty else { return }
    storage.withUnsafeMutableBufferPointer { all in
      guard let base = all.baseAddress else { return }
      (base + place).update(from: base + range.lowerBound, count: range.count)
    }
  }
}
