internal import Extraction
internal import Text

/// Texts as stages read them, and the tables that they are read with.
extension FuzzTarget {
  static let texts = [
    FuzzTarget(name: "names", run: namesOfText),
    FuzzTarget(name: "places", run: placeTable),
  ]

  private static let finders = ["en", "de", "fr", "es", "ru"].map { NameFinder(language: $0) }

  /// Names follow each other inside of the text, and each is that of an entity. The first two bytes
  /// choose the language and where a sentence ends.
  @Sendable private static func namesOfText(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let text = Array(String(decoding: bytes.dropFirst(2), as: UTF8.self).utf8)
    let middle = Int(bytes[1]) * text.count / 255
    let found = finders[Int(bytes[0]) % finders.count].names(
      in: text, sentences: [Span(0, middle), Span(middle, text.count)], checkpoint: {})
    var end = 0
    for mention in found.mentions {
      promise(mention.span.start >= end && !mention.span.isEmpty, "names that overlap")
      promise(found.entities.indices.contains(mention.entity), "an entity that is not there")
      end = mention.span.end
    }
    promise(end <= text.count, "a name behind the text")
    for entity in found.entities {
      promise(entity.name.end <= text.count, "a full name behind the text")
    }
  }

  /// A table is read whole or not at all, and every link is of one of its lines.
  @Sendable private static func placeTable(_ bytes: [UInt8]) {
    let lines = bytes.count { $0 == 0x0A } + 1
    do throws(PlaceTableError) {
      let table = try PlaceTable(tsv: bytes)
      promise(table.count <= lines, "more places than lines")
      let links = PlaceLinker(table, least: 0).links(of: [
        PlaceQuery(names: [Array("Lima".utf8)], qualifiers: [Array("Peru".utf8)])
      ])
      for link in links { promise(link.map { 0...1 ~= $0.score } ?? true, "a score beyond 1") }
    } catch {
      promise((1...lines).contains(error.line), "a line that is not there")
    }
  }
}
