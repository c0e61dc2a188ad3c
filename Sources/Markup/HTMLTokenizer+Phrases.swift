/// Elements inside lines of text whose content is inside them as a whole: one of three elements of news.
///
/// Whatever a page lacks, libxml2 opens and closes the same elements around such a phrase as around a
/// text: nothing in it begins or ends another element. So it is given a text in its place, and the tree
/// has the phrase from its tokens.
struct OpenPhrase {
  let tag: Tag
  /// What the tokenizer had before it: bytes of the skeleton, the latest placeholder, tokens.
  let skeletonCount: Int
  let textPosition: Int
  let tokenCount: Int
}

extension HTMLTokenizer {
  /// Deeper ones are left to libxml2.
  private static let mostPhrases = 16

  /// Notes that a start tag comes: a phrase may begin, or those that are open are none.
  mutating func beginPhrase(_ tag: Tag) {
    // A link ends the one it stands in. Outside of the body texts are not treated as elements are.
    guard foldsPhrases, tag.isPhrase, open[Int(Tag.body.rawValue)] > 0,
      tag != .a || open[Int(Tag.a.rawValue)] == 0, phrases.count < Self.mostPhrases
    else { return phrases.removeAll(keepingCapacity: true) }
    phrases.append(
      OpenPhrase(
        tag: tag, skeletonCount: skeletonCount, textPosition: textPosition,
        tokenCount: tokens.count))
  }

  /// Puts a text in the place of the innermost phrase, if it is one of `tag`, which ends here.
  mutating func endPhrase(_ tag: Tag) -> Bool {
    guard let phrase = phrases.last, phrase.tag == tag else { return false }
    phrases.removeLast()
    skeletonCount = phrase.skeletonCount
    textPosition = phrase.textPosition
    putPlaceholder(isBlank: false)
    let position = UInt32(skeletonCount)
    for i in phrase.tokenCount..<tokens.count { tokens[i].position = position }
    tokens.append(
      SourceToken(position: position, source: 0, first: 0, end: 0, tag: tag, style: .end))
    return true
  }
}

extension Tag {
  /// Whether the element is a phrase where nothing but text and phrases is in it: no start tag of one
  /// ends an element in a body, by libxml2's table, but that of a link another link.
  var isPhrase: Bool {
    switch self {
    case .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .button, .cite, .code, .data, .del, .dfn, .em,
      .font, .i, .ins, .kbd, .label, .mark, .q, .s, .samp, .small, .span, .strike, .strong, .sub,
      .sup, .svg, .time, .tt, .u, .`var`, .br, .img:
      true
    default: false
    }
  }
}
