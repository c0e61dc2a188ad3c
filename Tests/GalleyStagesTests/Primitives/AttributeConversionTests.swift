import Testing

@testable import GalleyStages

struct AttributeConversionTests {
  @Test(
    arguments: [
      ("12", 12), ("1,200", 1200), ("1.200.000", 1_200_000), (" 1 200 ", 1200), ("1’200", 1200),
      ("-5", -5), ("−5", -5), ("+5", 5), ("12,5", nil), ("1,20", nil), ("5%", nil), ("", nil),
      ("1 20", nil), ("12345,678", nil), ("--5", nil), ("99999999999999999999", nil), ("-", nil),
    ] as [(String, Int?)])
  func `reads whole numbers as people write them`(text: String, expected: Int?) {
    #expect(WrittenNumber(text)?.integer == expected)
  }

  @Test(
    arguments: [
      ("12", 12), ("1,200", 1200), ("1,200.5", 1200.5), ("1.200,5", 1200.5), ("12,5", 12.5),
      ("1.25", 1.25), ("1.200", 1.2), ("1.200.000", 1_200_000), ("1 200,5", 1200.5), ("-0.5", -0.5),
      ("1,2,3", nil), ("x", nil), (".5", nil), ("1,200,5", nil),
    ] as [(String, Double?)])
  func `reads numbers as people write them`(text: String, expected: Double?) {
    #expect(WrittenNumber(text)?.decimal == expected)
  }
}
