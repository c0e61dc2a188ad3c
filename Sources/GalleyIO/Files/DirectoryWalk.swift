internal import GalleyCore

/// Visits folders depth first, each sorted so that the paths come out in order.
struct DirectoryWalk {
  /// An open folder: its sorted entries, and how far they have been visited.
  private struct Level {
    /// Relative path with a slash; empty for the root.
    var prefix: [UInt8]
    var entries: FolderEntries
    var next = 0
  }

  private(set) var listing = DirectoryListing()
  private let root: [UInt8]
  private let options: DirectoryListing.Options
  private var levels: [Level] = []
  private var visited: Set<FolderReader.Identity> = []

  init(root: [UInt8], _ options: DirectoryListing.Options) {
    self.root = root
    self.options = options
  }

  mutating func run() throws(FileError) {
    try open([])
    while !levels.isEmpty {
      guard let folder = advance() else { continue }
      do {
        try open(folder)
      } catch {
        listing.problems.append(error)
      }
    }
    listing.problems.sort { $0.path < $1.path }
  }

  /// Moves on in the innermost folder, up to its end or to a folder in it that is to be visited.
  private mutating func advance() -> [UInt8]? {
    let last = levels.count - 1
    while levels[last].next < levels[last].entries.count {
      let position = levels[last].next
      levels[last].next += 1
      let path = levels[last].prefix + levels[last].entries.name(at: position)
      if isExcluded(path) { continue }
      switch levels[last].entries.kind(at: position) {
      case .file: list(path)
      case .folder where mayInclude(below: path): return path
      case .folder: continue
      }
    }
    levels.removeLast()
    return nil
  }

  private mutating func isExcluded(_ path: [UInt8]) -> Bool {
    guard options.exclude.contains(where: { $0.matches(path[...]) }) else { return false }
    listing.leftOut.excluded += 1
    return true
  }

  private mutating func list(_ path: [UInt8]) {
    if options.include.isEmpty || options.include.contains(where: { $0.matches(path[...]) }) {
      listing.paths.append(path)
    } else {
      listing.leftOut.notIncluded += 1
    }
  }

  private func mayInclude(below folder: [UInt8]) -> Bool {
    options.include.isEmpty || options.include.contains { $0.mayMatch(below: folder[...]) }
  }

  /// Reads the entries of a folder, given by its relative path.
  private mutating func open(_ folder: [UInt8]) throws(FileError) {
    let path = folder.isEmpty ? root : root + [0x2F] + folder
    var reader = FolderReader(path: path, followLinks: options.followLinks)
    let identity = try reader.read()
    if options.followLinks, !visited.insert(identity).inserted {
      listing.leftOut.repeated += 1
      return
    }
    listing.leftOut.add(reader.leftOut)
    listing.problems += reader.problems
    let prefix = folder.isEmpty ? [] : folder + [0x2F]
    levels.append(Level(prefix: prefix, entries: reader.entries))
  }
}

extension DirectoryListing.LeftOut {
  /// Adds what the reading of a folder left out.
  fileprivate mutating func add(_ other: Self) {
    hidden += other.hidden
    temporary += other.temporary
    links += other.links
    special += other.special
  }
}
