import Testing
import Text

struct SimpleFoldingTests {
  @Test(arguments: [
    ("ABCxyz09", "abcxyz09"), ("ÄÉßẞ", "äéßß"), ("ΣσςΜµ", "σσσμμ"), ("ЖжѢ", "жжѣ"), ("ſKÅ", "skå"),
    ("İ", "i"), ("日😀", "日😀"),
  ])
  func `folds all variants of a letter alike`(text: String, folded: String) {
    let result = text.unicodeScalars.map { SimpleFolding.fold($0.value) }
    #expect(result == folded.unicodeScalars.map(\.value))
  }
}
