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
    let listing: DirectoryListing
    do {
      listing = try DirectoryListing.below(root, .init(include: [try Glob(pattern)]))
    } catch {
      throw EnvironmentError("\(error)")
    }
    let paths = listing.paths.map { String(decoding: $0, as: UTF8.self) }
    if paths.isEmpty {
      throw UsageError("there is no pipeline or stage file below \(root == "." ? "here" : root)")
    }
    return paths.map { root == "." ? $0 : root + (root.hasSuffix("/") ? "" : "/") + $0 }
  }
}
