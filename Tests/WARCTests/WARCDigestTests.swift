import Testing
import WARC

struct WARCDigestTests {
  @Test(arguments: [
    "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", "SHA-1:vgmt4nsha2awvor6evyxqugcnsonbwe5",
    "sha1:a9993e364706816aba3e25717850c26c9cd0d89d", "md5:900150983CD24FB0D6963F7D28E17F72",
    "md5:SAAVBGB42JH3BVUWH56SRYL7OI======",
    "sha256:"
      + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "sha-256: XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====",
  ])
  func `is read in every writing`(text: String) throws {
    let digest = try #require(WARCDigest(text))
    #expect(digest.matches(Array("abc".utf8)[...]))
    #expect(!digest.matches(Array("abd".utf8)[...]))
  }

  @Test(arguments: [
    "", "sha1", "sha1:", "sha1:abc", "sha512:abc", "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE1",
  ])
  func `what is no digest is told`(text: String) {
    #expect(WARCDigest(text) == nil)
  }
}
