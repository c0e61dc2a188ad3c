import Testing
import Text

struct ByteRunsTests {
  @Test func `a run ends where one byte after the other says so`() {
    var bytes = (0...255).map { UInt8($0) } + (0...255).reversed().map { UInt8($0) }
    bytes += Array("plain text, é and 𝄞, then \"".utf8)
    for start in 0...bytes.count {
      let expected = bytes[start...].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
      #expect(ByteRuns.plainEnd(bytes.span, from: start) == expected ?? bytes.count)
    }
  }

  @Test func `appends a part of a span`() {
    var output: [UInt8] = [1]
    output.append([2, 3, 4, 5].span, 1..<3)
    #expect(output == [1, 3, 4])
  }
}
