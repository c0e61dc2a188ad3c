import GalleyCore
import Testing

@testable import GalleyIO

struct LineReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ bytes: [UInt8], limit: Int) throws -> [LineReader.Line] {
    var reader = try LineReader(try folder.write("lines", bytes), limit: limit)
    defer { reader.close() }
    var lines: [LineReader.Line] = []
    while let line = try reader.next() { lines.append(line) }
    // What is passed over is what would have been read.
    var passing = try LineReader(reader.path, limit: limit)
    defer { passing.close() }
    var blanks: [Bool] = []
    while let isBlank = try passing.skip() { blanks.append(isBlank) }
    #expect(blanks == lines.map(\.isBlank))
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\na\n", ["", "", "a"]),
    ("a\r\nb\r\n", ["a\r", "b\r"]), ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("\u{FEFF}", []),
  ])
  func `lines end at line feeds and at the end`(text: String, expected: [String]) throws {
    #expect(try lines(Array(text.utf8), limit: 10) == expected.map { .line(Array($0.utf8)) })
    // As from a pipe, a byte at a time.
    var rest = Array(text.utf8)[...]
    var buffer = LineBuffer(limit: 10)
    let fill: LineBuffer.Filling = { target in
      guard let byte = rest.popFirst() else { return 0 }
      target[0] = byte
      return 1
    }
    for line in expected { #expect(try buffer.next(fill) == .line(Array(line.utf8))) }
    #expect(try buffer.next(fill) == nil)
  }

  @Test func `a line may have the limit and not one byte more`() throws {
    #expect(
      try lines(Array("12345\n123456\n1\n123456".utf8), limit: 5) == [
        .line(Array("12345".utf8)), .tooLong, .line(Array("1".utf8)), .tooLong,
      ])
  }

  @Test(arguments: [262_143, 262_144, 262_145, 524_288, 700_000])
  func `lines around the size of a piece are whole or too long`(length: Int) throws {
    let long = [UInt8](repeating: 0x61, count: length)
    let bytes = long + [0x0A] + [0x62, 0x0A] + long
    #expect(try lines(bytes, limit: length) == [.line(long), .line([0x62]), .line(long)])
    #expect(try lines(bytes, limit: length - 1) == [.tooLong, .line([0x62]), .tooLong])
    #expect(try lines(bytes, limit: 1) == [.tooLong, .line([0x62]), .tooLong])
  }

  @Test func `a folder cannot be read`() throws {
    #expect(throws: EnvironmentError("\(folder.path): Is a directory")) {
      var reader = try LineReader(folder.path, limit: 5)
      _ = try reader.next()
    }
  }
}
