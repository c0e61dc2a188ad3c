import Testing
import Text

struct CodePointOffsetsBytesTests {
  @Test(arguments: [
    "", "plain", String(repeating: "a", count: 1000), String(repeating: "é", count: 64),
    String(repeating: "a🎈é", count: 200), "a" + String(repeating: "🎈", count: 100),
  ])
  func `goes back to the byte where a code point begins`(text: String) {
    let bytes = Array(text.utf8)
    let offsets = CodePointOffsets(bytes)
    for (at, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      #expect(offsets.byte(at: offsets.codePoint(at: at)) == at)
    }
    #expect(offsets.byte(at: offsets.count) == bytes.count)
  }

  @Test func `has no byte outside of the text`() {
    let offsets = CodePointOffsets(Array("né".utf8))
    #expect(offsets.byte(at: -1) == nil)
    #expect(offsets.byte(at: 3) == nil)
  }
}
