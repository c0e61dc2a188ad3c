import Digest
import GalleyCore
import GalleyIO
import Glibc
import JSON

/// What reading JSON Lines takes: the pages of a folder as lines of a file, once as HTML and once as
/// text.
enum ReadingPhases {
  private typealias Row = (name: String, seconds: Double, bytes: Int)

  /// Measures and prints, in megabytes of lines.
  static func run(_ folder: PageFolder, rounds: Int) async throws {
    let texts = try SearchPhases(folder).texts.map(\.bytes)
    var rows: [Row] = []
    for (key, contents) in [("html", folder.raw), ("text", texts)] {
      let path = "/tmp/galley-bench-\(getpid()).jsonl"
      defer { unlink(path) }
      let bytes = try write(contents, key: key, to: path)
      rows += try await measure(path, key, bytes, rounds)
      rows.append(
        best("SHA-256 of the \(key)", contents.reduce(0) { $0 + $1.count }, rounds) {
          contents.count { SHA256.hash($0).hex.isEmpty }
        })
    }
    show("reading of JSON Lines                      ms      MB/s")
    for row in rows {
      let name = row.name + String(repeating: " ", count: max(0, 34 - row.name.count))
      let speed = Double(row.bytes) / 1e6 / row.seconds
      show(name + column(row.seconds * 1000, 1, 11) + column(speed, 0, 10))
    }
  }

  /// Cutting into lines, and making pages of them.
  private static func measure(
    _ path: String, _ key: String, _ bytes: Int, _ rounds: Int
  ) async throws -> [Row] {
    var options = JSONLinesReader.Options()
    options.path = [path]
    let reader = try JSONLinesReader(options)
    var sources: [PageSource] = []
    var cutting = Double.infinity
    for _ in 0..<rounds {
      sources = []
      let start = Phase.processTime
      var stream = try reader.open()
      while case let next = try await stream.next(64), !next.isEmpty { sources += next }
      cutting = min(cutting, Phase.processTime - start)
    }
    let lines = sources
    return [
      ("cutting lines of \(key)", cutting, bytes),
      best("lines of \(key) to pages", bytes, rounds) {
        lines.reduce(0) { sum, line in
          let page = try? line.load(PageLimits(bytes: 100_000_000))
          return sum + (page?.origin.bytes ?? 0)
        }
      },
    ]
  }

  private static func best(
    _ name: String, _ bytes: Int, _ rounds: Int, _ work: () -> Int
  ) -> Row {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = Phase.processTime
      guard work() >= 0 else { break }
      best = min(best, Phase.processTime - start)
    }
    return (name, best, bytes)
  }

  /// Writes one line for each content; the number of bytes.
  private static func write(
    _ contents: [[UInt8]], key: String, to path: String
  ) throws -> Int {
    guard let file = fopen(path, "w") else { throw BenchError("\(path) cannot be written") }
    defer { fclose(file) }
    var count = 0
    var json = JSONWriter()
    for (index, content) in contents.enumerated() {
      json.clear()
      json.beginObject()
      json.key("id")
      json.string("page-\(index)")
      json.key("url")
      json.string("https://news.invalid/\(index)")
      json.key("published")
      json.string("2026-05-31T10:00:00Z")
      json.key(key)
      json.string(Array(String(decoding: content, as: UTF8.self).utf8))
      json.endObject()
      json.endLine()
      count += json.bytes.count
      fwrite(json.bytes, 1, json.bytes.count, file)
    }
    return count
  }
}
