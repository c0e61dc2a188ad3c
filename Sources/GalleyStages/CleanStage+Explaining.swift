internal import Cleaning
public import GalleyCore
internal import Markup

extension CleanStage: Explaining {
  /// Every block of the page, kept or left out, with the rule that decided.
  public func explanation(_ document: inout Document) throws -> [Finding] {
    guard let tree = try document.markup() else { return [] }
    return extractor.explain(tree).map { decision in
      Finding(
        decision.beginning(), decision.verdict.word, because: Self.reason(decision, tree),
        place: .init(xpath: decision.xpath, line: decision.line))
    }
  }

  private static func reason(_ decision: BlockDecision, _ tree: HTMLTree) -> String {
    guard case .left(let reason) = decision.verdict else { return "" }
    guard let cause = decision.cause else { return reason.description }
    return "\(reason): \(tree.startTag(cause)) in line \(tree.line(cause))"
  }
}

extension BlockVerdict {
  /// The decision in a word or two.
  fileprivate var word: String {
    switch self {
    case .kept(let kind): "kept as \(kind.rawValue)"
    case .left: "left out"
    }
  }
}

extension HTMLTree {
  /// An element as its start tag begins: its name and what it is called.
  fileprivate func startTag(_ node: Int) -> String {
    let names = [AttributeName.class, .id, .role].compactMap { name in
      attributeString(node, name).map { " \(name.spelling)=\"\($0)\"" }
    }
    return "<\(name(node))\(names.joined())>"
  }
}
