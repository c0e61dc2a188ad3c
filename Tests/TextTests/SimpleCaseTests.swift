import Testing
import Text

@Suite struct SimpleCaseTests {
  @Test(
    arguments: [
      ("A", "a"), ("Z", "z"), ("a", "a"), ("1", "1"), ("É", "é"), ("ß", "ß"), ("Ž", "ž"),
      ("Д", "д"),
      ("д", "д"), ("Ё", "ё"), ("Σ", "σ"), ("Ա", "ա"), ("日", "日"), ("İ", "i"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func `lowers one scalar`(_ upper: Unicode.Scalar, _ lower: Unicode.Scalar) {
    #expect(SimpleCase.lowercase(upper.value) == lower.value)
  }

  @Test func `leaves what is no scalar value`() {
    #expect(SimpleCase.lowercase(0xD800) == 0xD800)
  }

  @Test func `agrees with Unicode for every single-scalar mapping`() {
    let wrong = (UInt32(0)..<0x600).compactMap(Unicode.Scalar.init).filter { scalar in
      let mapping = scalar.properties.lowercaseMapping.unicodeScalars
      let isUpper = CharacterClass.isUppercase(scalar.value)
      return isUpper && mapping.count == 1
        && SimpleCase.lowercase(scalar.value) != mapping.first?.value
    }
    #expect(wrong == [])
  }
}
