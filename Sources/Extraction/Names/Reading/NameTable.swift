/// A read-only table from hashes to small numbers in four bytes an entry: hashes lie in buckets by
/// their upper half, and their lower half is compared. An unknown hash is taken for a known one once
/// in about twenty thousand times.
package struct NameTable: Sendable, Equatable {
  /// By upper half: where its bucket begins. One more marks the end of the last.
  private let starts: [UInt32]
  /// The lower half of each hash, and its number in the upper half.
  private let entries: [UInt32]

  private static let buckets = 1 << 16

  /// A table of these numbers by their hashes.
  init(_ numbers: [UInt32: UInt16]) {
    let sorted = numbers.sorted { $0.key < $1.key }
    self.init(
      sorted.map { $0.key & 0xFFFF | UInt32($0.value) << 16 },
      counts: sorted.reduce(into: Array(repeating: 0, count: Self.buckets)) {
        $0[Int($1.key >> 16)] += 1
      })
  }

  private init(_ entries: [UInt32], counts: [UInt8]) {
    self.entries = entries
    var starts: [UInt32] = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + UInt32(count)) }
    self.starts = starts
  }

  /// The number of a hash.
  @inline(__always)
  func value(of hash: UInt32) -> UInt16? {
    let bucket = Int(hash >> 16)
    for i in Int(starts[bucket])..<Int(starts[bucket + 1])
    where (entries[i] ^ hash) & 0xFFFF == 0 {
      return UInt16(entries[i] >> 16)
    }
    return nil
  }

  /// Replaces `numbers` by those of many hashes, and -1 for those that have none.
  ///
  /// First all looks are made that do not depend on one another, so that memory which is far away is
  /// waited for once and not for each hash.
  func look(_ hashes: [UInt32], into numbers: inout [Int32]) {
    numbers.removeAll(keepingCapacity: true)
    numbers.append(contentsOf: repeatElement(-1, count: hashes.count))
    guard !entries.isEmpty else { return }
    numbers.withUnsafeMutableBufferPointer { numbers in
      hashes.withUnsafeBufferPointer { hashes in fetch(hashes, into: numbers) }
      for (i, hash) in hashes.enumerated() {
        let bucket = Int(hash >> 16)
        let entry = UInt32(bitPattern: numbers[i])
        let isThere = (entry ^ hash) & 0xFFFF == 0 && starts[bucket] < starts[bucket + 1]
        numbers[i] = isThere ? Int32(entry >> 16) : value(of: hash).map(Int32.init) ?? -1
      }
    }
  }

  /// The first entry at or behind the bucket of each hash.
  private func fetch(
    _ hashes: UnsafeBufferPointer<UInt32>, into found: UnsafeMutableBufferPointer<Int32>
  ) {
    starts.withUnsafeBufferPointer { starts in
      for i in 0..<hashes.count { found[i] = Int32(bitPattern: starts[Int(hashes[i] >> 16)]) }
    }
    entries.withUnsafeBufferPointer { entries in
      let last = Int32(entries.count - 1)
      for i in 0..<hashes.count {
        found[i] = Int32(bitPattern: entries[Int(min(found[i], last))])
      }
    }
  }

  /// The table as bytes: a byte a bucket, how many entries it has; then the keys and the numbers, in
  /// two bytes each, the lower one first.
  var bytes: [UInt8] {
    let counts = zip(starts, starts.dropFirst()).map { UInt8($1 - $0) }
    let halves =
      entries.map { UInt16(truncatingIfNeeded: $0) } + entries.map { UInt16($0 >> 16) }
    return counts + halves.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  /// The table that begins `bytes`, which lose it; `nil` where they are too few, or a number is not
  /// below `limit`.
  init?(takenFrom bytes: inout ArraySlice<UInt8>, below limit: Int) {
    guard bytes.count >= Self.buckets else { return nil }
    let counts = Array(bytes.prefix(Self.buckets))
    bytes = bytes.dropFirst(Self.buckets)
    let count = counts.reduce(0) { $0 + Int($1) }
    guard bytes.count >= count * 4 else { return nil }
    let entries = bytes.withUnsafeBytes { bytes in
      func half(_ i: Int) -> UInt32 {
        UInt32(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: i * 2, as: UInt16.self)))
      }
      return (0..<count).map { half($0) | half(count + $0) << 16 }
    }
    bytes = bytes.dropFirst(count * 4)
    guard entries.allSatisfy({ Int($0 >> 16) < limit }) else { return nil }
    self.init(entries, counts: counts)
  }
}
