internal import Markup
internal import Text

/// Parts of the page that stand in the text where they are asked for.
extension BlockKinds {
  mutating func keep(_ parts: Set<ContentOptions.Part>) {
    var hasTitle = false
    for index in verdicts.indices {
      guard case .left(let reason) = verdicts[index] else { continue }
      if reason == .title {
        if parts.contains(.title), !hasTitle { verdicts[index] = .kept(.heading) }
        hasTitle = true
        continue
      }
      guard let (part, kind) = part(index, reason), parts.contains(part) else { continue }
      verdicts[index] = .kept(kind)
    }
  }

  /// Which part a block is that is left out, and of which kind.
  private func part(
    _ index: Int, _ reason: BlockVerdict.Reason
  ) -> (ContentOptions.Part, ContentBlock.Kind)? {
    let block = blocks[index]
    if reason == .caption {
      let isCredit = isCredit(block)
      return isCredit ? (.credits, .credit) : (.captions, .caption)
    }
    if reason == .links {
      return (.links, block.role == .listItem ? .listItem : .paragraph)
    }
    if reason == .byline, survey.rules[index].kind != nil { return (.byline, .byline) }
    guard let rule = survey.rules[index].reason, isAtHead(index) || rule == .byline else {
      return nil
    }
    let evidence = evidence(block)
    guard evidence.isDisjoint(with: Evidence.excluded), block.words < 30 else { return nil }
    if block.isDateLike, rule == .date || evidence.contains(.byline) {
      return (.dateline, .dateline)
    }
    return evidence.contains(.byline) ? (.byline, .byline) : nil
  }

  /// Whether a block stands shortly before the text or at its beginning.
  private func isAtHead(_ index: Int) -> Bool { index <= first + 2 && index + 15 >= first }

  private func isCredit(_ block: TextBlock) -> Bool {
    evidence(block).contains(.credit) || CaptionText(survey.scanner.text(of: block)).caption == nil
  }
}

extension BlockVerdict {
  /// Why the block is left out.
  fileprivate var reason: Reason? {
    if case .left(let reason) = self { reason } else { nil }
  }
}
