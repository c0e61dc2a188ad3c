internal import GalleyCore

/// The pages of a listing, in its order.
struct FileStream: PageStream {
  private let root: String
  private let listing: DirectoryListing
  private let index: IndexedPages?
  private let addresses: PathAddresses
  /// The sizes of the files when they were planned.
  private let planned: [Int]?
  private var position = 0

  /// Pages below `root` with what a table and their paths say of them.
  init(
    root: String, _ listing: DirectoryListing, _ index: IndexedPages?, _ addresses: PathAddresses,
    planned: [Int]? = nil
  ) {
    self.planned = planned
    self.root = root
    self.listing = listing
    self.index = index
    self.addresses = addresses
  }

  var expectedCount: Int? { listing.paths.count }
  /// That of the paths.
  var fingerprint: String? { InputFingerprint.of(listing.paths) }

  var problems: [String] { listing.problems.map(\.description) + (index?.problems ?? []) }

  mutating func next(_ count: Int) async throws -> [PageSource] {
    let end = min(position + count, listing.paths.count)
    defer { position = end }
    return (position..<end).map(source)
  }

  private func source(_ position: Int) -> PageSource {
    let path = Array(listing.paths[position])
    let (index, addresses) = (index, addresses)
    return PageFile(root: root, path: path, planned: planned?[position]) {
      var known = index?.facts(at: position) ?? InputFacts()
      if addresses == .wget { known.fill(from: InputFacts(mirrored: path)) }
      return known
    }.source()
  }
}

extension InputFacts {
  /// What the path of a mirrored page says of it.
  fileprivate init(mirrored path: [UInt8]) {
    self.init(from: "wget")
    facts.url = MirrorAddress.url(of: path)
  }
}
