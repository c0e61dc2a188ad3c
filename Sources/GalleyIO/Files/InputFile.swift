internal import Compression
internal import GalleyCore

/// A file that is read piece by piece; where its extension says that it is compressed, what it
/// holds.
struct InputFile: Sendable {
  private let file: OpenedFile
  private let decompressed: Guarded<DecompressedFile>?

  /// Where it is, for messages.
  var path: String { file.path }

  /// Opens the file. What follows the last gzip member is ignored, as `gzip` does, or an error.
  init(_ path: String, ignoresRest: Bool = true) throws(EnvironmentError) {
    let file = try OpenedFile(path)
    self.file = file
    let compression = Compression(path: path)
    decompressed =
      compression == .none
      ? nil
      : Guarded(
        DecompressedFile(file, isGzip: compression == .gzip, ignoresRest: ignoresRest))
  }

  /// Closes the file.
  func close() { file.close() }

  /// Reads into `piece`; the number of bytes, 0 at the end.
  func read(into piece: UnsafeMutableBufferPointer<UInt8>) throws(EnvironmentError) -> Int {
    guard let decompressed else { return try file.read(into: piece) }
    return try decompressed.use { file throws(EnvironmentError) in try file.read(into: piece) }
  }
}
