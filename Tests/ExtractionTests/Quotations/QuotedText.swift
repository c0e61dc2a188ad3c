import Extraction
import Segmentation
import Text

/// The quotations of a text, one a line: kind, speaker, name where it is another, cue, what was said.
///
/// Paragraphs are parted by blank lines.
func quoted(_ text: String, _ language: String? = "en", nested: Bool = false) -> [String] {
  let bytes = Array(text.utf8)
  func words(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
  return quotations(text, language, nested: nested).map { mention in
    let speaker = mention.speaker.map(words) ?? "?"
    let name = mention.name.map(words).flatMap { $0 == speaker ? nil : " = \($0)" } ?? ""
    let via = mention.via.map { " via \(words($0))" } ?? ""
    let cue = mention.cue.map { " \(words($0))" } ?? ""
    return "\(mention.kind.rawValue): \(speaker)\(name)\(via)\(cue): \(words(mention.span))"
  }
}

/// The quotations of a text whose paragraphs are parted by blank lines.
func quotations(
  _ text: String, _ language: String? = "en", nested: Bool = false
) -> [QuotationMention] {
  let bytes = Array(text.utf8)
  let paragraphs = ParagraphSegmenter().paragraphs(in: bytes).map(\.span)
  let segmenter = SentenceSegmenter(language: language)
  let sentences = paragraphs.flatMap { segmenter.sentences(in: bytes, $0) }
  return QuotationFinder(language: language, findsNested: nested).quotations(
    in: bytes, paragraphs: paragraphs, sentences: sentences)
}
