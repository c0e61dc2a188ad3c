internal import Text

/// What the words in a class name, an identifier or a property say about an element.
struct AttributeWords: OptionSet {
  let rawValue: UInt16

  static let author = AttributeWords(rawValue: 1)
  static let byline = AttributeWords(rawValue: 2)
  static let name = AttributeWords(rawValue: 4)
  static let aside = AttributeWords(rawValue: 8)
  static let comment = AttributeWords(rawValue: 16)
  static let date = AttributeWords(rawValue: 32)
  static let modified = AttributeWords(rawValue: 64)
  static let published = AttributeWords(rawValue: 128)
  static let footer = AttributeWords(rawValue: 256)
  /// Words for an article or a part of one.
  static let piece = AttributeWords(rawValue: 512)
  /// Words for what leads to other articles.
  static let teaser = AttributeWords(rawValue: 1024)
}

/// Finds all such words in one pass.
struct AttributeWordFinder: Sendable {
  private let words: [(bytes: [UInt8], meaning: AttributeWords)]
  /// The first four bytes of each word; no word is shorter.
  private let prefixes: [UInt32]
  /// For each first letter, the words that begin with it.
  private let starts: [Range<Int>]
  /// For each first letter, the second letters as bits.
  private let seconds: [UInt32]

  static let shared = AttributeWordFinder()

  private init() {
    let words = Self.lists.flatMap { meaning, list in
      list.split(separator: " ").map { (bytes: Array($0.utf8), meaning: meaning) }
    }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    self.words = words
    prefixes = words.map { $0.bytes.prefix(4).reduce(0) { $0 >> 8 | UInt32($1) << 24 } }
    starts = (0..<32).map { letter in
      let first = words.firstIndex { $0.bytes[0] & 31 >= letter } ?? words.count
      return first..<(words.firstIndex { $0.bytes[0] & 31 > letter } ?? words.count)
    }
    seconds = starts.map { words[$0].reduce(0) { $0 | 1 << UInt32($1.bytes[1] & 31) } }
  }

  /// What the words in `span` of `bytes` say, in any ASCII case; words may be parts of others.
  func find(in span: Text.Span, of bytes: [UInt8]) -> AttributeWords {
    var found: AttributeWords = []
    let bytes = bytes.span
    let seconds = seconds.span
    var window: UInt32 = 0
    for i in span.start..<span.end {
      window = window >> 8 | UInt32(bytes[i] | 0x20) << 24
      guard seconds[Int(window & 31)] &>> (window >> 8 & 31) & 1 != 0 else { continue }
      for word in starts[Int(window & 31)] where prefixes[word] == window {
        if isRest(of: word, bytes.extracting(i + 1..<span.end)) {
          found.formUnion(words[word].meaning)
        }
      }
    }
    return found
  }

  /// Whether `bytes` begin with the word after its first four bytes.
  private func isRest(of word: Int, _ bytes: Swift.Span<UInt8>) -> Bool {
    let count = words[word].bytes.count - 4
    guard count <= bytes.count else { return false }
    for i in 0..<count where bytes[i] | 0x20 != words[word].bytes[i + 4] { return false }
    return true
  }

  private static let lists: [(AttributeWords, String)] = [
    (
      .author,
      """
      author autor auteur verfasser redakteur writer reporter journalist contributor forfatter \
      posted-by postedby vcard creator username
      """
    ),
    (.byline, "byline"),
    (.name, "name"),
    (.aside, "sidebar popular widget latest recent"),
    ([.aside, .teaser], "related teaser recommend"),
    (.footer, "footer"),
    (.piece, "post entry article story beitrag artikel"),
    (.comment, "comment"),
    (.date, "date time posted-on fecha datum publish"),
    (.modified, "modified update aktualis"),
    (.published, "datepublished datecreated"),
  ]
}
