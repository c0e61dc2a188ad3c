/// How near the texts of pages are to what readers marked.
struct Scores: Sendable {
  private var precision = (sum: 0.0, count: 0)
  private var recall = (sum: 0.0, count: 0)
  private var bag = (sum: 0.0, count: 0)
  private var paragraphs = (sum: 0.0, count: 0)
  private var snippets = (right: 0, wrong: 0, missed: 0)

  /// Adds a page with the text that was found on it.
  mutating func add(_ page: TrainingPage, _ text: String) {
    addSnippets(page, text)
    guard !page.gold.isEmpty else { return }
    let gold = Words.all(page.gold)
    let found = Words.all(text)
    addShingles(gold, found)
    let same = Self.shared(gold.map { $0.lowercased() }, found.map { $0.lowercased() })
    bag.sum += Self.harmonic(same, found.count, gold.count)
    bag.count += 1
    paragraphs.sum += Self.paragraphF1(page.gold, text)
    paragraphs.count += 1
  }

  /// F1 of lines that are the same but for white space and the forms of marks.
  private static func paragraphF1(_ gold: String, _ text: String) -> Double {
    let lines = { (text: String) in
      text.split(whereSeparator: \.isNewline).map { Words.folded(String($0)) }
        .filter { !$0.isEmpty }
    }
    let (wanted, given) = (lines(gold), lines(text))
    return harmonic(shared(wanted, given), given.count, wanted.count)
  }

  /// F1 of a page's text by shingles of four words.
  static func shingleF1(_ page: TrainingPage, _ text: String) -> Double {
    let wanted = shingles(Words.all(page.gold))
    let given = shingles(Words.all(text))
    return harmonic(shared(wanted, given), given.count, wanted.count)
  }

  private mutating func addShingles(_ gold: [String], _ found: [String]) {
    let wanted = Self.shingles(gold)
    let given = Self.shingles(found)
    let same = Double(Self.shared(wanted, given))
    if !given.isEmpty {
      precision = (precision.sum + same / Double(given.count), precision.count + 1)
    }
    if !wanted.isEmpty { recall = (recall.sum + same / Double(wanted.count), recall.count + 1) }
  }

  private mutating func addSnippets(_ page: TrainingPage, _ text: String) {
    guard !page.wanted.isEmpty || !page.unwanted.isEmpty else { return }
    let text = Words.squeezed(text)
    let right = page.wanted.count { text.contains(Words.squeezed($0)) }
    snippets.right += right
    snippets.missed += page.wanted.count - right
    snippets.wrong += page.unwanted.count { text.contains(Words.squeezed($0)) }
  }

  /// The figures in one line.
  var line: String {
    let p = precision.sum / Double(max(1, precision.count))
    let r = recall.sum / Double(max(1, recall.count))
    let f = p + r > 0 ? 2 * p * r / (p + r) : 0
    let bag = bag.sum / Double(max(1, bag.count))
    let exact = paragraphs.sum / Double(max(1, paragraphs.count))
    let snippet = Self.harmonic(
      snippets.right, snippets.right + snippets.wrong, snippets.right + snippets.missed)
    let figures = [
      ("shingle4", f), ("P", p), ("R", r), ("bag", bag), ("par", exact), ("snip", snippet),
    ]
    return figures.map { "\($0.0) \(Self.rounded($0.1))" }.joined(separator: "  ")
  }

  static func rounded(_ value: Double) -> String {
    if value >= 0.99995 { return "1.0000" }
    let digits = String(Int((value * 10_000).rounded()))
    return "0." + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func harmonic(_ same: Int, _ given: Int, _ wanted: Int) -> Double {
    given + wanted == 0 ? 1 : 2 * Double(same) / Double(given + wanted)
  }

  /// Every four words that follow one another; a shorter text is one by itself.
  private static func shingles(_ words: [String]) -> [[String]] {
    guard words.count > 4 else { return words.isEmpty ? [] : [words] }
    return (0...(words.count - 4)).map { Array(words[$0..<$0 + 4]) }
  }

  private static func shared<T: Hashable>(_ a: [T], _ b: [T]) -> Int {
    var counts: [T: Int] = [:]
    for element in a { counts[element, default: 0] += 1 }
    return b.count { element in
      guard let left = counts[element], left > 0 else { return false }
      counts[element] = left - 1
      return true
    }
  }
}
