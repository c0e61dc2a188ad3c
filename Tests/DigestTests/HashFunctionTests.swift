import Digest
import Testing

struct HashFunctionTests {
  /// Examples of RFC 1321 and FIPS 180-4.
  @Test(arguments: [
    (HashFunction.md5, "", "d41d8cd98f00b204e9800998ecf8427e"),
    (.md5, "message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
    (.sha1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (.sha1, "", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    (.sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `agrees with the published examples`(function: HashFunction, text: String, hex: String) {
    let hash = function.hash(Array(text.utf8))
    #expect(hash.count == function.count)
    #expect(BaseText.hex(hash) == hex)
  }
}

struct BaseTextTests {
  /// Examples of RFC 4648, section 10, without padding.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
    ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
  ])
  func `base 32 agrees with the published examples`(text: String, digits: String) {
    #expect(BaseText.base32(text.utf8) == digits)
    #expect(BaseText.fromBase32(digits.utf8) == Array(text.utf8))
    #expect(BaseText.fromBase32((digits.lowercased() + "==").utf8) == Array(text.utf8))
  }

  @Test func `hexadecimal digits of either case are read`() {
    #expect(BaseText.hex([0, 0x1F, 0xAB]) == "001fab")
    #expect(BaseText.fromHex("001FaB".utf8) == [0, 0x1F, 0xAB])
  }

  @Test func `other characters are refused`() {
    #expect(BaseText.fromHex("0g".utf8) == nil)
    #expect(BaseText.fromBase32("M1".utf8) == nil)
  }
}
