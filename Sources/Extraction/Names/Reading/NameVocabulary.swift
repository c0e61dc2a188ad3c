internal import Text

/// What gazetteers know of names and of the words around them.
package struct NameVocabulary: Sendable, Equatable {
  /// The distinct sets of flags.
  var flagSets: [NameFlags]
  /// Numbers of those by the hashes of phrases.
  var phrases: NameTable

  /// Phrases have at most so many tokens.
  static let longest = 6

  init(flagSets: [NameFlags], phrases: NameTable) {
    self.flagSets = flagSets
    self.phrases = phrases
  }

  /// A vocabulary of names with their flags.
  package init(_ names: [(name: Substring, flags: NameFlags)]) {
    var flagsByHash: [UInt32: NameFlags] = [:]
    for (name, flags) in names {
      if let hash = Self.hash(of: name) { flagsByHash[hash, default: []].formUnion(flags) }
    }
    flagSets = Set(flagsByHash.values).sorted { $0.rawValue < $1.rawValue }
    let numbers = Dictionary(uniqueKeysWithValues: zip(flagSets, UInt16(0)...))
    phrases = NameTable(flagsByHash.mapValues { numbers[$0] ?? 0 })
  }

  /// The names of a gazetteer: a line each, a name, a tab and flags. The first line that is none is
  /// thrown.
  package init(gazetteer: [UInt8]) throws(GazetteerError) {
    var names: [(name: Substring, flags: NameFlags)] = []
    let lines = Substring(decoding: gazetteer, as: UTF8.self).split(separator: "\n")
    for (index, line) in lines.enumerated() {
      let columns = line.split(separator: "\t")
      guard columns.count == 2, let flags = NameFlags(named: columns[1]) else {
        throw GazetteerError(line: index + 1)
      }
      names.append((columns[0], flags))
    }
    self.init(names)
  }

  /// The hash of a name; `nil` where it has more tokens than are looked up.
  private static func hash(of name: Substring) -> UInt32? {
    Array(name.utf8).withUnsafeBufferPointer { bytes in
      var scanner = NameScanner(bytes, Span(0, bytes.count))
      var hash = PhraseHash()
      var count = 0
      while let token = scanner.next() {
        hash.add(token.folded)
        count += 1
      }
      return (1...longest).contains(count) ? hash.value : nil
    }
  }

  /// Appends what is known of words by the hashes in `room`, which is used to work in.
  func append(_ room: inout Room, to flags: inout [NameFlags]) {
    phrases.look(room.hashes, into: &room.numbers)
    for number in room.numbers { flags.append(number < 0 ? [] : flagSets[Int(number)]) }
  }

  /// Room for the hashes of words.
  struct Room {
    fileprivate(set) var hashes: [UInt32] = []
    fileprivate var numbers: [Int32] = []

    /// Replaces the hashes by those of tokens.
    mutating func read(_ tokens: ArraySlice<NameToken>) {
      hashes.removeAll(keepingCapacity: true)
      for token in tokens { hashes.append(PhraseHash(token.gloss).value) }
    }
  }

  /// What is known of a phrase.
  @inline(__always)
  func flags(_ phrase: PhraseHash) -> NameFlags {
    phrases.value(of: phrase.value).map { flagSets[Int($0)] } ?? []
  }
}

/// A line of a gazetteer that is none.
package struct GazetteerError: Error, Equatable {
  /// From 1.
  package var line: Int
}
