import GalleyCore
import GalleyIO
import Testing

struct PathPatternsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["b/2.gz", "b/10.gz", "a.gz", "c.txt", "[1].gz", "b/deep/3.gz"] {
      try folder.write(name)
    }
  }

  private func files(_ patterns: String...) throws -> [String] {
    try PathPatterns(patterns.map { folder.path + "/" + $0 }, example: "a.gz").files()
      .map { String($0.dropFirst(folder.path.utf8.count + 1)) }
  }

  @Test func `a pattern stands for its files by their bytes`() throws {
    #expect(try files("b/*.gz") == ["b/10.gz", "b/2.gz"])
    #expect(try files("**/*.gz") == ["[1].gz", "a.gz", "b/10.gz", "b/2.gz", "b/deep/3.gz"])
    #expect(try files("{c.txt,b/2.gz}") == ["b/2.gz", "c.txt"])
  }

  @Test func `paths stay in their order, and a file is there once`() throws {
    #expect(try files("c.txt", "a.gz", "*.gz") == ["c.txt", "a.gz", "[1].gz"])
  }

  @Test func `what is there under the very name is that file`() throws {
    #expect(try files("[1].gz") == ["[1].gz"])
  }

  @Test func `what is not there is an error of the surroundings`() {
    #expect(throws: EnvironmentError.self) { try files("missing.gz") }
    #expect(throws: EnvironmentError.self) { try files("*.zst") }
    #expect(throws: EnvironmentError.self) { try files("missing/*.gz") }
  }

  @Test(arguments: [[], [""], ["a", ""], ["a/{b"], ["[a"]])
  func `what names no file is an error of the option`(patterns: [String]) {
    #expect(throws: OptionError.self) { try PathPatterns(patterns, example: "a.gz") }
  }
}
