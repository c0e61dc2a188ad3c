import Digest
import Testing

struct SHA256Tests {
  /// Examples of FIPS 180-4 and of the SHA test vectors of NIST.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `agrees with the published examples`(text: String, hex: String) {
    #expect(SHA256.hash(text).hex == hex)
  }

  @Test func `a million letters in pieces agree with the published example`() {
    var hash = SHA256()
    let piece = [UInt8](repeating: 0x61, count: 1000)
    for _ in 0..<999 { hash.update(piece) }
    hash.update(piece[..<1])
    hash.update(piece[1...])
    #expect(
      hash.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `goes on after an answer`() {
    var hash = SHA256()
    hash.update(Array("a".utf8))
    #expect(hash.finish() == SHA256.hash("a"))
    hash.update(Array("bc".utf8))
    #expect(hash.finish() == SHA256.hash("abc"))
  }

  @Test func `copies do not share their state`() {
    var first = SHA256()
    first.update([1])
    var second = first
    second.update([2])
    #expect(first.finish() == SHA256.hash([1]))
    #expect(second.finish() == SHA256.hash([1, 2]))
  }
}
