internal import Markup
internal import Text

/// Finds the pictures of the content with what stands under them.
struct FigureFinder {
  private let tree: HTMLTree
  private let scanner: BlockScanner
  private let root: ContentRoot

  init(_ tree: HTMLTree, _ scanner: BlockScanner, _ root: ContentRoot) {
    self.tree = tree
    self.scanner = scanner
    self.root = root
  }

  /// Pictures below `node` that are not part of navigation, teasers or advertising, in order.
  func figures(below node: Int) -> [ContentFigure] {
    var figures: [ContentFigure] = []
    var seen: Set<[UInt8]> = []
    for image in scanner.images where image >= node && image < tree.subtreeEnd(node) {
      guard root.allEvidence(image).isDisjoint(with: Evidence.excluded), isLarge(image),
        let address = Self.address(image, tree), seen.insert(address).inserted
      else { continue }
      var figure = ContentFigure(image: image)
      if let frame = frame(of: image) { addTexts(frame, &figure) }
      figures.append(figure)
    }
    return figures
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

  /// The figure around a picture.
  private func frame(of image: Int) -> Int? {
    var node = tree.parent(image)
    for _ in 0..<6 where node > 0 {
      if tree.tag(node) == .figure { return node }
      node = tree.parent(node)
    }
    return nil
  }

  private func addTexts(_ frame: Int, _ figure: inout ContentFigure) {
    for index in root.blocks(frame) {
      let block = scanner.blocks[index]
      let text = String(decoding: scanner.text[block.span.range], as: UTF8.self)
      if root.allEvidence(block.node).contains(.credit) {
        figure.credit = figure.credit ?? text
      } else {
        figure.caption = figure.caption ?? text
      }
    }
  }
}
