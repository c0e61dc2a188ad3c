import Extraction
import Glibc
import JSON
import Segmentation
import Text

/// A text whose names are known.
struct NamedText: Sendable {
  /// Where a text comes from: a file of the folder of texts.
  enum Source: String, CaseIterable {
    case btc
    case gum = "gum_perm"
    case ewt = "uner_ewt_dev"
    case wikigold
    case wnut = "wnut17_train"

    /// How much a text counts. Messages of few words are many, and unlike news.
    var weight: Float { self == .btc ? 0.3 : 1 }

    /// Whether names inside of longer ones are marked in place of those: "Ohio State" University.
    var cutsNames: Bool { self == .gum }
  }

  var source: Source?
  var bytes: [UInt8]
  var sentences: [Text.Span]
  var names: [TaggedName]

  /// The texts of a file of JSON Lines: `text`, and `entities` with `start` and `end` in code points
  /// and a `type`.
  static func read(_ path: String, _ source: Source?) throws -> [NamedText] {
    try Files.bytes(path).split(separator: 0x0A).map { line in
      let record = JSONValue(try JSONDocument(Array(line)).root)
      let bytes = Array((record["text"]?.text ?? "").utf8)
      let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
      let names = (record["entities"]?.elements ?? []).compactMap { entity -> TaggedName? in
        guard let kind = kinds[entity["type"]?.text ?? ""], let start = entity["start"]?.number,
          let end = entity["end"]?.number
        else { return nil }
        return TaggedName(span: bytes.trimmed(Text.Span(starts[start], starts[end])), kind: kind)
      }
      let segmenter = SentenceSegmenter(language: "en")
      let sentences = ParagraphSegmenter().paragraphs(in: bytes).flatMap {
        segmenter.sentences(in: bytes, $0.span)
      }
      return NamedText(
        source: source, bytes: bytes, sentences: sentences,
        names: names.sorted { $0.span < $1.span })
    }
  }

  private static let kinds: [String: NameKind] = [
    "PER": .person, "ORG": .organization, "LOC": .place,
  ]
}

extension [UInt8] {
  /// A name without spaces round it, the article before it and the ending of the genitive, as it is
  /// compared.
  func trimmed(_ span: Text.Span) -> Text.Span {
    var span = span
    while !span.isEmpty, self[span.start] <= 0x20 { span.start += 1 }
    while !span.isEmpty, self[span.end - 1] <= 0x20 { span.end -= 1 }
    for article in ["the ", "The ", "THE "] where self[span.range].starts(with: article.utf8) {
      span.start += article.utf8.count
    }
    for ending in ["'s", "’s"]
    where self[span.range].reversed().starts(with: ending.utf8.reversed()) {
      span.end -= ending.utf8.count
    }
    return span
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  fileprivate var number: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  fileprivate var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}
