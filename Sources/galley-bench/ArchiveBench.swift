import Glibc
import WARC

/// How long it takes to read a web archive: to find the records, to find the bodies of the answers,
/// and to check the digests of the blocks.
enum ArchiveBench {
  /// Whether a path is that of an archive.
  static func isArchive(_ path: String) -> Bool {
    ["", ".gz", ".zst"].contains { path.hasSuffix(".warc" + $0) }
  }

  /// Prints, for each kind of reading, the best time, and megabytes of bodies a second.
  static func measure(_ path: String, rounds: Int) throws {
    var phases = [
      Phase("records") { try read(path) { $0.block.count } },
      Phase("bodies") { try read(path) { bodyLength($0) } },
      Phase("bodies and digests") {
        try read(path) { record in
          guard record.checkDigests() != .broken(field: "WARC-Block-Digest") else {
            throw BenchError("a digest is wrong")
          }
          return bodyLength(record)
        }
      },
    ]
    for _ in 0..<rounds {
      for index in phases.indices { try phases[index].run() }
    }
    show("\(path), best of \(rounds), one core\nphase                    ms      MB/s")
    for phase in phases {
      let name = phase.name + String(repeating: " ", count: max(0, 18 - phase.name.count))
      show(
        name + column(phase.seconds * 1000, 1, 9)
          + column(Double(phase.sum) / 1e6 / phase.seconds, 0, 10))
    }
  }

  private static func bodyLength(_ record: WARCRecord) -> Int {
    guard record.isHTTP, let message = HTTPMessage(record.block) else { return record.block.count }
    return message.body.count
  }

  private static func read(_ path: String, _ measure: (WARCRecord) throws -> Int) throws -> Int {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw BenchError("cannot read \(path)") }
    defer { close(file) }
    var reader = WARCReader()
    var sum = 0
    let fill: (UnsafeMutableBufferPointer<UInt8>) -> Int = { piece in
      max(0, Glibc.read(file, piece.baseAddress, piece.count))
    }
    while let item = reader.next(fill) {
      switch item {
      case .record(let record, _): sum += try measure(record)
      case .problem(let problem): throw BenchError("\(path): \(problem)")
      }
    }
    return sum
  }
}
