import Testing
import Text

@Suite struct ByteSetTests {
  private let set = ByteSet([0x2E, 0xE2])

  @Test func `holds its bytes alone`() {
    #expect((0...255).filter { set.contains(UInt8($0)) } == [0x2E, 0xE2])
  }

  @Test(arguments: [("a.b.", 0, 4, 1), ("a.b.", 2, 4, 3), ("a.b.", 1, 4, 1), ("abc", 0, 3, 3)])
  func `finds the first byte at or after a start`(_ text: String, _ from: Int, _ to: Int, _ at: Int)
  {
    #expect(set.firstIndex(in: Array(text.utf8), from: from, to: to) == at)
  }

  @Test func `looks no further than the end`() {
    #expect(set.firstIndex(in: Array("ab.".utf8), from: 0, to: 2) == 2)
  }

  @Test(arguments: [0, 2]) func `answers the end for nothing`(_ offset: Int) {
    #expect(set.firstIndex(in: Array("..".utf8), from: offset, to: offset) == offset)
  }
}
