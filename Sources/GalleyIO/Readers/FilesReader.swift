public import GalleyCore
public import JSON
public import YAML

/// Reads the pages of a directory tree.
public struct FilesReader: DivisibleReader {
  /// Options of `files`.
  public struct Options: OptionGroup {
    /// Folder with the pages.
    public var root = ""
    /// Patterns of files to read.
    public var include = FilePattern.pages
    /// Patterns of files to leave out.
    public var exclude: [FilePattern] = []
    /// Whether links to files and folders are followed.
    public var followLinks = false
    /// A table of what is known of the pages.
    public var metadata: IndexOptions?
    /// What the paths say of the pages' addresses.
    public var urls = PathAddresses.none

    /// The options of `files`.
    public static let options = [
      Option<Options>("root", \.root, "Folder with the pages.", required: true),
      Option("include", \.include, "Patterns of files to read, relative to the root."),
      Option("exclude", \.exclude, "Patterns of files to leave out."),
      Option("follow_links", \.followLinks, "Whether links are followed."),
      Option(
        "metadata", \.metadata,
        "A table of what is known of the pages, found by their paths: CSV or JSON Lines."),
      Option(
        "urls", \.urls,
        "What paths say of addresses: wget for the folders of a mirror, HOST/PATH."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "files",
    "Reads .html, .htm, .xhtml, .mhtml, .mht and .txt files, also as .gz and .zst, of a tree.",
    provides: [.page], place: "root",
    example: "files: { root: Examples/articles, include: [\"**/*.html\"] }")

  /// What the table brings to `extra` is known before it is read.
  public static func provides(_ options: Options) -> [Slot] {
    spec.provides + (options.metadata.map { Slot.extra($0.fields, $0.extra) } ?? [])
  }

  private let options: Options
  private let table: TreeIndex?

  /// A reader of a directory tree.
  public init(_ options: Options) throws {
    self.options = options
    table = try options.metadata.map { try TreeIndex($0) }
  }

  /// Lists the tree, and reads the table.
  public func open() throws -> any PageStream {
    let listing = try listing()
    let index = try table.map { try IndexedPages($0, listing.paths, root: options.root) }
    return FileStream(root: options.root, listing, index, options.urls)
  }

  /// Lists the tree.
  public func files() throws -> InputFiles {
    var files = InputFiles()
    for path in try listing().paths {
      files.append(path, size: PageFile(root: options.root, path: Array(path)).storedSize)
    }
    return files
  }

  /// Reads the table.
  public func open(_ files: InputFiles) throws -> any PageStream {
    var listing = DirectoryListing()
    listing.paths = files.paths
    let index = try table.map {
      try IndexedPages($0, files.paths, root: options.root, isWhole: false)
    }
    return FileStream(root: options.root, listing, index, options.urls, planned: files.sizes)
  }

  private func listing() throws -> DirectoryListing {
    var listing: DirectoryListing
    do {
      listing = try DirectoryListing.below(
        options.root,
        DirectoryListing.Options(
          include: options.include.map(\.glob), exclude: excluded.map(\.glob),
          followLinks: options.followLinks))
    } catch {
      throw EnvironmentError("\(error)")
    }
    let (kept, count) = CompanionFolders.leftOut(of: listing.paths)
    listing.paths = kept
    listing.leftOut.companions = count
    return listing
  }

  private var excluded: [FilePattern] {
    options.exclude + (options.urls == .wget ? FilePattern.besideMirrors : [])
  }
}

/// A glob as an option.
public struct FilePattern: OptionValue, Equatable {
  let glob: Glob

  /// The pages that galley reads when nothing else is said.
  public static let pages = [
    "**/*.{html,htm,xhtml,mht,mhtml,txt}", "**/*.{html,htm,xhtml,mht,mhtml,txt}.{gz,zst}",
  ].map { FilePattern(known: $0) }

  /// Files of a mirror that are no pages.
  static let besideMirrors = MirrorAddress.leftOut.map { FilePattern(known: $0) }

  private init(glob: Glob) { self.glob = glob }

  /// A pattern of the program itself.
  private init(known pattern: String) {
    do {
      glob = try Glob(pattern)
    } catch {
      preconditionFailure("the built-in pattern is wrong: \(error)")
    }
  }

  /// A scalar that is a well-formed pattern.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> FilePattern? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    do {
      return FilePattern(glob: try Glob(text))
    } catch {
      reader.error("\(error)", at: node, hint: "such as '**/*.html'")
      return nil
    }
  }
  /// A string.
  public static var schema: JSONValue { ["type": "string"] }
  /// The type in words.
  public static var typeName: String { "file pattern" }
  /// The pattern.
  public var json: JSONValue { .string(glob.pattern) }
}
