import Testing
import Text

@testable import Extraction

struct FullNamesTests {
  /// The fullest name of each, of names that stand in this order in the text.
  private static func full(_ text: String, _ names: [(String, NameKind)]) -> [String] {
    let bytes = Array(text.utf8)
    var at = 0
    let tagged = names.compactMap { name, kind -> TaggedName? in
      guard let range = bytes[at...].firstRange(of: Array(name.utf8)) else { return nil }
      at = range.upperBound
      return TaggedName(span: Span(range.lowerBound, range.upperBound), kind: kind)
    }
    #expect(tagged.count == names.count)
    return FullNames(tagged, in: bytes).mentions.map {
      String(decoding: bytes[$0.name.range], as: UTF8.self)
    }
  }

  @Test func `a part of a person's name is that person`() {
    #expect(
      Self.full(
        "Aiko Ito spoke. Ito left. AIKO stayed with Piers Dahl. Dahl slept.",
        [
          ("Aiko Ito", .person), ("Ito", .person), ("AIKO", .person), ("Piers Dahl", .person),
          ("Dahl", .person),
        ]) == ["Aiko Ito", "Aiko Ito", "Aiko Ito", "Piers Dahl", "Piers Dahl"])
  }

  @Test func `of two with one family name the last is meant`() {
    #expect(
      Self.full(
        "Ann Ito and Ben Ito: Ito said.",
        [("Ann Ito", .person), ("Ben Ito", .person), ("Ito", .person)])
        == ["Ann Ito", "Ben Ito", "Ben Ito"])
  }

  @Test func `names of other kinds are compared whole`() {
    #expect(
      Self.full(
        "Elm Bank, Elm, Elm Bank, Lima and Ann Lima",
        [
          ("Elm Bank", .organization), ("Elm", .place), ("Elm Bank", .organization),
          ("Lima", .place), ("Ann Lima", .person),
        ]) == ["Elm Bank", "Elm", "Elm Bank", "Lima", "Ann Lima"])
  }
}
