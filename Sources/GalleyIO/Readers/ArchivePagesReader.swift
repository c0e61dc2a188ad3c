public import GalleyCore

/// Reads the pages in archives, without unpacking them to disk.
public struct ArchivePagesReader: DivisibleReader {
  /// Options of `archive`.
  public struct Options: OptionGroup {
    /// Archives to read, or patterns of them.
    public var path: [String] = []
    /// Patterns of members to read.
    public var include = FilePattern.pages
    /// Patterns of members to leave out.
    public var exclude: [FilePattern] = []

    /// The options of `archive`.
    public static let options = [
      Option<Options>(
        "path", \.path, "Archives to read, or patterns of them, in this order.", required: true),
      Option("include", \.include, "Patterns of members to read, by their names."),
      Option("exclude", \.exclude, "Patterns of members to leave out."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "archive",
    "Reads the pages in archives: tar, also with gzip, zstd, xz, bzip2 or lz4, and zip.",
    provides: [.page], place: "path", example: "archive: { path: \"crawls/*.tar.gz\" }")

  private let paths: PathPatterns
  private let choice: MemberChoice

  /// A reader of archives.
  public init(_ options: Options) throws {
    paths = try PathPatterns(options.path, example: "pages.zip")
    choice = MemberChoice(
      include: options.include.map(\.glob), exclude: options.exclude.map(\.glob))
  }

  /// Sees whether every file is an archive.
  public func open() throws -> any PageStream {
    try open(paths.files())
  }

  /// The files of the patterns.
  public func files() throws -> InputFiles { try paths.sized() }

  /// Sees whether the files are as they were.
  public func open(_ files: InputFiles) throws -> any PageStream {
    try open(PathPatterns.unchanged(files))
  }

  private func open(_ paths: [String]) throws -> any PageStream {
    // What is no archive is found now and not after hours.
    for path in paths { try OpenedArchive.check(path) }
    return ArchiveStream(paths, choice)
  }
}

/// Which members are pages.
struct MemberChoice: Sendable {
  /// A member must match one of these; all if there are none.
  let include: [Glob]
  /// A member must match none of these.
  let exclude: [Glob]

  /// Whether the member with this name is wanted.
  func takes(_ name: [UInt8]) -> Bool {
    (include.isEmpty || include.contains { $0.matches(name[...]) })
      && !exclude.contains { $0.matches(name[...]) }
  }
}
