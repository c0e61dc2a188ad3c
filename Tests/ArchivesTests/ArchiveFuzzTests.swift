import Archives
import Learning
import Testing

struct ArchiveFuzzTests {
  @Test(arguments: ["tar", "tar.gz", "tar.xz", "tar.zst", "tar.bz2", "zip"])
  func `a damaged archive ends with what is wrong and never otherwise`(kind: String) throws {
    let archive = try MadeArchive(
      kind, "for i in range(8): add('folder/page%d.html' % i, 'words and words ' * i)")
    let whole = try archive.bytes()
    var random = SplitMix64(seed: 7)
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      if Int.random(in: 0..<3, using: &random) == 0 {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      try archive.replace(bytes)
      do {
        let found = try ArchiveReaderTests.contents(archive, limit: 10_000)
        #expect(found.count <= 200)
      } catch is ArchiveError {
        // It could not even be opened.
      }
    }
  }
}
