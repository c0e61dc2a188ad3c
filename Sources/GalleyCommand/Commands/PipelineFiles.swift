internal import GalleyCore
internal import GalleyIO

/// Finds the pipeline and stage files that a command line means.
enum PipelineFiles {
  private static let pattern = "**/*.{galley,stage}.{yaml,yml}"

  /// Where files are where none is named: `Pipelines`, or the working directory where there is no
  /// such folder.
  static var home: String { PageList.isFolder("Pipelines") ? "Pipelines" : "." }

  /// The files of these paths, of which a folder stands for all that are below it.
  static func at(_ paths: [String]) throws -> [String] {
    try paths.flatMap { PageList.isFolder($0) ? try below($0) : [$0] }
  }

  private static func below(_ root: String) throws -> [String] {
    let paths = try list(root, pattern)
    if paths.isEmpty {
      throw UsageError("there is no pipeline or stage file below \(root == "." ? "here" : root)")
    }
    return paths
  }

  /// The path itself, or, where it has wildcards, the files that it matches; at least one.
  @Sendable static func matching(_ path: String) throws -> [String] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = { (part: Substring) in !part.contains { "*?[{".contains($0) } }
    let root = parts.prefix(while: isPlain).joined(separator: "/")
    let rest = parts.drop(while: isPlain).joined(separator: "/")
    guard !rest.isEmpty else { return [path] }
    let paths = try list(root.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : root, rest)
    if paths.isEmpty { throw EnvironmentError("no file matches \(path)") }
    return paths
  }

  private static func list(_ root: String, _ pattern: String) throws -> [String] {
    let listing: DirectoryListing
    do {
      listing = try DirectoryListing.below(root, .init(include: [try Glob(pattern)]))
    } catch {
      throw EnvironmentError("\(error)")
    }
    return listing.paths.map { path in
      let name = String(decoding: path, as: UTF8.self)
      return root == "." ? name : root + (root.hasSuffix("/") ? "" : "/") + name
    }
  }
}
