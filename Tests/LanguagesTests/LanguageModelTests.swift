import CFastText
import Learning
import Testing

@testable import Languages

/// The library that the model was taught with is the reference.
struct LanguageModelTests {
  /// As the library takes it, which asks for 1e-4.
  private static let least: Float = 1.1e-4

  private func expected(_ text: [UInt8], most: Int) -> [Int: Float] {
    withUnsafeTemporaryAllocation(of: cfasttext_language.self, capacity: most) { found in
      let count = text.withUnsafeBytes { bytes in
        cfasttext_detect(
          bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, found.baseAddress, Int32(most))
      }
      return Dictionary(
        uniqueKeysWithValues: found.prefix(Int(count)).map { (Int($0.label), $0.probability) })
    }
  }

  /// Languages that are hardly likelier than `least` may be missing on either side.
  private func expectTheSame(_ text: [UInt8]) {
    let ours = LanguageModel.shared.languages(of: text, most: 200, least: Self.least)
    let found = Dictionary(uniqueKeysWithValues: ours.map { ($0.number, $0.probability) })
    let expected = expected(text, most: 200)
    for number in Set(found.keys).union(expected.keys) {
      let difference = abs((found[number] ?? Self.least) - (expected[number] ?? Self.least))
      #expect(difference < 2e-6, "\(number): \(String(decoding: text, as: UTF8.self))")
    }
    #expect(ours.map(\.probability) == ours.map(\.probability).sorted(by: >))
  }

  @Test func `has the library's languages in its order`() throws {
    let codes = LanguageModel.shared.codes
    #expect(codes.count == 176)
    for (number, code) in codes.enumerated() {
      #expect(String(cString: try #require(cfasttext_code(Int32(number)))) == code)
    }
    #expect(cfasttext_code(Int32(codes.count)) == nil)
  }

  @Test func `sentences have the library's probabilities`() {
    for (_, text) in LanguageDetectorTests.texts { expectTheSame(Array(text.utf8)) }
  }

  @Test func `any words do`() {
    var random = SplitMix64(seed: 1)
    let letters: [ClosedRange<UInt32>] = [
      0x21...0x7E, 0xC0...0x17F, 0x391...0x3C9, 0x410...0x44F, 0x5D0...0x5EA, 0x627...0x64A,
      0x905...0x939, 0xE01...0xE2E, 0x3041...0x30FF, 0x4E00...0x4FFF, 0xAC00...0xAFFF,
      0x1F600...0x1F64F,
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let range = letters.randomElement(using: &random)!
        for _ in 0..<Int.random(in: 1...9, using: &random) {
          text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: range, using: &random))!)
        }
        text += String(repeating: " ", count: Int.random(in: 1...2, using: &random))
      }
      expectTheSame(Array(text.utf8))
    }
  }

  @Test func `bytes that are no UTF-8 do`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<500 {
      let bytes = (0..<60).map { _ in UInt8.random(in: 0x21...0xFF, using: &random) }
      expectTheSame(bytes)
    }
  }

  @Test func `the most likely are the first of all`() {
    let text = Array(LanguageDetectorTests.texts[4].1.utf8)
    let all = LanguageModel.shared.languages(of: text, most: 200, least: 0)
    let few = LanguageModel.shared.languages(of: text, most: 3, least: 0)
    #expect(all.count == 176)
    #expect(few.map(\.number) == all.prefix(3).map(\.number))
    #expect(abs(all.reduce(0) { $0 + $1.probability } - 1) < 1e-2)
    #expect(LanguageModel.shared.languages(of: text, most: 3, least: 1.1).isEmpty)
    #expect(LanguageModel.shared.languages(of: [], most: 3, least: 0).isEmpty)
  }
}
