import Foundation
import GalleyCore
import GalleyIO
import Testing

struct DirectoryListingTests {
  private func paths(
    _ folder: TemporaryFolder, include: [String] = [], exclude: [String] = [],
    followLinks: Bool = false
  ) throws -> [String] {
    let options = DirectoryListing.Options(
      include: try include.map { try Glob($0) }, exclude: try exclude.map { try Glob($0) },
      followLinks: followLinks)
    let paths = try DirectoryListing.below(folder.path, options).paths
    return paths.indices.map { paths.text(at: $0) }
  }

  @Test func `sorts by the bytes of whole paths`() throws {
    let folder = try TemporaryFolder()
    let names = ["a/x", "a.b", "a/b/c", "a-", "a0", "B", "a/b.c", "é", "b", "a/b/", "ab/c"]
    for name in names where !name.hasSuffix("/") { try folder.write(name) }
    let expected = names.filter { !$0.hasSuffix("/") }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    #expect(try paths(folder) == expected)
  }

  @Test func `includes and excludes by patterns`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.html", "b.txt", "x/c.html", "x/y/d.html", "z/e.html"] {
      try folder.write(name)
    }
    #expect(try paths(folder, include: ["*.html"]) == ["a.html"])
    #expect(try paths(folder, include: ["x/**", "*.txt"]) == ["b.txt", "x/c.html", "x/y/d.html"])
    #expect(try paths(folder, include: ["**/*.html"], exclude: ["x"]) == ["a.html", "z/e.html"])
    #expect(try paths(folder, exclude: ["**/*.html"]) == ["b.txt"])
  }

  @Test func `leaves out hidden, temporary and special entries and counts them`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "kept", ".hidden", ".git/config", "a~", "b.tmp", "c.part", "d.swp", "#e#", "f.tmp/g", "h#",
    ] {
      try folder.write(name)
    }
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    try folder.link("link", to: "kept")
    let listing = try DirectoryListing.below(folder.path)
    #expect(listing.paths.indices.map { listing.paths.text(at: $0) } == ["f.tmp/g", "h#", "kept"])
    var expected = DirectoryListing.LeftOut()
    expected.hidden = 2
    expected.temporary = 5
    expected.links = 1
    expected.special = 1
    #expect(listing.leftOut == expected)
    #expect(listing.problems.isEmpty)
  }

  @Test func `follows links when asked, and every folder once`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/file")
    try folder.link("a/up", to: "..")
    try folder.link("b", to: "a")
    try folder.link("c", to: "a/file")
    #expect(try paths(folder) == ["a/file"])
    let options = DirectoryListing.Options(followLinks: true)
    let listing = try DirectoryListing.below(folder.path, options)
    #expect(listing.paths.indices.map { listing.paths.text(at: $0) } == ["a/file", "c"])
    #expect(listing.leftOut.repeated == 2)
  }

  @Test func `a link that leads nowhere is a problem`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a")
    try folder.link("b", to: "missing")
    let listing = try DirectoryListing.below(
      folder.path, DirectoryListing.Options(followLinks: true))
    #expect(listing.paths.count == 1)
    #expect(listing.problems == [FileError(folder.path + "/b", .missing)])
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a folder that cannot be read is a problem, not an end`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/secret")
    try folder.write("b")
    chmod(folder.path + "/a", 0)
    defer { chmod(folder.path + "/a", 0o700) }
    let listing = try DirectoryListing.below(folder.path)
    #expect(listing.paths.count == 1)
    #expect(listing.problems.map(\.description) == ["\(folder.path)/a: Permission denied"])
  }

  @Test func `a root that is missing or a file is an error`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a")
    #expect(throws: FileError(folder.path + "/b", .missing)) {
      try DirectoryListing.below(folder.path + "/b")
    }
    #expect(throws: FileError(file, .isNoFolder)) { try DirectoryListing.below(file) }
  }

  @Test func `keeps names that are not UTF-8`() throws {
    let folder = try TemporaryFolder()
    let name: [CChar] = Array(folder.path.utf8CString.dropLast()) + [0x2F, 0x61, -1, 0]
    close(open(name, O_CREAT | O_WRONLY, 0o600))
    let listing = try DirectoryListing.below(folder.path)
    #expect(listing.paths.map { Array($0) } == [[0x61, 0xFF]])
    let path = Array(folder.path.utf8) + [0x2F] + (listing.paths.first ?? [])
    #expect(try FileContent.read(path, limit: 0) == [])
  }

  @Test func `an empty folder has no files`() throws {
    #expect(try paths(TemporaryFolder()) == [])
  }
}
