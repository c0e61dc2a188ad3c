import Extraction
import Text

/// The mentions of sentences written on Wednesday, 26 June 2024, as "words = value type"; with a
/// modifier, ", modifier" behind.
///
/// Sentences of one paragraph stand in one text, paragraphs are parted by lines.
func found(
  _ paragraphs: [[String]], _ language: String? = "en", anchor: String? = "2024-06-26"
) -> [String] {
  var text: [UInt8] = []
  var sentences: [Span] = []
  for paragraph in paragraphs {
    for sentence in paragraph {
      sentences.append(Span(text.count, text.count + sentence.utf8.count))
      text += Array(sentence.utf8) + [0x20]
    }
    text += [0x0A]
  }
  let finder = DateFinder(language: language)
  return finder.dates(
    in: text, sentences: sentences, anchor: anchor.flatMap { CivilDate(iso: $0) }
  ).map {
    "\(String(decoding: text[$0.span.range], as: UTF8.self)) = \($0.value) \($0.type.rawValue)"
      + ($0.modifier.map { ", " + $0.rawValue } ?? "")
  }
}

/// The mentions of one sentence.
func found(
  _ text: String, _ language: String? = "en", anchor: String? = "2024-06-26"
) -> [String] {
  found([[text]], language, anchor: anchor)
}
