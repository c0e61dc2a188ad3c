internal import Text

/// Finds what somebody probably meant.
public enum Suggestion {
  /// The candidate nearest to `word`, if one is near: the same word in another spelling
  /// (`minimumWords`, `minimum-words`), a word off by few edits, or a longer word that begins so.
  ///
  /// Distance is that of Damerau and Levenshtein (insertion, deletion, substitution, and exchange
  /// of neighbours). One edit is allowed up to five letters, then one more for every three. Of
  /// candidates equally near the first in the alphabet is taken.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = plain(word)
    guard !wanted.isEmpty else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where candidate != word {
      guard let distance = distance(wanted, plain(candidate)) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
    }
    return best?.name
  }

  /// The question that names the nearest candidate: "did you mean 'levels'?".
  public static func hint(for word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// The distance, if the words are near.
  private static func distance(_ wanted: [UInt32], _ known: [UInt32]) -> Int? {
    let limit = max(1, wanted.count / 3)
    let isOther = wanted.count < 3 && known.count < 3
    if abs(wanted.count - known.count) <= limit {
      let edits = edits(wanted, known)
      // Of two letters none may be all that is left.
      if edits <= limit, !(isOther && edits == max(wanted.count, known.count)) { return edits }
    }
    let isBeginning = wanted.count >= 3 && known.starts(with: wanted)
    return isBeginning ? limit + 1 : nil
  }

  /// The letters of a word in lower case, without what joins its parts.
  private static func plain(_ word: String) -> [UInt32] {
    let lowered = String(decoding: CaseFolding.lowercased(Array(word.utf8)), as: UTF8.self)
    return lowered.unicodeScalars.filter { !"_- .".unicodeScalars.contains($0) }.map(\.value)
  }

  /// Edits that turn `a` into `b`, where no part is edited twice ("optimal string alignment").
  private static func edits(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        var best = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
