/// How two texts differ, line by line, as people read it: `-` is missing, `+` is too much.
struct LineDifference: CustomStringConvertible {
  let description: String
  /// Whether the texts are the same.
  let isEmpty: Bool

  init(expected: String, found: String) {
    let before = Self.lines(expected)
    let after = Self.lines(found)
    let changes = after.difference(from: before)
    isEmpty = changes.isEmpty
    var missing: [Int: String] = [:]
    var added: [Int: String] = [:]
    for change in changes {
      switch change {
      case .remove(let offset, let line, _): missing[offset] = line
      case .insert(let offset, let line, _): added[offset] = line
      }
    }
    var shown: [String] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if let line = missing[i] {
        shown.append("- " + line)
        i += 1
      } else if let line = added[j] {
        shown.append("+ " + line)
        j += 1
      } else {
        shown.append("  " + Self.shortened(before[i]))
        i += 1
        j += 1
      }
    }
    description = shown.joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func shortened(_ line: String) -> String {
    line.count > 60 ? line.prefix(60) + "…" : line
  }
}
