import GalleyCore
import Text

/// A document with something for every column and element.
func annotatedDocument() -> Document {
  let text = "The barrier\n\n“It works,” said Ann Ito. On 12 May it did, the NRA said."
  var document = document("a/b 1", text: text, path: "2026/a.html")
  func span(_ part: String) -> Span { find(part, in: text) }
  document.setText(
    Array(text.utf8),
    blocks: [
      Block(.heading, span("The barrier"), level: 2),
      Block(.paragraph, Span(span("“").start, text.utf8.count)),
    ])
  document.layers["sentence"] = [
    "The barrier", "“It works,” said Ann Ito.", "On 12 May it did, the NRA said.",
  ]
  .map { Annotation(span($0)) }
  document.layers["token"] = tokens(of: text)
  document.layers["entity"] = [
    Annotation(span("Ann Ito"), [.init("kind", .string("person"))]),
    Annotation(span("NRA"), [.init("kind", .string("agency"))]),
  ]
  document.layers["quote"] = [Annotation(span("“It works,”"), [.init("kind", .string("direct"))])]
  document.layers["date"] = [
    Annotation(span("12 May"), [.init("value", .string("2026-05-12"))])
  ]
  document.metadata.links = [
    .init(url: "https://news.example/n?a=b&c=<", span: span("did"))
  ]
  describe(&document.metadata)
  return document
}

private func describe(_ metadata: inout Metadata) {
  metadata.title = "Gates < & \"barriers\""
  metadata.summary = "Sum."
  metadata.url = "https://news.example/a"
  metadata.publisher = .init(name: "News", domain: "news.example")
  metadata.authors = [.init(name: "Bo Lee", role: "reporter")]
  metadata.published = .init(value: "2026-05-12T06:30", precision: .minute, from: "meta")
  metadata.modified = .init(value: "2026-05-13", precision: .day, from: "meta")
  metadata.language = .init(tag: "en-GB", from: "html:lang")
  metadata.keywords = ["Rivers"]
  metadata.dateline = "ARLE"
  metadata.freeAccess = true
  metadata.images = [
    .init(url: "https://news.example/i.png", caption: "Gate", credit: "Cy"), .init(caption: "None"),
  ]
}

/// The bytes of the first place of `part`.
private func find(_ part: String, in text: String) -> Span {
  let bytes = Array(text.utf8)
  let wanted = Array(part.utf8)
  let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
  return Span(start, start + wanted.count)
}

/// Words, and marks each alone.
private func tokens(of text: String) -> [Annotation] {
  var tokens: [Annotation] = []
  var at = 0
  var wordStart: Int?
  func endWord() {
    if let start = wordStart {
      tokens.append(Annotation(Span(start, at), [.init("kind", .string("word"))]))
    }
    wordStart = nil
  }
  for character in text {
    let length = String(character).utf8.count
    if character.isWhitespace || character.isPunctuation {
      endWord()
      if character.isPunctuation {
        tokens.append(
          Annotation(Span(at, at + length), [.init("kind", .string("punctuation"))]))
      }
    } else if wordStart == nil {
      wordStart = at
    }
    at += length
  }
  endWord()
  return tokens
}
