public import GalleyCore
internal import Glibc

/// Pages that somebody names one by one, in that order.
///
/// A page below the folder that a pipeline reads has the path, and so the identity, that it has
/// there; any other is called as it was named.
public struct PageList: PageStream {
  private var sources: ArraySlice<PageSource> = []
  /// How many pages there are.
  public private(set) var expectedCount: Int? = 0
  /// Folders that could not be read.
  public private(set) var problems: [String] = []

  /// Files, and the pages in folders; `root` is the folder that the pipeline reads.
  ///
  /// Throws an `EnvironmentError` for what is not there.
  public init(_ paths: [String], root: String? = nil) throws {
    let root = root.map { Root($0) }
    for path in paths { try add(path, root) }
    expectedCount = sources.count
  }

  /// The next pages.
  public mutating func next(_ count: Int) async throws -> [PageSource] {
    defer { sources = sources.dropFirst(count) }
    return Array(sources.prefix(count))
  }

  /// Whether `path` is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether something is at `path`.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a file's name is that of a page.
  public static func isPage(_ path: String) -> Bool {
    FilePattern.pages.contains { $0.glob.matches(path) }
  }

  /// Whether a file's name is that of a page whose bytes are the file's, and not inside of a message.
  public static func isBarePage(_ path: String) -> Bool {
    isPage(path) && PageKind(path: path) != .message
  }

  private mutating func add(_ path: String, _ root: Root?) throws {
    guard Self.isFolder(path) else {
      guard Self.exists(path) else { throw EnvironmentError("\(path): no such file or folder") }
      sources.append(Self.source(path, root))
      return
    }
    let listing: DirectoryListing
    do {
      listing = try DirectoryListing.below(
        path, DirectoryListing.Options(include: FilePattern.pages.map(\.glob)))
    } catch {
      throw EnvironmentError("\(error)")
    }
    problems += listing.problems.map(\.description)
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    sources += listing.paths.map { Self.source(folder, Array($0), root) }
  }

  private static func source(_ path: String, _ root: Root?) -> PageSource {
    if let root, let inside = root.path(of: path) {
      return PageFile(root: root.folder, path: Array(inside.utf8)).source()
    }
    return PageFile(root: ".", path: Array(path.utf8)).source()
  }

  /// A page in a folder; its path need not be UTF-8.
  private static func source(_ folder: String, _ path: [UInt8], _ root: Root?) -> PageSource {
    guard let root, let inside = root.path(of: folder) else {
      return PageFile(root: ".", path: Array(folder.utf8) + [0x2F] + path).source()
    }
    let below = inside.isEmpty ? path : Array(inside.utf8) + [0x2F] + path
    return PageFile(root: root.folder, path: below).source()
  }

  /// The folder that a pipeline reads.
  private struct Root {
    let folder: String
    private let real: String?

    init(_ folder: String) {
      self.folder = folder
      real = Self.real(folder)
    }

    /// `path` relative to the folder, where it is inside; empty for the folder itself.
    func path(of path: String) -> String? {
      guard let real, let inside = Self.real(path) else { return nil }
      if inside == real { return "" }
      guard inside.hasPrefix(real + "/") else { return nil }
      return String(inside.dropFirst(real.utf8.count + 1))
    }

    private static func real(_ path: String) -> String? {
      guard let resolved = realpath(path, nil) else { return nil }
      defer { free(resolved) }
      return String(cString: resolved)
    }
  }
}
