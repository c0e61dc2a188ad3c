import Compression
import Foundation
import Testing

struct CompressorTests {
  private static let text = Array(String(repeating: "a line of some text\n", count: 20_000).utf8)

  @Test(arguments: [Compression.none, .gzip, .zstd], [0, 1, 65_535, 65_536, 400_000])
  func `what was compressed is read back`(kind: Compression, count: Int) throws {
    let bytes = Array(Self.text.prefix(count))
    let member = Compressor(kind).compressMember(bytes)
    #expect(try Decompressor().decompress(member, kind, limit: count) == bytes)
  }

  @Test(arguments: [Compression.none, .gzip, .zstd])
  func `members in a row are one file`(kind: Compression) throws {
    let compressor = Compressor(kind)
    let pieces = [[], Array("one\n".utf8), [], Self.text, Array("two\n".utf8)]
    let file = pieces.flatMap { compressor.compressMember($0) }
    let whole = Array(pieces.joined())
    #expect(try Decompressor().decompress(file, kind, limit: whole.count) == whole)
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func `the same bytes give the same member, whatever came before`(kind: Compression) {
    let compressor = Compressor(kind)
    let first = compressor.compressMember(Self.text)
    _ = compressor.compressMember([1, 2, 3])
    #expect(compressor.compressMember(Self.text) == first)
    #expect(Compressor(kind).compressMember(Self.text) == first)
  }

  @Test func `a gzip member names no time, file or system`() {
    let header = Compressor(.gzip).compressMember([1]).prefix(10)
    #expect(Array(header) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func `a higher level makes it smaller`(kind: Compression) {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: ($0 &* $0 &* 31) >> 7 & 0x3F) }
    let fast = Compressor(kind, level: kind.levels.lowerBound).compressMember(bytes)
    let small = Compressor(kind, level: kind.levels.upperBound).compressMember(bytes)
    #expect(small.count < fast.count)
  }

  @Test(arguments: [(Compression.gzip, "gzip"), (.zstd, "zstd")])
  func `the usual program reads members in a row`(kind: Compression, program: String) throws {
    let compressor = Compressor(kind)
    let file = compressor.compressMember([0x61]) + compressor.compressMember([0x62])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, "-dc"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(file))
    try input.fileHandleForWriting.close()
    let read = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // 127: the program is not installed here.
    if process.terminationStatus != 127 { #expect(Array(read) == [0x61, 0x62]) }
  }
}
