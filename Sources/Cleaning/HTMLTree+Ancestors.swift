internal import Markup

extension HTMLTree {
  /// The nearest of `node` and the elements around it whose tag is wanted; `nil` if there is none.
  func nearest(_ node: Int, where isWanted: (Tag) -> Bool) -> Int? {
    var node = node
    while node > 0 {
      if isWanted(tag(node)) { return node }
      node = parent(node)
    }
    return nil
  }
}

extension Tag {
  /// The level of a heading, from 1 to 6; `nil` for all other tags.
  var headingLevel: Int? { isHeading ? Int(rawValue - Tag.h1.rawValue) + 1 : nil }
}
