internal import Compression
internal import GalleyCore

/// The pages of a tree with what a table says of them.
struct IndexedPages: Sendable {
  private let table: TreeIndex
  private let index: PageIndex
  /// For each page the place of its record; -1 where it has none.
  private let places: [Int32]
  /// What is in one of them and not in the other.
  let problems: [String]

  /// Reads the table and looks up every page of `paths`, which are below `root`: all that are there,
  /// or a part of them, for which the table has more entries.
  init(
    _ table: TreeIndex, _ paths: PathList, root: String, isWhole: Bool = true
  ) throws(EnvironmentError) {
    self.table = table
    index = try table.read()
    var isUsed = [Bool](repeating: false, count: index.entries.count)
    var places: [Int32] = []
    places.reserveCapacity(paths.count)
    for path in paths {
      let place = Self.place(of: path, in: index)
      if let place { isUsed[place] = true }
      places.append(place.map { Int32(clamping: $0) } ?? -1)
    }
    self.places = places
    problems =
      Self.problem(pagesWithout: places, paths, table.path)
      + (isWhole ? Self.problem(unused: isUsed, index, table.path, root) : [])
  }

  /// What the table says of the page at a position of the list.
  func facts(at position: Int) -> InputFacts {
    let place = Int(places[position])
    return place < 0 ? InputFacts() : table.facts(index.record(at: place))
  }

  /// A page may stand in the table as it is, or without `.gz` or `.zst`.
  private static func place(of path: ArraySlice<UInt8>, in index: PageIndex) -> Int? {
    if let place = index.place(of: path) { return place }
    let suffix = Compression(path: String(decoding: path.suffix(4), as: UTF8.self)).suffix
    return suffix.isEmpty ? nil : index.place(of: path.dropLast(suffix.utf8.count))
  }

  private static func problem(
    pagesWithout places: [Int32], _ paths: PathList, _ table: String
  ) -> [String] {
    guard let first = places.firstIndex(of: -1) else { return [] }
    let count = places.count { $0 < 0 }
    let what = count == 1 ? "1 page has" : "\(count) pages have"
    return ["\(table): \(what) no entry, the first is \(paths.text(at: first))"]
  }

  private static func problem(
    unused isUsed: [Bool], _ index: PageIndex, _ table: String, _ root: String
  ) -> [String] {
    let unused = isUsed.indices.filter { !isUsed[$0] }
    guard let first = unused.min(by: { index.entries[$0].line < index.entries[$1].line }) else {
      return []
    }
    let what = unused.count == 1 ? "1 entry has" : "\(unused.count) entries have"
    let line = index.entries[first].line
    return [
      "\(table):\(line): \(what) no page in \(root), the first is for \(index.key(at: first))"
    ]
  }
}
