import Testing
import Text

@Suite struct CodePointOffsetsTests {
  @Test func `counts code points`() {
    #expect(CodePointOffsets(Array("aé日😀".utf8)).count == 4)
    #expect(CodePointOffsets([]).count == 0)
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 2), (6, 3), (10, 4)])
  func `converts byte offsets`(_ byte: Int, _ codePoint: Int) {
    #expect(CodePointOffsets(Array("aé日😀".utf8)).codePoint(at: byte) == codePoint)
  }

  @Test func `gives ASCII back as it is`() {
    let offsets = CodePointOffsets(Array(repeating: 0x61, count: 1000))
    #expect([0, 127, 128, 999, 1000].map(offsets.codePoint) == [0, 127, 128, 999, 1000])
  }

  @Test(arguments: [1, 63, 64, 65, 127, 128, 129, 500])
  func `agrees with the string at every boundary`(_ count: Int) {
    let text = String(repeating: "é日a", count: count)
    let offsets = CodePointOffsets(Array(text.utf8))
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.codePoint(at: byte) == index)
      byte += String(scalar).utf8.count
    }
    #expect(offsets.codePoint(at: byte) == offsets.count)
  }
}
