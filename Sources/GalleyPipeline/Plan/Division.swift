internal import Digest
internal import GalleyCore

/// How files are given to shards. The same files always go to the same shards.
public enum Division: String, Sendable, CaseIterable {
  /// So that every shard takes about as long, by bytes and files: the largest file first, always to
  /// the shard with the least (Graham, "Bounds on multiprocessing timing anomalies", 1969).
  case bytes
  /// By the SHA-256 of the path: where files come and go, all others stay in their shards.
  case hash

  /// The shard of each file.
  func shards(of files: InputFiles, count: Int) -> [Int] {
    switch self {
    case .bytes: Self.balanced(files, count)
    case .hash: files.paths.map { Self.hash($0) % count }
    }
  }

  private static func hash(_ path: ArraySlice<UInt8>) -> Int {
    let digits = SHA256.hash(Array(path)).hex(prefixBytes: 7)
    guard let number = Int(digits, radix: 16) else {
      preconditionFailure("a hash in hexadecimal is a number")
    }
    return number
  }

  /// What a file takes beside its bytes, as so many of them: a page of 5 KB takes as long as a tenth of a
  /// megabyte more of a large one. Without it all empty files would be in one shard.
  private static let costOfFile = 100_000

  private static func balanced(_ files: InputFiles, _ count: Int) -> [Int] {
    var shards = [Int](repeating: 0, count: files.count)
    var loads = ShardLoads(count)
    let largestFirst = files.sizes.indices.sorted { a, b in
      files.sizes[a] != files.sizes[b] ? files.sizes[a] > files.sizes[b] : a < b
    }
    for file in largestFirst { shards[file] = loads.add(files.sizes[file] + costOfFile) }
    return shards
  }
}

/// How many bytes, then files, each shard has: a binary heap with the least at its root.
private struct ShardLoads {
  private var heap: [Load]

  private struct Load {
    var bytes = 0
    var files = 0
    let shard: Int

    func isLess(than other: Load) -> Bool {
      (bytes, files, shard) < (other.bytes, other.files, other.shard)
    }
  }

  init(_ count: Int) { heap = (0..<count).map { Load(shard: $0) } }

  /// Gives a file to the shard with the least; returns which.
  mutating func add(_ bytes: Int) -> Int {
    let shard = heap[0].shard
    heap[0].bytes += bytes
    heap[0].files += 1
    var place = 0
    while true {
      let children = (2 * place + 1..<2 * place + 3).filter { $0 < heap.count }
      guard let least = children.min(by: { heap[$0].isLess(than: heap[$1]) }),
        heap[least].isLess(than: heap[place])
      else { return shard }
      heap.swapAt(least, place)
      place = least
    }
  }
}
