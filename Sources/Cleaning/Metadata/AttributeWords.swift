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
}

/// Finds all such words in one pass.
struct AttributeWordFinder: Sendable {
  private struct Word {
    var bytes: [UInt8]
    var meaning: AttributeWords
  }

  private var words: [Word] = []
  /// For each first letter, the words that begin with it.
  private var starts: [Range<Int>] = []
  /// For each first letter, the second letters as bits.
  private var seconds: [UInt32] = []

  static let shared = AttributeWordFinder()

  private init() {
    for (meaning, list) in Self.lists {
      for word in list.split(separator: " ") {
        words.append(Word(bytes: Array(word.utf8), meaning: meaning))
      }
    }
    words.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    for letter in 0..<32 {
      let first = words.firstIndex { $0.bytes[0] & 31 >= letter } ?? words.count
      let end = words.firstIndex { $0.bytes[0] & 31 > letter } ?? words.count
      starts.append(first..<end)
      seconds.append(words[first..<end].reduce(0) { $0 | 1 << UInt32($1.bytes[1] & 31) })
    }
  }

  /// What the words in `span` of `bytes` say, in any ASCII case; words may be parts of others.
  func find(in span: Text.Span, of bytes: [UInt8]) -> AttributeWords {
    var found: AttributeWords = []
    let bytes = bytes.span
    let seconds = seconds.span
    var i = span.start
    while i + 1 < span.end {
      if seconds[Int(bytes[i] & 31)] &>> UInt32(bytes[i + 1] & 31) & 1 != 0 {
        found.formUnion(match(bytes.extracting(i..<span.end)))
      }
      i &+= 1
    }
    return found
  }

  private func match(_ bytes: Swift.Span<UInt8>) -> AttributeWords {
    var found: AttributeWords = []
    for word in words[starts[Int(bytes[0] & 31)]] where word.bytes.count <= bytes.count {
      var i = 0
      while i < word.bytes.count, bytes[i] | 0x20 == word.bytes[i] { i += 1 }
      if i == word.bytes.count { found.formUnion(word.meaning) }
    }
    return found
  }

  private static let lists: [(AttributeWords, String)] = [
    (
      .author,
      """
      author autor auteur verfasser redakteur writer reporter journalist contributor forfatter \
      posted-by postedby vcard creator
      """
    ),
    (.byline, "byline"),
    (.name, "name"),
    (
      .aside,
      "related sidebar footer teaser recommend popular widget latest recent"
    ),
    (.comment, "comment"),
    (.date, "date time posted-on fecha datum publish"),
    (.modified, "modified update aktualis"),
    (.published, "datepublished datecreated"),
  ]
}
