import Extraction
import Foundation
import Segmentation
import Testing
import Text
import YAML

/// An article of `News`, with what a reader marks in it.
struct NewsArticle: Sendable, CustomTestStringConvertible {
  /// A stretch of the text with what is said of it.
  struct Mark: Sendable {
    var span: Span
    var fields: [String: String]

    subscript(key: String) -> String? { fields[key] }
  }

  /// A mistake in an article.
  enum Mistake: Error, Equatable {
    case missing(String, in: String)
    /// Words that do not stand in the text behind the annotation before them.
    case notFound(String, in: String)
  }

  /// The file's name without its extension.
  let name: String
  let language: String
  let published: CivilDate
  let text: [UInt8]
  /// `quotes`, `dates`, `acronyms`, `quantities` and `entities`, in the order of the text.
  let layers: [String: [Mark]]

  var testDescription: String { name }

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("News")

  static let layerNames = ["quotes", "dates", "acronyms", "quantities", "entities"]

  /// Every article, by name; those in one language have names that begin with it.
  static func all(in language: String = "") throws -> [NewsArticle] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".yaml") && $0.hasPrefix(language) }
      .map { file in
        let yaml = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
        return try NewsArticle(name: String(file.dropLast(5)), yaml: yaml)
      }
  }

  init(name: String, yaml: [UInt8]) throws {
    let root = try YAMLParser.parse(yaml)
    func value(_ key: String) throws -> YAMLNode {
      guard let member = root[key] else { throw Mistake.missing(key, in: name) }
      return member.value
    }
    guard let language = try value("language").text, let text = try value("text").text,
      let published = try value("published").text.flatMap({ CivilDate(iso: $0) })
    else { throw Mistake.missing("language, text or published", in: name) }
    let bytes = Array(text.utf8)
    self.name = name
    self.language = language
    self.published = published
    self.text = bytes
    layers = try Dictionary(
      uniqueKeysWithValues: Self.layerNames.map {
        ($0, try Self.marks(value($0), in: bytes, name, nested: $0 != "entities"))
      })
  }

  private static func marks(
    _ list: YAMLNode, in text: [UInt8], _ name: String, nested: Bool
  ) throws -> [Mark] {
    var start = 0
    return try (list.elements ?? []).map { row in
      let fields = Dictionary(
        uniqueKeysWithValues: (row.members ?? []).map { ($0.key, $0.value.text ?? "") })
      let words = fields["text"] ?? fields["short"] ?? ""
      guard let range = text[start...].firstRange(of: Array(words.utf8)), !range.isEmpty else {
        throw Mistake.notFound(words, in: name)
      }
      // Inside of an annotation another may begin, but never at the same place; inside of a name
      // none does.
      start = nested ? range.lowerBound + 1 : range.upperBound
      return Mark(span: Span(range.lowerBound, range.upperBound), fields: fields)
    }
  }

  /// The sentences, as the stage `segment` finds them.
  var sentences: [Span] {
    let segmenter = SentenceSegmenter(language: language)
    return ParagraphSegmenter().paragraphs(in: text)
      .flatMap { segmenter.sentences(in: text, $0.span) }
  }

  /// The quotations and reports that are found in it.
  var quotations: [QuotationMention] { quotations(knowing: NamedEntities()) }

  /// The same, where names are known.
  func quotations(knowing names: NamedEntities) -> [QuotationMention] {
    QuotationFinder(language: language, findsNested: true).quotations(
      in: text, paragraphs: ParagraphSegmenter().paragraphs(in: text).map(\.span),
      sentences: sentences, names: names, checkpoint: {})
  }

  /// The words at `span`.
  func words(_ span: Span) -> String { String(decoding: text[span.range], as: UTF8.self) }
}

/// What is marked at a place, as one text that must be equal for it to be right.
struct NewsFinding: Sendable {
  var span: Span
  var key: String

  init(_ span: Span, _ key: String) {
    self.span = span
    self.key = key
  }
}

/// How many of the wanted were found, and how many of the found were wanted.
struct NewsScore {
  /// How near two stretches must be to count as one.
  enum Fit {
    case exact, overlap

    func holds(_ a: Span, _ b: Span) -> Bool {
      switch self {
      case .exact: a == b
      case .overlap: a.start < b.end && b.start < a.end
      }
    }
  }

  private(set) var right = 0
  private(set) var wanted = 0
  private(set) var found = 0
  /// Lines that begin with `-` where something was missed, and with `+` where it was not wanted.
  private(set) var differences: [String] = []

  /// Harmonic mean of precision and recall, in percent.
  var f1: Double { wanted + found == 0 ? 100 : 200 * Double(right) / Double(wanted + found) }

  /// Counts an article. Each that is found stands for one that is wanted at most.
  mutating func add(
    _ article: NewsArticle, wanted: [NewsFinding], found: [NewsFinding], _ fit: Fit
  ) {
    var rest = found
    for finding in wanted {
      let match = rest.firstIndex { $0.key == finding.key && fit.holds($0.span, finding.span) }
      if let match {
        rest.remove(at: match)
        right += 1
      } else {
        differences.append("- " + line(finding, article))
      }
    }
    differences += rest.map { "+ " + line($0, article) }
    self.wanted += wanted.count
    self.found += found.count
  }

  private func line(_ finding: NewsFinding, _ article: NewsArticle) -> String {
    "\(article.name) \(finding.span.start): \(article.words(finding.span)) = \(finding.key)"
  }
}
