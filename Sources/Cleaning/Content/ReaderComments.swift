internal import Markup
internal import Text

/// Finds what readers wrote below an article.
struct ReaderComments {
  private let survey: ContentSurvey

  init(_ survey: ContentSurvey) { self.survey = survey }

  /// The comments in order; paragraphs of one are separated by a blank line.
  ///
  /// Names, times and buttons between the comments are no sentences and are left out.
  func texts() -> [String] {
    var texts: [String] = []
    var last: Int?
    for (block, verdict) in zip(survey.scanner.blocks, survey.verdicts) {
      guard verdict.kind == nil, isComment(block), block.endsSentence || block.mass > 0,
        block.words >= 2, block.linkDensity < 0.5
      else { continue }
      let text = String(decoding: survey.scanner.text[block.span.range], as: UTF8.self)
      let holder = holder(of: block)
      if let holder, holder == last {
        texts[texts.count - 1] += "\n\n" + text
      } else {
        texts.append(text)
      }
      last = holder
    }
    return texts
  }

  private func isComment(_ block: TextBlock) -> Bool {
    let evidence = survey.root.allEvidence(block.node)
    return evidence.contains(.comments) && evidence.isDisjoint(with: [.hidden, .region])
  }

  /// The element that holds one comment: a list item, an article or an element named as one below
  /// the element that holds them all; `nil` where there is none.
  private func holder(of block: TextBlock) -> Int? {
    var found: Int?
    var node = block.node
    while node > 0 {
      let evidence = survey.root.allEvidence(survey.tree.parent(node))
      guard evidence.contains(.comments) else { break }
      let tag = survey.tree.tag(node)
      let isNamed = survey.root.evidence[node].contains(.comments)
      if found == nil, tag == .li || tag == .article || isNamed { found = node }
      node = survey.tree.parent(node)
    }
    return found
  }
}
