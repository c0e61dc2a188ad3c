internal import CArchive
internal import Glibc

/// Reads the members of an archive one after the other, through libarchive: tar, also compressed as
/// a whole with gzip, bzip2, xz, Zstandard or lz4, and zip.
///
/// Nothing is written to disk, and no link is followed: a name is only a name.
public final class ArchiveReader {
  private let archive: OpaquePointer
  private let locale: locale_t?
  private var entry: OpaquePointer?
  /// Bytes of members that were read.
  private var given: Int64 = 0
  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  /// Text shrinks to a twentieth, the same page over and over to a hundredth; a bomb to less.
  private static let mostExpanded = 200
  /// Small archives of one long line are no bombs yet.
  private static let freeBytes: Int64 = 64_000_000

  /// Opens the file at `path`, and sees whether it is an archive.
  public init(_ path: String) throws(ArchiveError) {
    guard let archive = archive_read_new() else {
      preconditionFailure("libarchive could not make a reader")
    }
    self.archive = archive
    locale = galley_archive_locale()
    archive_read_support_format_tar(archive)
    archive_read_support_format_zip(archive)
    for support in Self.filters { _ = support(archive) }
    guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else {
      throw failure
    }
    // The last filter is the file itself.
    guard archive_filter_count(archive) <= 2 else { throw .compressedTwice }
  }

  deinit {
    archive_read_free(archive)
    if let locale { freelocale(locale) }
  }

  private static var filters: [(OpaquePointer?) -> Int32] {
    [
      archive_read_support_filter_gzip, archive_read_support_filter_bzip2,
      archive_read_support_filter_xz, archive_read_support_filter_zstd,
      archive_read_support_filter_lz4,
    ]
  }

  /// The next member; `nil` at the end.
  public func next() throws(ArchiveError) -> ArchiveMember? {
    if entry != nil { try skipRest() }
    switch galley_archive_next(archive, &entry, locale) {
    case ARCHIVE_EOF: return nil
    case ARCHIVE_OK, ARCHIVE_WARN: return entry.map(Self.member)
    default: throw failure
    }
  }

  /// What the member holds, at most `limit` bytes.
  public func content(limit: Int) throws(ArchiveError) -> [UInt8] {
    guard let entry else { return [] }
    if archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
    let size = Self.size(entry)
    if let size, size > limit { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    // What is stated is believed as far as it costs little.
    bytes.reserveCapacity(min(size ?? 0, 1 << 20))
    while true {
      let count = try fill()
      if count == 0 { return bytes }
      guard count <= limit - bytes.count else { throw .tooLarge(limit: limit) }
      bytes.append(contentsOf: piece[..<count])
    }
  }

  /// Reads the next piece of the member; the number of bytes, 0 at its end.
  private func fill() throws(ArchiveError) -> Int {
    let count = piece.withUnsafeMutableBytes {
      archive_read_data(archive, $0.baseAddress, $0.count)
    }
    guard count >= 0 else {
      throw count == Int(ARCHIVE_FATAL) ? .damaged(words) : .damagedMember(words)
    }
    given += Int64(count)
    try checkExpansion()
    return count
  }

  /// Passes over what is left of the member. In a file that is compressed as a whole that means to
  /// decompress it, which is watched.
  private func skipRest() throws(ArchiveError) {
    if archive_filter_count(archive) > 1 {
      var status = ARCHIVE_OK
      while status == ARCHIVE_OK || status == ARCHIVE_WARN {
        var (start, count, offset) = (UnsafeRawPointer(bitPattern: 0), 0, Int64(0))
        status = archive_read_data_block(archive, &start, &count, &offset)
        try checkExpansion()
      }
      if status == ARCHIVE_FATAL { throw .damaged(words) }
    }
    if archive_read_data_skip(archive) == ARCHIVE_FATAL { throw .damaged(words) }
  }

  private func checkExpansion() throws(ArchiveError) {
    let output = max(given, archive_filter_bytes(archive, 0))
    let input = max(1, archive_filter_bytes(archive, -1))
    if output > Self.freeBytes, output / input > Self.mostExpanded {
      throw .tooExpanded(ratio: Self.mostExpanded)
    }
  }

  /// Why the archive cannot be read, or not on. What the library itself finds wrong has no number,
  /// or one below zero; of formats that it does not know it says that bytes are out of order.
  private var failure: ArchiveError {
    switch archive_errno(archive) {
    case EILSEQ where archive_format(archive) == 0: .unknownFormat
    case let number where number > 0 && number != EILSEQ: .unreadable(words)
    default: .damaged(words)
    }
  }

  private var words: String {
    archive_error_string(archive).map { String(cString: $0) } ?? "cannot be read"
  }
}

extension ArchiveReader {
  private static func member(_ entry: OpaquePointer) -> ArchiveMember {
    let name = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry)
    return ArchiveMember(
      name: name.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? [],
      kind: kind(entry), size: size(entry), isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  private static func kind(_ entry: OpaquePointer) -> ArchiveMember.Kind {
    if archive_entry_hardlink(entry) != nil || archive_entry_hardlink_utf8(entry) != nil {
      return .link
    }
    switch archive_entry_filetype(entry) & S_IFMT {
    case S_IFREG, 0: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  }

  private static func size(_ entry: OpaquePointer) -> Int? {
    archive_entry_size_is_set(entry) == 0 ? nil : Int(archive_entry_size(entry))
  }
}
