public import GalleyCore

/// The files below a folder, in the order of the bytes of their relative paths.
///
/// Hidden files and folders (a leading dot), temporary files (`*~`, `*.tmp`, `*.part`, `*.swp`,
/// `#*#`), and what is neither file nor folder are left out, and counted.
public struct DirectoryListing: Sendable {
  /// Which files are wanted.
  public struct Options: Sendable {
    /// A file must match one of these; all files if there are none.
    public var include: [Glob]
    /// A file must match none of these, nor a folder that it is in.
    public var exclude: [Glob]
    /// Whether links to files and folders are followed; a folder is visited once in any case,
    /// where its path comes first.
    public var followLinks: Bool

    /// The choice of files.
    public init(include: [Glob] = [], exclude: [Glob] = [], followLinks: Bool = false) {
      self.include = include
      self.exclude = exclude
      self.followLinks = followLinks
    }
  }

  /// How many entries were left out, and why; what is in a folder left out is not counted.
  public struct LeftOut: Equatable, Sendable {
    /// Files and folders with a leading dot.
    public var hidden = 0
    /// Files whose name marks them as temporary.
    public var temporary = 0
    /// Files that no `include` matches.
    public var notIncluded = 0
    /// Files and folders that an `exclude` matches.
    public var excluded = 0
    /// Links that were not followed.
    public var links = 0
    /// Folders that had been visited by another path.
    public var repeated = 0
    /// Pipes, sockets and devices.
    public var special = 0
    /// Pages in folders that browsers saved beside a page.
    public var companions = 0

    /// Nothing was left out.
    public init() {}
  }

  /// The paths, relative to the root.
  public internal(set) var paths = PathList()
  /// What was left out.
  public internal(set) var leftOut = LeftOut()
  /// Folders and links below the root that could not be read.
  public internal(set) var problems: [FileError] = []

  /// Lists what is below `root`, which may be a link. Throws if the root cannot be read.
  public static func below(
    _ root: String, _ options: Options = Options()
  ) throws(FileError) -> DirectoryListing {
    var walk = DirectoryWalk(root: Array(root.utf8), options)
    try walk.run()
    return walk.listing
  }
}
