public import GalleyCore
internal import Glibc

/// Files that options name one by one or by patterns, as `crawl/*.warc.gz`.
///
/// What is there under the very name is that file, even if its name has characters that mean
/// something in a pattern.
public struct PathPatterns: Sendable {
  private let patterns: [String]

  /// The paths and patterns of the option called `option`; throws an `OptionError` where one is
  /// empty or no well-formed pattern, or there is none.
  public init(_ patterns: [String], option: String = "path", example: String) throws {
    guard !patterns.isEmpty, !patterns.contains("") else {
      throw OptionError(
        "'\(option)' names no file", at: .value(option), hint: "such as \(example)")
    }
    for pattern in patterns where Self.hasMagic(pattern) && !PageList.exists(pattern) {
      do {
        _ = try Glob(Self.parts(pattern).below)
      } catch {
        throw OptionError("\(error)", at: .value(option), hint: "such as \(example)")
      }
    }
    self.patterns = patterns
  }

  /// The files, in the order of the patterns, and by the bytes of their paths within one; a file
  /// that several match is there once, where it is first.
  ///
  /// Throws an `EnvironmentError` for what cannot be read and for a pattern without any file.
  public func files() throws(EnvironmentError) -> [String] {
    var seen: Set<String> = []
    var files: [String] = []
    for pattern in patterns {
      for file in try Self.files(pattern) where seen.insert(file).inserted { files.append(file) }
    }
    return files
  }

  /// The same with their sizes.
  func sized() throws(EnvironmentError) -> InputFiles {
    var sized = InputFiles()
    for path in try files() { sized.append(path.utf8, size: try InputFingerprint.size(of: path)) }
    return sized
  }

  /// The paths of files that were found before. Throws an `OptionError` where one has another size
  /// by now, an `EnvironmentError` where one cannot be read.
  static func unchanged(_ files: InputFiles) throws -> [String] {
    try files.paths.indices.map { index in
      let path = files.paths.text(at: index)
      try LineReader.check(path)
      let size = try InputFingerprint.size(of: path)
      guard size == files.sizes[index] else {
        throw OptionError(
          "\(path) has \(size) bytes, and had \(files.sizes[index]) when it was planned; plan again"
        )
      }
      return path
    }
  }

  private static func files(_ pattern: String) throws(EnvironmentError) -> [String] {
    guard hasMagic(pattern), !PageList.exists(pattern) else {
      // A file missing at the end of a list is found now and not after hours.
      try LineReader.check(pattern)
      return [pattern]
    }
    let (folder, below) = parts(pattern)
    let listing: DirectoryListing
    do {
      listing = try DirectoryListing.below(
        folder.isEmpty ? "." : folder,
        DirectoryListing.Options(include: [try Glob(below)], followLinks: true))
    } catch {
      throw EnvironmentError("\(error)")
    }
    if let problem = listing.problems.first { throw EnvironmentError("\(problem)") }
    guard !listing.paths.isEmpty else { throw EnvironmentError("\(pattern): no such file") }
    return listing.paths.indices.map { prefix(folder) + listing.paths.text(at: $0) }
  }

  private static func hasMagic(_ path: String) -> Bool {
    path.utf8.contains { magic.contains($0) }
  }

  private static let magic = Set("*?[{\\".utf8)

  /// The folder before the first segment with a pattern, and the pattern from there.
  private static func parts(_ pattern: String) -> (folder: String, below: String) {
    let bytes = Array(pattern.utf8)
    let first = bytes.firstIndex { magic.contains($0) } ?? bytes.count
    guard let slash = bytes[..<first].lastIndex(of: 0x2F) else { return ("", pattern) }
    let folder = slash == 0 ? bytes[...0] : bytes[..<slash]
    return (
      String(decoding: folder, as: UTF8.self),
      String(decoding: bytes[(slash + 1)...], as: UTF8.self)
    )
  }

  private static func prefix(_ folder: String) -> String {
    folder.isEmpty || folder == "/" ? folder : folder + "/"
  }
}
