public import GalleyCore
public import JSON
public import YAML

/// Reads the pages of a directory tree.
public struct FilesReader: Reader {
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

    /// The options of `files`.
    public static let options = [
      Option<Options>("root", \.root, "Folder with the pages.", required: true),
      Option("include", \.include, "Patterns of files to read, relative to the root."),
      Option("exclude", \.exclude, "Patterns of files to leave out."),
      Option("follow_links", \.followLinks, "Whether links are followed."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "files",
    "Reads .html, .htm, .xhtml and .txt files, also as .gz and .zst, of a directory tree.",
    provides: [.page], place: "root",
    example: "files: { root: Examples/articles, include: [\"**/*.html\"] }")

  private let options: Options

  /// A reader of a directory tree.
  public init(_ options: Options) throws {
    self.options = options
  }

  /// Lists the tree.
  public func open() throws -> any PageStream {
    let listing: DirectoryListing
    do {
      listing = try DirectoryListing.below(
        options.root,
        DirectoryListing.Options(
          include: options.include.map(\.glob), exclude: options.exclude.map(\.glob),
          followLinks: options.followLinks))
    } catch {
      throw EnvironmentError("\(error)")
    }
    return FileStream(root: options.root, listing: listing)
  }
}

/// The pages of a listing, in its order.
private struct FileStream: PageStream {
  let root: String
  let listing: DirectoryListing
  private var position = 0

  init(root: String, listing: DirectoryListing) {
    self.root = root
    self.listing = listing
  }

  var expectedCount: Int? { listing.paths.count }
  var problems: [String] { listing.problems.map(\.description) }

  mutating func next(_ count: Int) async throws -> [PageSource] {
    let end = min(position + count, listing.paths.count)
    defer { position = end }
    return (position..<end).map {
      PageFile(root: root, path: Array(listing.paths[$0])).source()
    }
  }
}

/// A glob as an option.
public struct FilePattern: OptionValue, Equatable {
  let glob: Glob

  /// The pages that galley reads when nothing else is said.
  public static let pages = ["**/*.{html,htm,xhtml,txt}", "**/*.{html,htm,xhtml,txt}.{gz,zst}"]
    .map { FilePattern(known: $0) }

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
