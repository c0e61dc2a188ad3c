internal import Markup
internal import Text

/// Elements of a page whose attributes say that they hold a byline or a date.
///
/// Finding them needs the attributes of every element, so it is done only for pages whose linked
/// data and `meta` elements leave something open.
struct ElementHints {
  /// An element with what it may hold.
  struct Hint {
    /// How plainly the attributes speak.
    enum Kind: Int, Comparable {
      case address, word, byline, property, name

      static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    var field: Candidate.Field
    var node: Int
    var kind: Kind
    /// Whether it stands in a part of the page that is seldom about the article.
    var isAside: Bool
    var from: String
  }

  private(set) var hints: [Hint] = []
  private let tree: HTMLTree
  private var asideUntil = 0
  private var authorUntil = 0

  init(_ tree: HTMLTree) {
    self.tree = tree
    let start = tree.first(tagged: .body) ?? 0
    for n in start..<tree.count where tree.tag(n).isElement { look(at: n) }
  }

  private mutating func look(at n: Int) {
    let tag = tree.tag(n)
    switch tag {
    case .nav, .footer, .aside: asideUntil = max(asideUntil, tree.subtreeEnd(n))
    case .br, .img, .script, .style, .svg, .source, .input: return
    default: break
    }
    if let property = tree.rawAttribute(n, .itemprop) { read(property: property, n) }
    if tag == .time { add(.published, n, .property, "html:time") }
    if tag == .a, let rel = tree.rawAttribute(n, .rel), has("author", in: rel) {
      add(.author, n, .property, "html:rel-author")
    } else if tag == .a, let address = tree.rawAttribute(n, .href), isOfAuthor(address) {
      add(.author, n, .address, "html:author-link")
    }
    for attribute in [AttributeName.class, .id, .dataTestid, .dataComponent] {
      if let names = tree.rawAttribute(n, attribute) { read(names: names, n) }
    }
  }

  private mutating func add(
    _ field: Candidate.Field, _ n: Int, _ kind: Hint.Kind, _ from: String
  ) {
    hints.append(Hint(field: field, node: n, kind: kind, isAside: n < asideUntil, from: from))
  }

  private mutating func read(property: Span, _ n: Int) {
    if has("author", in: property) || has("creator", in: property) {
      authorUntil = tree.subtreeEnd(n)
      add(.author, n, .property, "html:itemprop-author")
    } else if n < authorUntil, property.count == 4, has("name", in: property) {
      add(.author, n, .name, "html:itemprop-author")
    } else if has("datepublished", in: property) || has("datecreated", in: property) {
      add(.published, n, .name, "html:itemprop-datePublished")
    } else if has("datemodified", in: property) {
      add(.modified, n, .name, "html:itemprop-dateModified")
    }
  }

  private mutating func read(names: Span, _ n: Int) {
    if Self.asideWords.contains(where: { has($0, in: names) }) {
      asideUntil = max(asideUntil, tree.subtreeEnd(n))
    }
    if Self.authorWords.contains(where: { has($0, in: names) }) {
      let isName = has("name", in: names)
      let isByline = has("byline", in: names)
      add(.author, n, isName ? .name : isByline ? .byline : .word, "html:byline")
    } else if has("byline", in: names) {
      add(.author, n, .byline, "html:byline")
    }
    if has("date", in: names) || Self.dateWords.contains(where: { has($0, in: names) }) {
      let isModified = Self.modifiedWords.contains { has($0, in: names) }
      add(isModified ? .modified : .published, n, .word, "html:date")
    }
  }

  private func isOfAuthor(_ address: Span) -> Bool {
    ["/author/", "/authors/", "/autor/", "/auteur/", "/autoren/"].contains { has($0, in: address) }
  }

  /// Whether the attribute's value has `word`, in any ASCII case.
  private func has(_ word: StaticString, in span: Span) -> Bool {
    let count = word.utf8CodeUnitCount
    guard span.count >= count else { return false }
    return tree.source.withUnsafeBufferPointer { source in
      word.withUTF8Buffer { word in
        var at = span.start
        while at + count <= span.end {
          var i = 0
          while i < count, source[at + i] | 0x20 == word[i] | 0x20 { i += 1 }
          if i == count { return true }
          at += 1
        }
        return false
      }
    }
  }

  private static let asideWords: [StaticString] = [
    "comment", "related", "sidebar", "footer", "teaser", "recommend", "popular", "widget",
    "latest", "recent",
  ]
  private static let authorWords: [StaticString] = [
    "author", "autor", "auteur", "verfasser", "redakteur", "writer", "reporter", "journalist",
    "contributor", "forfatter", "posted-by", "postedby", "vcard",
  ]
  private static let dateWords: [StaticString] = [
    "publish", "posted-on", "posted_on", "timestamp", "datum", "fecha", "datetime", "pubdate",
    "time",
  ]
  private static let modifiedWords: [StaticString] = ["modified", "update", "aktualis"]
}
