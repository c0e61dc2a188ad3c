internal import Archives
internal import GalleyCore

/// An archive whose members are looked at one after the other.
struct OpenedArchive: Sendable {
  /// The file.
  let path: String
  private let reader: Guarded<ArchiveReader>

  /// Opens an archive.
  init(_ path: String) throws(ArchiveError) {
    self.path = path
    reader = Guarded(try ArchiveReader(path))
  }

  /// Throws an `EnvironmentError` where `path` is no archive; one that is damaged is found later.
  static func check(_ path: String) throws(EnvironmentError) {
    try LineReader.check(path)
    if PageList.isFolder(path) { throw EnvironmentError("\(path): \(FileError.Fact.isFolder)") }
    do throws(ArchiveError) {
      _ = try OpenedArchive(path)
    } catch {
      if !error.isDamage { throw EnvironmentError("\(path): \(error)") }
    }
  }

  /// The next member; `nil` at the end.
  func next() throws(ArchiveError) -> ArchiveMember? {
    try reader.use { reader throws(ArchiveError) in try reader.next() }
  }

  /// What the last member holds.
  func content(limit: Int) throws(ArchiveError) -> [UInt8] {
    try reader.use { reader throws(ArchiveError) in try reader.content(limit: limit) }
  }
}
