internal import GalleyCore
internal import Text

/// A sentence as its lines have it.
struct ConlluSentence {
  /// Its tokens, at least one.
  var tokens: [ConlluToken]
  /// From the start of the sentence to the end of its last token.
  let span: Span
  /// Which paragraph it is in, from one.
  let paragraph: Int
  /// Whether it is the first of its paragraph.
  let beginsParagraph: Bool
}

/// Puts the tokens of a document into its sentences, and these into paragraphs.
struct ConlluSentences {
  private let text: [UInt8]
  private let layers: Layers
  private let tokens: [Annotation]
  private let names: [Annotation]
  private var nextToken = 0
  private var nextName = 0
  /// The entity of the last token that was in one.
  private var lastName = -1
  private var nextParagraph = 0
  private var paragraph = 0

  private init(_ document: Document) {
    text = document.text
    layers = document.layers
    tokens = layers["token"] ?? []
    names = layers["entity"] ?? []
  }

  /// The sentences that have tokens.
  static func all(of document: Document) -> [ConlluSentence] {
    var reader = ConlluSentences(document)
    var sentences: [ConlluSentence] = []
    for annotation in reader.layers["sentence"] ?? [] {
      guard let sentence = reader.sentence(annotation.span, after: sentences.last) else { continue }
      if let last = sentences.indices.last, !sentence.beginsParagraph,
        sentences[last].span.end == sentence.span.start
      {
        sentences[last].tokens[sentences[last].tokens.count - 1].isSpaceAfter = false
      }
      sentences.append(sentence)
    }
    return sentences
  }

  private mutating func sentence(_ span: Span, after last: ConlluSentence?) -> ConlluSentence? {
    var found: [ConlluToken] = []
    var end = span.start
    while nextToken < tokens.count, tokens[nextToken].span.start < span.end {
      let token = tokens[nextToken].span
      nextToken += 1
      // What overlaps is no second token of the same letters.
      guard token.start >= end, token.end <= span.end else { continue }
      append(token, after: end, to: &found)
      end = token.end
    }
    guard !found.isEmpty else { return nil }
    let begins = beginsParagraph(span, after: last?.span.end)
    if begins { paragraph += 1 }
    return ConlluSentence(
      tokens: found, span: Span(span.start, end), paragraph: paragraph, beginsParagraph: begins)
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
    let kind = ConlluToken.form(Array((names[nextName].text("kind") ?? "").utf8)[...])
    guard !kind.isEmpty else { return [] }
    let position = nextName == lastName ? "I-" : "B-"
    lastName = nextName
    return Array(position.utf8) + kind.map { "| ".utf8.contains($0) ? 0x5F : $0 }
  }

  /// Paragraphs are those of their layer; without it they are what blank lines part.
  private mutating func beginsParagraph(_ sentence: Span, after end: Int?) -> Bool {
    guard let paragraphs = layers["paragraph"] else {
      guard let end, end <= sentence.start else { return paragraph == 0 }
      return text[end..<sentence.start].count { $0 == 0x0A } > 1
    }
    let first = nextParagraph
    while nextParagraph < paragraphs.count,
      paragraphs[nextParagraph].span.start <= sentence.start
    {
      nextParagraph += 1
    }
    return nextParagraph > first || paragraph == 0
  }
}
