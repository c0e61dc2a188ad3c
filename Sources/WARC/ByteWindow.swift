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

  /// What was read until now need not stay.
  mutating func forget() { kept = start }

  /// Goes back to `offset`, or as near as what is still there allows.
  mutating func goBack(to offset: Int) {
    let distance = min(self.offset - offset, start - kept)
    start -= distance
    self.offset -= distance
  }

  /// Adds what `fill` writes into `room` bytes or more; 0 at the end.
  mutating func append<Failure: Error>(
    room: Int, keeping most: Int = 0, _ fill: Filling<Failure>
  ) throws(Failure) -> Int {
    if storage.count - end < room { compact(keeping: most) }
    if storage.count - end < room {
      storage.append(contentsOf: repeatElement(0, count: room - (storage.count - end)))
    }
    let count = try storage.withUnsafeMutableBufferPointer { all throws(Failure) in
      try fill(UnsafeMutableBufferPointer(rebasing: all[end...]))
    }
    end += count
    return count
  }

  /// Puts bytes back that were read, or were never here, before what is still to be read.
  mutating func putBack(_ bytes: ArraySlice<UInt8>) {
    storage.replaceSubrange(0..<start, with: bytes)
    end += bytes.count - start
    (start, kept) = (0, 0)
    offset -= bytes.count
  }

  /// Becomes empty.
  mutating func clear() { (start, end, kept, offset) = (0, 0, 0, 0) }

  private mutating func compact(keeping most: Int) {
    let first = max(kept, start - most)
    let count = end - first
    storage.withUnsafeMutableBufferPointer { all in
      guard first > 0, count > 0, let base = all.baseAddress else { return }
      base.update(from: base + first, count: count)
    }
    start -= first
    (kept, end) = (0, count)
  }
}
