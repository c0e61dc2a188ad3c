import Testing

@testable import GalleyCommand

struct NumberFormatTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (123_456, "123,456"),
    (1_234_567, "1,234,567"), (-1000, "-1,000"), (-999, "-999"),
  ])
  func `groups digits by three`(number: Int, text: String) {
    #expect(NumberFormat.grouped(number) == text)
  }

  @Test(arguments: [
    (0, "0.0"), (0.04, "0.0"), (0.05, "0.1"), (3.14, "3.1"), (9.96, "10.0"), (99.94, "99.9"),
    (99.96, "100"), (100, "100"), (1234.5, "1,235"),
  ])
  func `shows three digits that matter`(number: Double, text: String) {
    #expect(NumberFormat.short(number) == text)
  }

  @Test(arguments: [
    (0, "0.0 s"), (1.25, "1.3 s"), (9.94, "9.9 s"), (10, "10 s"), (59.4, "59 s"),
    (59.6, "1 min 0 s"), (200, "3 min 20 s"), (3599.6, "1 h 00 min"), (3900, "1 h 05 min"),
    (90_000, "25 h 00 min"),
  ])
  func `shows times in two units at most`(seconds: Double, text: String) {
    #expect(NumberFormat.time(.seconds(seconds)) == text)
  }

  @Test(arguments: [(0, 0, "0.0 %"), (1, 3, "33.3 %"), (3, 3, "100 %"), (0, 5, "0.0 %")])
  func `shows shares`(part: Int, whole: Int, text: String) {
    #expect(NumberFormat.percent(.seconds(part), of: .seconds(whole)) == text)
  }
}
