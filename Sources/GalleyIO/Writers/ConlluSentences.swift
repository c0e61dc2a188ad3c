internal import GalleyCore
internal import Text

/// The sentences of a document with their tokens, one after the other.
struct ConlluSentences {
  private let text: [UInt8]
  private let sentences: [Annotation]
  private let tokens: [Annotation]
  private let names: [Annotation]
  private let paragraphs: [Annotation]?
  private var nextSentence = 0
  private var nextToken = 0
  private var nextName = 0
  /// The entity of the last token that was in one.
  private var lastName = -1
  private var lastEnd = 0
  /// Which paragraph the last sentence is in, from one.
  private(set) var paragraph = 0
  /// Whether the last sentence is the first of its paragraph.
  private(set) var beginsParagraph = false
  private var nextParagraph = 0

  init(_ document: Document) {
    text = document.text
    sentences = document.layers["sentence"] ?? []
    tokens = document.layers["token"] ?? []
    names = document.layers["entity"] ?? []
    paragraphs = document.layers["paragraph"]
  }

  /// The tokens of the next sentence that has some; `nil` at the end.
  mutating func next() -> [ConlluToken]? {
    while nextSentence < sentences.count {
      let sentence = sentences[nextSentence].span
      nextSentence += 1
      let inside = tokens(of: sentence)
      guard !inside.isEmpty else { continue }
      findParagraph(of: sentence)
      lastEnd = max(lastEnd, sentence.end)
      return inside
    }
    return nil
  }

  private mutating func tokens(of sentence: Span) -> [ConlluToken] {
    var found: [ConlluToken] = []
    var end = sentence.start
    while nextToken < tokens.count, tokens[nextToken].span.start < sentence.end {
      let span = tokens[nextToken].span
      nextToken += 1
      // What overlaps is no second token of the same letters.
      guard span.start >= end, span.end <= sentence.end else { continue }
      append(span, after: end, to: &found)
      end = span.end
    }
    if !found.isEmpty, nextSentence < sentences.count {
      found[found.count - 1].isSpaceAfter = sentences[nextSentence].span.start != end
    }
    return found
  }

  private mutating func append(_ span: Span, after end: Int, to found: inout [ConlluToken]) {
    let form = ConlluToken.form(text[span.range])
    guard !form.isEmpty else { return }
    let isApart = text[end..<span.start].contains { $0 <= 0x20 || $0 >= 0x80 }
    if let last = found.indices.last, !isApart {
      let joined = (found[last].form + form).normalized
      if joined != found[last].form + form {
        // A mark that belongs to the letter before it.
        found[last].form = joined
        return
      }
      found[last].isSpaceAfter = false
    }
    found.append(ConlluToken(form: form, name: name(of: span)))
  }

  /// What the entity is in which a token lies: `B-person` for the first one.
  private mutating func name(of token: Span) -> [UInt8] {
    while nextName < names.count, names[nextName].span.end <= token.start { nextName += 1 }
    guard nextName < names.count, names[nextName].span.contains(token) else { return [] }
    let name = names[nextName]
    guard case .value(.string(let kind))? = name["kind"] else { return [] }
    let position = nextName == lastName ? "I-" : "B-"
    lastName = nextName
    let plain = ConlluToken.form(Array(kind.utf8)[...]).map { "| ".utf8.contains($0) ? 0x5F : $0 }
    return Array(position.utf8) + plain
  }

  /// Paragraphs are those of their layer; without it they are what blank lines part.
  private mutating func findParagraph(of sentence: Span) {
    if let paragraphs {
      let first = nextParagraph
      while nextParagraph < paragraphs.count,
        paragraphs[nextParagraph].span.start <= sentence.start
      {
        nextParagraph += 1
      }
      beginsParagraph = nextParagraph > first || paragraph == 0
    } else {
      let gap = text[min(lastEnd, sentence.start)..<sentence.start]
      beginsParagraph = paragraph == 0 || gap.count { $0 == 0x0A } > 1
    }
    if beginsParagraph { paragraph += 1 }
  }
}
