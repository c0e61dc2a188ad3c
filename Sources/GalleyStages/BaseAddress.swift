internal import GalleyCore
internal import Markup

extension HTMLTree {
  /// The address against which those on the page are resolved: that of its `base` element, or else
  /// the page's own.
  func baseAddress(url: String?) -> String? {
    // A base is in the head, so that a page without one is not searched through.
    for n in 0..<(first(tagged: .body) ?? count) where tag(n) == .base {
      guard let href = attributeString(n, .href), !href.isEmpty else { continue }
      let base = WebAddress.resolve(href, base: url)
      return WebAddress.host(of: base) == nil ? url : base
    }
    return url
  }
}
