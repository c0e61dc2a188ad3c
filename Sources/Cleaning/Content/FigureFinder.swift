internal import Markup
internal import Text

/// Finds the pictures of the content with what stands under them.
struct FigureFinder {
  private let survey: ContentSurvey
  private let tree: HTMLTree
  private let scanner: BlockScanner
  private let root: ContentRoot

  init(_ survey: ContentSurvey) {
    self.survey = survey
    tree = survey.tree
    scanner = survey.scanner
    root = survey.root
  }

  /// Pictures of the article that are not part of navigation, teasers or advertising, in order,
  /// and at the end the captions between its paragraphs, of which nobody can say whose they are.
  func figures() -> [ContentFigure] {
    var figures: [ContentFigure] = []
    var seen: Set<[UInt8]> = []
    var taken: Set<Int> = []
    let node = survey.article
    for image in scanner.images where image >= node && image < tree.subtreeEnd(node) {
      guard root.allEvidence(image).isDisjoint(with: Evidence.excluded), isLarge(image),
        let address = Self.address(image, tree), seen.insert(address).inserted
      else { continue }
      var figure = ContentFigure(image: image)
      if let frame = frame(of: image) {
        addTexts(frame, &figure)
        taken.formUnion(root.blocks(frame))
      }
      figures.append(figure)
    }
    return figures + loose(taken)
  }

  /// Captions among the paragraphs.
  private func loose(_ taken: Set<Int>) -> [ContentFigure] {
    survey.rules.indices.compactMap { index in
      guard survey.rules[index].kind != nil, isCaption(index), !taken.contains(index) else {
        return nil
      }
      let text = CaptionText(text(index))
      return ContentFigure(image: nil, caption: text.caption, credit: text.credit)
    }
  }

  private func isCaption(_ index: Int) -> Bool {
    switch survey.verdicts[index] {
    case .left(.caption), .kept(.caption), .kept(.credit): true
    default: false
    }
  }

  private func text(_ index: Int) -> [UInt8] {
    scanner.text(of: scanner.blocks[index])
  }

  /// Where a picture is: behind late loading, where `src` is only a placeholder.
  static func address(_ image: Int, _ tree: HTMLTree) -> [UInt8]? {
    for name in [AttributeName.dataSrc, .dataOriginal, .src] {
      guard let value = tree.attribute(image, name), !value.isEmpty else { continue }
      if !value.starts(with: "data:".utf8) { return value }
    }
    return nil
  }

  /// Icons and counting pixels say how small they are.
  private func isLarge(_ image: Int) -> Bool {
    for name in [AttributeName.width, .height] {
      guard let value = tree.attributeString(image, name), let size = Int(value) else { continue }
      if size < 100 { return false }
    }
    return true
  }

  /// The figure around a picture, or the smallest element that holds the picture and a few blocks,
  /// if all of these are captions.
  private func frame(of image: Int) -> Int? {
    var found: Int?
    var node = tree.parent(image)
    for _ in 0..<6 where node > 0 {
      if tree.tag(node) == .figure { return node }
      let blocks = root.blocks(node)
      if found == nil, (1...3).contains(blocks.count), blocks.allSatisfy(isCaption) { found = node }
      node = tree.parent(node)
    }
    return found
  }

  private func addTexts(_ frame: Int, _ figure: inout ContentFigure) {
    for index in root.blocks(frame).prefix(4) {
      let isCredit = root.allEvidence(scanner.blocks[index].node).contains(.credit)
      let text = isCredit ? CaptionText(credit: text(index)) : CaptionText(text(index))
      if let caption = text.caption {
        let isNew = figure.caption?.contains(caption) != true
        if isNew { figure.caption = figure.caption.map { "\($0) \(caption)" } ?? caption }
      }
      figure.credit = figure.credit ?? text.credit
    }
  }
}
