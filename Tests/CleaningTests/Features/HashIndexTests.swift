import Testing

@testable import Cleaning

@Suite struct HashIndexTests {
  @Test func `numbers hashes as they come`() {
    var index = HashIndex(capacity: 4)
    #expect([7, 9, 7, 0, 9, 7].map { index.number(of: $0) } == [0, 1, 0, 2, 1, 0])
    #expect(index.count == 3)
  }

  @Test func `tells hashes apart that fall on one place`() {
    var index = HashIndex(capacity: 100)
    let hashes = (0..<100).map { UInt64($0) << 40 }
    #expect(hashes.map { index.number(of: $0) } == Array(0..<100))
    #expect(hashes.map { index.number(of: $0) } == Array(0..<100))
  }
}
