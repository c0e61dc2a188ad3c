import Testing

@testable import Markup

struct UTF8ScanTests {
  private func isValidToTheLibrary(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  @Test func `agrees with the standard library on every pair of bytes`() {
    for first in UInt8(0)...255 {
      for second in UInt8(0)...255 {
        let bytes = [0x61, first, second, 0x80, 0x62]
        #expect(UTF8Scan.isValid(bytes) == isValidToTheLibrary(bytes), "\(bytes)")
      }
    }
  }

  @Test(arguments: [0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5] as [UInt8])
  func `agrees with the standard library on long sequences`(lead: UInt8) {
    for second in stride(from: UInt8(0x70), through: 0xD0, by: 8) {
      for tail in [[], [0x80], [0xBF, 0xBF], [0x80, 0x41], [0xBF, 0x80, 0x80]] as [[UInt8]] {
        let bytes = [lead, second] + tail
        #expect(UTF8Scan.isValid(bytes) == isValidToTheLibrary(bytes), "\(bytes)")
      }
    }
  }

  @Test(arguments: 0..<80)
  func `finds a stray byte wherever it is`(place: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 80)
    bytes[place] = 0xFF
    #expect(!UTF8Scan.isValid(bytes))
    #expect(bytes.withUnsafeBufferPointer { UTF8Scan.firstHighByte($0, from: 0) } == place)
  }
}
