import Compression
import Testing

struct CompressionTests {
  @Test(
    arguments: [
      ("a.html", .none), ("a.html.gz", .gzip), ("a.jsonl.zst", .zstd), (".gz", .gzip), ("", .none),
      ("gz", .none), ("a.gz/b", .none), ("a.gzip", .none),
    ] as [(String, Compression)])
  func `is told by the end of a path`(path: String, kind: Compression) {
    #expect(Compression(path: path) == kind)
  }

  @Test(arguments: Compression.allCases)
  func `has its default among its levels`(kind: Compression) {
    #expect(kind.levels.contains(kind.defaultLevel))
    #expect(Compression(path: "x" + kind.suffix) == kind)
  }
}
