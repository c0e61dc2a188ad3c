internal import Text

/// How a place bears a name.
enum PlaceNameStanding: UInt8, Sendable {
  /// It is called so.
  case main
  /// It is called so, too, or elsewhere.
  case alternative
  /// Two or three capital letters stand for it: `US`, `TX`, `LAX`.
  case code
}

/// From folded names to places. Names lie in buckets by their hashes and are compared whole, so that
/// no two are ever confused.
struct PlaceNameIndex: Sendable {
  struct Name: Sendable {
    let start: UInt32
    let place: UInt32
    let length: UInt8
    var standing: PlaceNameStanding
  }

  private let folded: [UInt8]
  private let names: [Name]
  /// By bucket: where it begins. One more marks the end of the last.
  private let starts: [UInt32]

  /// An index of `names`, whose `hashes` are given.
  init(folded: [UInt8], names: [Name], hashes: [UInt32]) {
    let buckets = max(1, names.count).nextPowerOfTwo
    var starts = Array(repeating: UInt32(0), count: buckets + 1)
    let mask = UInt32(buckets - 1)
    for hash in hashes { starts[Int(hash & mask) + 1] += 1 }
    for bucket in 0..<buckets { starts[bucket + 1] += starts[bucket] }
    var free = starts
    var sorted = names
    for (name, hash) in zip(names, hashes) {
      sorted[Int(free[Int(hash & mask)])] = name
      free[Int(hash & mask)] += 1
    }
    (self.folded, self.names, self.starts) = (folded, sorted, starts)
  }

  /// The places that have a folded name, in the order of the table.
  func places(named name: [UInt8]) -> [(place: Int, standing: PlaceNameStanding)] {
    guard !name.isEmpty else { return [] }
    let bucket = Int(PlaceNameFolding.hash(name[...]) & UInt32(starts.count - 2))
    var found: [(place: Int, standing: PlaceNameStanding)] = []
    for entry in names[Int(starts[bucket])..<Int(starts[bucket + 1])]
    where Int(entry.length) == name.count {
      let start = Int(entry.start)
      if folded[start..<start + name.count].elementsEqual(name) {
        found.append((Int(entry.place), entry.standing))
      }
    }
    return found
  }
}

/// Gathers the names of an index, place by place.
struct PlaceNameCollector {
  private var folded: [UInt8] = []
  private var names: [PlaceNameIndex.Name] = []
  private var hashes: [UInt32] = []
  /// Where the names of the last place begin.
  private var first = 0

  /// Room for the names of a table of so many bytes.
  init(bytes: Int) {
    folded.reserveCapacity(bytes)
    names.reserveCapacity(bytes / 14)
    hashes.reserveCapacity(bytes / 14)
  }

  /// Adds a name and the other names of the place `number`.
  mutating func add(_ name: Span, _ others: Span, of number: Int, in table: [UInt8]) {
    first = names.count
    add(name, .main, number, table)
    var start = others.start
    for at in others.start...others.end where at == others.end || table[at] == 0x7C {
      let other = Span(start, at)
      start = at + 1
      add(other, Self.isCode(table, other) ? .code : .alternative, number, table)
    }
  }

  private mutating func add(
    _ name: Span, _ standing: PlaceNameStanding, _ number: Int, _ table: [UInt8]
  ) {
    let start = folded.count
    PlaceNameFolding.append(table, name, to: &folded)
    let hash = PlaceNameFolding.hash(folded[start...])
    // The longest name of a place has 85 letters; what is longer is a sentence.
    guard (1...Int(UInt8.max)).contains(folded.count - start) else {
      folded.removeSubrange(start...)
      return
    }
    for i in first..<names.count where hashes[i] == hash {
      let known = Int(names[i].start)..<Int(names[i].start) + Int(names[i].length)
      guard folded[known] == folded[start...] else { continue }
      if standing.rawValue < names[i].standing.rawValue { names[i].standing = standing }
      folded.removeSubrange(start...)
      return
    }
    names.append(
      .init(
        start: UInt32(start), place: UInt32(number), length: UInt8(folded.count - start),
        standing: standing))
    hashes.append(hash)
  }

  /// Two or three capital letters, with or without stops.
  private static func isCode(_ table: [UInt8], _ name: Span) -> Bool {
    var letters = 0
    for byte in table[name.range] where byte != 0x2E {
      guard byte >= 0x41, byte <= 0x5A else { return false }
      letters += 1
    }
    return letters == 2 || letters == 3
  }

  /// The index of the names.
  func index() -> PlaceNameIndex { PlaceNameIndex(folded: folded, names: names, hashes: hashes) }
}

extension Int {
  /// The smallest power of two that is not smaller; the number is positive.
  fileprivate var nextPowerOfTwo: Int {
    1 << (bitWidth - (self - 1).leadingZeroBitCount)
  }
}
