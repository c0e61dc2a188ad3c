/// A part of a page that tells about its article.
public enum MetadataSource: String, CaseIterable, Sendable {
  /// Linked data in `script` elements.
  case jsonLD = "json-ld"
  /// `meta` elements of the Open Graph protocol, `og:…` and `article:…`.
  case openGraph = "opengraph"
  /// All other `meta` elements.
  case meta
  /// Elements of the page: headings, `time`, microdata, class names of bylines.
  case html
  /// The page's address.
  case url
  /// Words of the visible text.
  case text
}
