import Learning
import Segmentation
import Testing
import Text

@testable import Extraction

struct NameFinderTests {
  private static func found(
    _ text: String, _ language: String = "en", listed: [ListedName] = []
  ) -> [String] {
    let bytes = Array(text.utf8)
    let found = NameFinder(language: language).names(
      in: bytes,
      sentences: SentenceSegmenter(language: language).sentences(
        in: bytes, Span(0, bytes.count)),
      listed: listed, checkpoint: {})
    return found.mentions.map { mention in
      let entity = found.entities[mention.entity]
      let words = String(decoding: bytes[mention.span.range], as: UTF8.self)
      return "\(entity.kind.name) \(words)" + (entity.listedName.map { " = \($0)" } ?? "")
    }
  }

  private static func listed(
    _ words: String, in text: String, _ kind: NameKind?, _ name: String? = nil
  ) -> ListedName? {
    Array(text.utf8).firstRange(of: Array(words.utf8)).map {
      ListedName(span: Span($0.lowerBound, $0.upperBound), kind: kind, name: name)
    }
  }

  @Test func `what is told of a name at one place holds at others`() {
    #expect(
      Self.found("Mayor Aiko Ito met the National Harbour Bank (NHB) in Lima. The NHB told Ito so.")
        == [
          "person Aiko Ito", "organization National Harbour Bank", "organization NHB", "place Lima",
          "organization NHB", "person Ito",
        ])
  }

  @Test func `acronyms in brackets are what they stand for`() {
    #expect(
      Self.found("The Housing Authority of New Lima (HANL) met. On Friday HANL accused nobody.")
        == [
          "organization Housing Authority of New Lima", "organization HANL", "organization HANL",
        ])
    #expect(!Self.found("The Gross Domestic Product (GDP) grew.").contains("organization GDP"))
  }

  @Test func `names that belong together are one, and those in a row are several`() {
    #expect(
      Self.found("The storm moved over the Gulf of Mexico and Florida.") == [
        "place Gulf of Mexico", "place Florida",
      ])
    #expect(
      Self.found("Judges of the Superior Court of the District of Columbia met in Ohio.") == [
        "organization Superior Court of the District of Columbia", "place Ohio",
      ])
    #expect(
      Self.found("She worked for Microsoft, Inc. of Ohio.") == [
        "organization Microsoft, Inc.", "place Ohio",
      ])
    // The tagger may take the form for a name of its own.
    #expect(
      Self.found("Elvany Technologies, LLC").last?.hasSuffix("Elvany Technologies, LLC") == true)
    #expect(
      Self.found("Coaches: Lisa Miller Karen Brown, Peter Hall") == [
        "person Lisa Miller", "person Karen Brown", "person Peter Hall",
      ])
    #expect(
      Self.found("They live in San Diego California with friends.") == [
        "place San Diego", "place California",
      ])
  }

  @Test func `credits name people and agencies of two letters`() {
    #expect(
      Self.found("Smoke over the harbour. (Lee Min-ho/Yonhap via AP)") == [
        "person Lee Min-ho", "organization Yonhap", "organization AP",
      ])
  }

  @Test func `storms are nobody`() {
    #expect(
      Self.found("Hurricane Rita moved to Texas on Friday. Rita was the worst, Anna Miller said.")
        == ["place Texas", "person Anna Miller"])
  }

  @Test func `demonyms are no places`() {
    #expect(Self.found("A North Korean and a South Korean spoke in Seoul.") == ["place Seoul"])
  }

  @Test func `teams are no places, and places are none where they say where`() {
    let found = Self.found("Porto beat Lima 3-1. Porto 3-1 Lima was played in Porto.")
    #expect(found.prefix(4).allSatisfy { $0.hasPrefix("organization ") })
    #expect(found.last == "place Porto")
    #expect(Self.found("The road from Porto to Lima is 3-1 miles long.").first == "place Porto")
  }

  @Test func `a list goes before what is found`() throws {
    let text = "Big Blue hired Aiko Ito of Lima. IBM grew."
    let list = [
      Self.listed("Big Blue", in: text, .organization, "IBM"),
      Self.listed("Aiko Ito", in: text, .other("ship")), Self.listed("Lima", in: text, nil),
    ].compactMap(\.self)
    #expect(
      Self.found(text, listed: list) == [
        "organization Big Blue = IBM", "ship Aiko Ito", "organization IBM = IBM",
      ])
  }

  /// Whatever the bytes and the sentences are, names are in order, apart and within the text.
  @Test func `any text is read`() {
    var random = SplitMix64(seed: 9)
    let pieces = [
      "Aiko Ito", "the", "U.S.", "(", ")", "-", "'s", "’", ".", ",", " ", "\n", "3-1", "KCNA",
      "Bank",
      "é", "\u{301}", "\u{FFFD}", "Mr", "said", "beat", "&", "https://a.b/", "von", "東京", "Москва",
    ]
    for language in ["en", "de", "fr", "es", "ru", "zh"] {
      let finder = NameFinder(language: language)
      for _ in 0..<60 {
        var text: [UInt8] = []
        for _ in 0..<Int(random.next() % 80) {
          text += Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8)
          if random.next() % 2 == 0 { text.append(0x20) }
        }
        let middle = Int(random.next() % UInt64(text.count + 1))
        let found = finder.names(
          in: text, sentences: [Span(0, middle), Span(middle, text.count)], checkpoint: {})
        var end = 0
        for mention in found.mentions {
          #expect(mention.span.start >= end && !mention.span.isEmpty)
          #expect(found.entities.indices.contains(mention.entity))
          end = mention.span.end
        }
        #expect(end <= text.count)
      }
    }
  }

  @Test func `the time that is over ends the search`() {
    struct Over: Error {}
    let text = Array(String(repeating: "Aiko Ito met Bert Olsen in Lima. ", count: 2000).utf8)
    #expect(throws: Over.self) {
      var calls = 0
      _ = try NameFinder(language: "en").names(in: text, sentences: [Span(0, text.count)]) {
        calls += 1
        if calls > 2 { throw Over() }
      }
    }
  }
}
