import Testing

@testable import GalleyIO

struct QuotedPrintableTests {
  @Test(arguments: [
    ("plain", "plain"), ("a=3Db", "a=b"), ("Gr=C3=B6=C3=9Fe", "Größe"), ("a=3db", "a=b"),
    ("one=\r\ntwo", "onetwo"), ("one=\ntwo", "onetwo"), ("one= \t\r\ntwo", "onetwo"),
    ("end=", "end"), ("a=zz", "a=zz"), ("a=4", "a=4"), ("==41", "=A"), ("a\r\nb", "a\r\nb"),
  ])
  func `codes and soft line breaks are resolved, and nothing else`(text: String, expected: String) {
    #expect(QuotedPrintable.decode(Array(text.utf8)[...]) == Array(expected.utf8))
  }
}
