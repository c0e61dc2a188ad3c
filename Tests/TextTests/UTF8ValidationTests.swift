import Testing
import Text

@Suite struct UTF8ValidationTests {
  @Test(arguments: ["", "abc", "é日😀", "\u{10FFFF}"]) func `accepts UTF-8`(_ text: String) {
    #expect(UTF8Validation.isValid(Array(text.utf8)))
    #expect(UTF8Validation.repaired(Array(text.utf8)) == Array(text.utf8))
  }

  @Test(
    arguments: [
      [0xFF], [0x61, 0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE6, 0x97],
    ] as [[UInt8]])
  func `refuses what is none`(_ bytes: [UInt8]) {
    #expect(!UTF8Validation.isValid(bytes))
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xE6, 0x97], "\u{FFFD}"),
      ([0xF0, 0x9F, 0x98, 0x41], "\u{FFFD}A"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], String)])
  func `puts a mark for each ill-formed sequence`(_ bytes: [UInt8], _ text: String) {
    #expect(UTF8Validation.repaired(bytes) == Array(text.utf8))
  }
}
