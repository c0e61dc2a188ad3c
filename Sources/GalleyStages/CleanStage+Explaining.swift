internal import Cleaning
public import GalleyCore
internal import Markup

extension CleanStage: Explaining {
  /// Every block of the page, kept or left out, with how likely it is part of the article and the
  /// rule that decided, or that was overruled.
  public func explanation(_ document: inout Document) throws -> [Finding] {
    guard let tree = try document.markup() else { return [] }
    let removed = try removed(from: &document)
    return extractor.explain(tree, without: removed).map { decision in
      Finding(
        decision.beginning(), decision.verdict.word, because: Self.reason(decision, tree),
        place: .init(xpath: decision.xpath, line: decision.line))
    }
  }

  private static func reason(_ decision: BlockDecision, _ tree: HTMLTree) -> String {
    var clauses: [String] = []
    if let score = decision.score {
      clauses.append("score \(Double((score * 100).rounded()) / 100)")
    }
    switch (decision.verdict, decision.rule) {
    case (.left(let reason), _):
      let cause = decision.cause.map { ": \(tree.startTag($0)) in line \(tree.line($0))" }
      clauses.append("\(reason)\(cause ?? "")")
    case (.kept, .left(let reason)):
      clauses.append("though \(reason)")
    case (.kept, .kept):
      break
    }
    return clauses.joined(separator: "; ")
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
