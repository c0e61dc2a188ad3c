public import Text

/// Finds acronyms and other short forms with the words that a text explains them by.
///
/// Brackets after either form, "short for", "known as", ", or" and the like in English, German,
/// French and Spanish are looked at; whether the letters fit decides, by `AcronymAlignment`.
public struct AcronymFinder: Sendable {
  private let lexicon = AcronymLexicon()
  /// Brackets and capitals.
  private static let triggers = ByteSet([0x28, 0x5B] + Array(0x41...0x5A))

  /// A finder for texts in any language.
  ///
  /// Building one takes a fraction of a millisecond.
  public init() {}

  /// The acronyms of a text in the order of their short forms, each pair where it first stands.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - sentences: Disjoint spans in the order of the text; a long form does not begin before the
  ///     sentence of its short form.
  public func acronyms(in text: [UInt8], sentences: [Span]) -> [Acronym] {
    var search = AcronymSearch(text: text, lexicon: lexicon)
    for sentence in sentences {
      search.sentence = sentence
      var at = sentence.start
      while true {
        at = Self.triggers.firstIndex(in: text, from: at, to: sentence.end)
        guard at < sentence.end else { break }
        if text[at] < 0x41 || text[at] == 0x5B {
          search.lookAtBracket(at)
          at += 1
        } else if at + 1 < sentence.end, 0x41...0x5A ~= text[at + 1] {
          at = search.lookAtCapitals(at)
        } else {
          at += 1
        }
      }
    }
    return Self.distinct(search.found, in: text)
  }

  /// Each pair once, in the order of the text.
  private static func distinct(_ acronyms: [Acronym], in text: [UInt8]) -> [Acronym] {
    var known: Set<[UInt8]> = []
    return acronyms.sorted { ($0.short, $0.long) < ($1.short, $1.long) }.filter {
      let long = CaseFolding.lowercased(Whitespace.squeezed(text[$0.long.range]))
      return known.insert(Array(text[$0.short.range]) + [0] + long).inserted
    }
  }
}
