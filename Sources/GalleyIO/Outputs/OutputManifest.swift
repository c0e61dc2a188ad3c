internal import GalleyCore
internal import Glibc
internal import JSON

/// What stands beside a finished output and lists its files.
struct OutputManifest: Sendable {
  /// Where it is.
  let path: String
  private let folder: String
  /// Files of an earlier run.
  private let earlier: [String]

  private static let mostBytes = 1 << 30

  /// The manifest of the output at `output`.
  static func path(of output: String) -> String { output + ManifestForm.suffix }

  /// The manifest of an output at `output`, which takes the place of files of the run that `context`
  /// knows of. Throws an `OptionError` where there is one of an earlier
  /// run that may not be replaced, an `EnvironmentError` where that cannot be read.
  init(of output: String, _ context: OutputContext) throws {
    path = Self.path(of: output)
    folder = OutputFolder.of(output)
    guard access(path, F_OK) == 0 else {
      earlier = context.abandoned
      return
    }
    guard context.replaces else { throw OptionError("\(path) exists; --fresh replaces its files") }
    do {
      let root = try JSONDocument(FileContent.read(path, limit: Self.mostBytes)).root
      let listed = root["files"]?.elements.compactMap { $0["path"]?.string } ?? []
      earlier = listed + context.abandoned
    } catch {
      throw EnvironmentError("cannot read \(path), which lists files to replace: \(error)")
    }
  }

  /// Removes what an earlier run wrote and this one did not, as it would be taken for a part of this
  /// output, and then the manifest of that run: where one is, the output is whole.
  func clear(for files: [WrittenFile]) throws {
    let names = Set(files.map(\.extent.path))
    for name in earlier where !names.contains(name) && SafeName.isBelow(name) {
      try Self.remove(folder + name)
    }
    try Self.remove(path)
  }

  /// Writes the manifest.
  func write(_ bytes: [UInt8]) throws {
    var file = try PlainFile(path, replaces: true)
    try file.write(bytes)
    try file.finish()
  }

  /// Removes a file, where it is there.
  private static func remove(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw OutputFile.failure(path, errno)
    }
  }
}
