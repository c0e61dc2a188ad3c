import Testing
import Text

@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("abcab", "ab", 0), ("abcab", "cab", 2), ("aab", "ab", 1), ("abc", "", 0), ("", "", 0),
    ("abc", "abcd", nil), ("abc", "d", nil), ("", "a", nil), ("größe", "ö", 2), ("aaab", "aab", 1),
  ])
  func `finds the first place of a part`(text: String, part: String, expected: Int?) {
    #expect(Array(text.utf8).firstOffset(of: Array(part.utf8)) == expected)
  }
}
