import Extraction
import Text

/// The mentions of one sentence, as "words = value..upper kind unit modifier <noun>".
func quantities(_ text: String, _ language: String? = "en") -> [String] {
  quantities(text, QuantityFinder(language: language))
}

func quantities(_ text: String, _ finder: QuantityFinder) -> [String] {
  let bytes = Array(text.utf8)
  func words(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
  return finder.quantities(in: bytes, sentences: [Span(0, bytes.count)]).map { mention in
    let value = number(mention.value) + (mention.upper.map { ".." + number($0) } ?? "")
    let rest = [
      "\(mention.kind)", mention.unit, mention.modifier?.rawValue,
      mention.noun.map { "<\(words($0))>" },
    ]
    return "\(words(mention.span)) = \(value) " + rest.compactMap { $0 }.joined(separator: " ")
  }
}

private func number(_ value: Double) -> String {
  Int(exactly: value).map { "\($0)" } ?? "\(value)"
}
