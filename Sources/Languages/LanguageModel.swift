internal import CLanguages

/// fastText's model of languages: a text is the mean of the vectors of its words and of their n-grams
/// of two to four characters, and languages are the leaves of a tree each of whose forks is asked about
/// that mean (Joulin et al., Bag of Tricks for Efficient Text Classification, 2016).
///
/// What the model's file holds, how words are hashed and how vectors are packed is as in fastText 0.9
/// (Joulin et al., FastText.zip, 2016), of which this is the one part that is asked for each text.
struct LanguageModel: Sendable {
  /// The languages as the model spells them.
  let codes: [String]
  private let words: ModelWords
  private let ngrams: RankedBits
  private let vectors: PackedVectors
  private let tree: LanguageTree

  /// The model that comes with the program.
  static let shared = LanguageModel(
    UnsafeRawBufferPointer(start: language_model(), count: language_model_size()))

  private init(_ file: UnsafeRawBufferPointer) {
    var bytes = ModelBytes(file)
    Self.checkHeader(&bytes)
    let entries = bytes.integer(Int32.self)
    let wordCount = Int(bytes.integer(Int32.self))
    bytes.skip(4 + 8)
    let ngramCount = Int(bytes.integer(Int64.self))
    var words: [[UInt8]] = []
    var labels: [(code: String, uses: Int64)] = []
    for _ in 0..<entries {
      let word = bytes.word()
      let uses = bytes.integer(Int64.self)
      if bytes.integer(UInt8.self) == 0 {
        words.append(word)
      } else {
        labels.append((String(decoding: word.dropFirst(Self.labelPrefix), as: UTF8.self), uses))
      }
    }
    precondition(words.count == wordCount)
    codes = labels.map(\.code)
    self.words = ModelWords(words)
    ngrams = RankedBits(
      (0..<ngramCount).map { _ in
        (bit: Int(bytes.integer(Int32.self)), value: wordCount + Int(bytes.integer(Int32.self)))
      }, size: Int(Self.buckets))
    vectors = PackedVectors(&bytes)
    tree = LanguageTree(&bytes, uses: labels.map(\.uses))
    precondition(bytes.isAtEnd)
  }

  private static let labelPrefix = "__label__".utf8.count
  /// The n-grams of words are hashed into so many.
  private static let buckets: UInt32 = 2_000_000
  private static let longest = 4

  /// Another model would have its n-grams elsewhere.
  private static func checkHeader(_ bytes: inout ModelBytes) {
    precondition(bytes.integer(Int32.self) == 793_712_314 && bytes.integer(Int32.self) == 12)
    let settings = (0..<12).map { _ in bytes.integer(Int32.self) }
    bytes.skip(8)
    // Hierarchical softmax over single words, with n-grams of two to four characters.
    precondition(settings[0] == PackedVectors.dimensions && settings[5] == 1 && settings[6] == 1)
    precondition(settings[8] == buckets && settings[9] == 2 && settings[10] == longest)
  }
}

extension LanguageModel {
  /// The likeliest languages of a line of words with blanks between them, the likeliest first, by their
  /// place in `codes`; at most `most` of them, and none that is less likely than `least`.
  func languages(of line: [UInt8], most: Int, least: Float) -> [(number: Int, probability: Float)] {
    var sum = PackedVectors.Sum()
    // As the model was taught, with a mark on either side.
    var word: [UInt8] = [UInt8(ascii: "<")]
    for byte in line {
      if byte != UInt8(ascii: " ") {
        word.append(byte)
      } else if word.count > 1 {
        add(&word, to: &sum)
      }
    }
    if word.count > 1 { add(&word, to: &sum) }
    guard let mean = sum.mean else { return [] }
    return tree.leaves(of: mean, most: most, least: least)
  }

  /// Adds a word that has its first mark, of which nothing else is left.
  private func add(_ word: inout [UInt8], to sum: inout PackedVectors.Sum) {
    if let number = words.number(of: word.dropFirst()) { vectors.add(number, to: &sum) }
    word.append(UInt8(ascii: ">"))
    word.withUnsafeBufferPointer { addNgrams($0, to: &sum) }
    word.removeLast(word.count - 1)
  }

  private func addNgrams(_ word: UnsafeBufferPointer<UInt8>, to sum: inout PackedVectors.Sum) {
    var start = 0
    while start < word.count {
      var hash = WordHash()
      var end = start
      var next = word.count
      var length = 0
      while end < word.count, length < Self.longest {
        repeat {
          hash.add(word[end])
          end += 1
        } while end < word.count && word[end] & 0xC0 == 0x80
        length += 1
        if length == 1 { next = end }
        if length > 1, let number = ngrams.value(Int(hash.value % Self.buckets)) {
          vectors.add(number, to: &sum)
        }
      }
      start = next
    }
  }
}
