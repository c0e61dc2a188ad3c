import Archives
import Testing

struct ArchiveReaderTests {
  /// Names with what they hold, or why they cannot be read; the last may be why the archive ends.
  static func contents(_ archive: MadeArchive, limit: Int = 1_000_000) throws -> [String] {
    let reader = try ArchiveReader(archive.path)
    var found: [String] = []
    while true {
      do throws(ArchiveError) {
        guard let member = try reader.next() else { return found }
        let name = String(decoding: member.name, as: UTF8.self)
        do throws(ArchiveError) {
          let text = String(decoding: try reader.content(limit: limit), as: UTF8.self)
          found.append("\(name): \(text)")
        } catch {
          guard error.isOfMember else { throw error }
          found.append("\(name)! \(error)")
        }
      } catch {
        return found + ["! \(error)"]
      }
    }
  }

  @Test(arguments: ["tar", "tar.gz", "tar.bz2", "tar.xz", "tar.zst", "zip"])
  func `members come in their order with what they hold`(kind: String) throws {
    let archive = try MadeArchive(
      kind, "add('b.html', 'second'); add('a/größe.html', 'first'); add('新聞.txt', '')")
    #expect(
      try Self.contents(archive) == ["b.html: second", "a/größe.html: first", "新聞.txt: "])
  }

  @Test func `what is no file is told apart`() throws {
    let archive = try MadeArchive(
      "tar",
      """
      add('d', '', type=tarfile.DIRTYPE)
      add('f', 'x')
      add('soft', '', type=tarfile.SYMTYPE, linkname='/etc/passwd')
      add('hard', '', type=tarfile.LNKTYPE, linkname='f')
      add('pipe', '', type=tarfile.FIFOTYPE)
      add('device', '', type=tarfile.CHRTYPE)
      """)
    let reader = try ArchiveReader(archive.path)
    var kinds: [ArchiveMember.Kind] = []
    while let member = try reader.next() { kinds.append(member.kind) }
    #expect(kinds == [.folder, .file, .link, .link, .special, .special])
  }

  @Test(arguments: ["", "no archive", "\u{1F}\u{8B}", "PK"])
  func `what is no archive is refused`(text: String) throws {
    let archive = try MadeArchive("tar", "")
    try archive.replace(Array(text.utf8))
    #expect(throws: ArchiveError.unknownFormat) { try ArchiveReader(archive.path) }
  }

  @Test func `a missing file cannot be opened`() {
    #expect(throws: ArchiveError.self) { try ArchiveReader("/nowhere/at/all") }
  }

  @Test func `an archive compressed twice is refused`() throws {
    let archive = try MadeArchive(
      "tar.gz",
      "add('a', 'x'); out.close(); import gzip; data = open(sys.argv[1], 'rb').read(); "
        + "open(sys.argv[1], 'wb').write(gzip.compress(data))")
    #expect(throws: ArchiveError.compressedTwice) { try ArchiveReader(archive.path) }
  }

  @Test(arguments: ["tar", "tar.gz", "zip"])
  func `a member may have the limit and not one byte more`(kind: String) throws {
    let archive = try MadeArchive(kind, "add('a', '12345'); add('b', '123456'); add('c', '1')")
    #expect(
      try Self.contents(archive, limit: 5) == [
        "a: 12345", "b! the member has more than 5 bytes", "c: 1",
      ])
  }

  @Test(arguments: ["tar", "tar.gz", "zip"])
  func `what was read before an archive is cut off stands`(kind: String) throws {
    let archive = try MadeArchive(
      kind,
      "import random; random.seed(1); text = ''.join(chr(random.randrange(65, 90)) "
        + "for _ in range(200000)); add('a', 'x'); add('b', text); add('c', 'y')")
    try archive.replace(Array(try archive.bytes().prefix(100_000)))
    let found = try Self.contents(archive)
    #expect(found.first == "a: x")
    #expect(found.last?.contains("!") == true, "\(found.last?.suffix(100) ?? "")")
    #expect(!found.contains { $0.hasPrefix("c") })
  }

  @Test func `an encrypted member is told, and the others are read`() throws {
    let archive = try MadeArchive("zip", "add('a', 'secret'); add('b', 'open')")
    var bytes = try archive.bytes()
    // The first local header, and the first of the directory, say that the member is encrypted.
    bytes[6] |= 1
    let directory = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    bytes[directory + 8] |= 1
    try archive.replace(bytes)
    #expect(try Self.contents(archive) == ["a! the member is encrypted", "b: open"])
  }

  @Test(arguments: ["tar.gz", "zip"])
  func `a bomb ends early`(kind: String) throws {
    let archive = try MadeArchive(kind, "add('a', 'x'); add('zeros', '\\0' * 70_000_000)")
    let found = try Self.contents(archive, limit: 200_000_000)
    #expect(found == ["a: x", "! gives more than 200 times the bytes that it has"])
  }

  @Test func `a bomb that is passed over ends early, too`() throws {
    let archive = try MadeArchive("tar.gz", "add('zeros', '\\0' * 70_000_000); add('a', 'x')")
    #expect(
      try Self.contents(archive, limit: 10) == [
        "zeros! the member has more than 10 bytes",
        "! gives more than 200 times the bytes that it has",
      ])
  }

  @Test(arguments: [UInt8(0), 200])
  func `a zip archive that lies about a size is told`(byte: UInt8) throws {
    let archive = try MadeArchive("zip", "add('a', 'words ' * 1000); add('b', 'x')")
    var bytes = try archive.bytes()
    // The size before compression, in the member's own header and in the directory.
    for mark: [UInt8] in [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 1, 2]] {
      let start = try #require(bytes.indices.first { bytes[$0...].starts(with: mark) })
      let size = start + (mark[2] == 3 ? 22 : 24)
      bytes.replaceSubrange(size..<size + 4, with: [byte, byte, byte, byte / 2])
    }
    try archive.replace(bytes)
    let found = try Self.contents(archive)
    #expect(found.first?.hasPrefix("a! ") == true, "\(found.first?.prefix(80) ?? "")")
    #expect(found.last == "b: x")
  }

  @Test func `a size that cannot be costs no memory`() throws {
    let archive = try MadeArchive(
      "tar", "m = tarfile.TarInfo('a'); m.size = 1 << 40; out.addfile(m)")
    let found = try Self.contents(archive, limit: 2_000_000_000)
    #expect(found.first == "a! the member has more than 2000000000 bytes")
    let found2 = try Self.contents(archive, limit: 1 << 41)
    #expect(found2.count == 1 && found2[0].hasPrefix("!"))
  }
}
