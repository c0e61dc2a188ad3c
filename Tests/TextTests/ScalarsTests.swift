import Testing
import Text

@Suite struct ScalarsTests {
  private static let samples: [Unicode.Scalar] = [
    "\0", "a", "\u{7F}", "\u{80}", "é", "\u{7FF}", "\u{800}", "日", "\u{D7FF}", "\u{E000}",
    "\u{FFFF}",
    "\u{10000}", "😀", "\u{10FFFF}",
  ]

  @Test(arguments: samples) func `reads the scalar at an offset`(_ scalar: Unicode.Scalar) {
    let bytes = Array("x\(scalar)y".utf8)
    let read = bytes.scalar(at: 1)
    #expect(read.value == scalar.value)
    #expect(read.length == bytes.count - 2)
  }

  @Test(arguments: samples) func `reads the scalar before an offset`(_ scalar: Unicode.Scalar) {
    let bytes = Array("x\(scalar)y".utf8)
    let read = bytes.scalar(before: bytes.count - 1)
    #expect(read.value == scalar.value)
    #expect(read.length == bytes.count - 2)
  }

  @Test(arguments: samples) func `writes a scalar`(_ scalar: Unicode.Scalar) {
    var bytes: [UInt8] = []
    bytes.append(scalar: scalar.value)
    #expect(bytes == Array(String(scalar).utf8))
  }

  @Test(arguments: [UInt32(0xD800), 0xDFFF, 0x110000, .max])
  func `writes a mark for what is no scalar value`(_ value: UInt32) {
    var bytes: [UInt8] = []
    bytes.append(scalar: value)
    #expect(bytes == Array("\u{FFFD}".utf8))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x41], [0xE6, 0x97], [0xE6, 0x97, 0x41],
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func `reads one byte of what is no UTF-8`(_ bytes: [UInt8]) {
    #expect(bytes.scalar(at: 0).value == 0xFFFD)
    #expect(bytes.scalar(at: 0).length == 1)
  }

  @Test func `reads one byte backwards of what is no UTF-8`() {
    let bytes: [UInt8] = [0x61, 0x80]
    #expect(bytes.scalar(before: 2).value == 0xFFFD)
    #expect(bytes.scalar(before: 2).length == 1)
  }

  @Test func `reads a slice by the offsets of its base`() {
    let slice = Array("aéb".utf8)[1..<3]
    #expect(slice.scalar(at: 1).value == 0xE9)
    #expect(slice.scalar(before: 3).value == 0xE9)
  }
}
