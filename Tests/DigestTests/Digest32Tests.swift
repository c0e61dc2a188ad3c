import Digest
import Testing

struct Digest32Tests {
  @Test func `a prefix has two digits a byte`() {
    #expect(SHA256.hash("abc").hex(prefixBytes: 16) == "ba7816bf8f01cfea414140de5dae2223")
  }

  @Test func `the bytes are those of the digits`() {
    let bytes = SHA256.hash("abc").bytes
    #expect(bytes.count == Digest32.count)
    #expect(Array(bytes.prefix(4)) == [0xBA, 0x78, 0x16, 0xBF])
  }

  @Test func `different hashes differ`() {
    #expect(SHA256.hash("a") != SHA256.hash("b"))
    #expect(Set([SHA256.hash("a"), SHA256.hash("b"), SHA256.hash("a")]).count == 2)
  }
}
