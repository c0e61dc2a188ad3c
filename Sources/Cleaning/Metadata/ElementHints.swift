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
    enum Kind: Int { case address, word, byline, property, name }

    var field: Candidate.Field
    var node: Int
    var kind: Kind
    /// Whether it stands in a part of the page that is seldom about the article.
    var isAside: Bool
    var from: String
  }

  private(set) var hints: [Hint] = []
  private let tree: HTMLTree
  private let finder = AttributeWordFinder.shared
  private var known = ValueCache<AttributeWords>()
  private var asideUntil = 0
  private var articleUntil = 0
  private var authorUntil = 0
  private var commentsUntil = 0

  init(_ tree: HTMLTree) {
    self.tree = tree
    let start = tree.first(tagged: .body) ?? 0
    for n in start..<tree.count where tree.tag(n).isElement && n >= commentsUntil {
      look(at: n, Spoken(n, tree))
    }
  }

  private mutating func look(at n: Int, _ spoken: Spoken) {
    let tag = tree.tag(n)
    switch tag {
    case .nav, .aside: asideUntil = max(asideUntil, tree.subtreeEnd(n))
    case .article: articleUntil = max(articleUntil, tree.subtreeEnd(n))
    // An article's own footer may have its byline.
    case .footer where n >= articleUntil: asideUntil = max(asideUntil, tree.subtreeEnd(n))
    case .time: add(.published, n, .property, "html:time")
    case .a: readLink(n)
    case .br, .img, .script, .style, .svg, .source, .input: return
    default: break
    }
    if let property = spoken.property { read(property: property, n) }
    for number in spoken.names.indices {
      if let names = spoken.names[number] { read(names: names, n) }
    }
  }

  /// The attributes of an element that may say what it holds.
  private struct Spoken {
    var property: Text.Span?
    /// Those whose words authors of pages choose.
    var names = InlineArray<4, Text.Span?>(repeating: nil)

    init(_ n: Int, _ tree: borrowing HTMLTree) {
      for number in tree.attributeNumbers(n) {
        let (attribute, span) = tree.attribute(number: number)
        switch attribute {
        case .itemprop: property = span
        case .class: names[0] = span
        case .id: names[1] = span
        case .dataTestid: names[2] = span
        case .dataComponent: names[3] = span
        default: break
        }
      }
    }
  }

  private mutating func add(
    _ field: Candidate.Field, _ n: Int, _ kind: Hint.Kind, _ from: String
  ) {
    hints.append(Hint(field: field, node: n, kind: kind, isAside: n < asideUntil, from: from))
  }

  private mutating func readLink(_ n: Int) {
    if let rel = tree.rawAttribute(n, .rel), words(in: rel).contains(.author) {
      add(.author, n, .property, "html:rel-author")
    } else if let address = tree.rawAttribute(n, .href), isOfAuthor(address) {
      add(.author, n, .address, "html:author-link")
    }
  }

  private mutating func read(property: Text.Span, _ n: Int) {
    let words = words(in: property)
    if words.contains(.author) {
      authorUntil = tree.subtreeEnd(n)
      add(.author, n, .property, "html:itemprop-author")
    } else if words.contains(.name), n < authorUntil, property.count == 4 {
      add(.author, n, .name, "html:itemprop-author")
    } else if words.contains(.published) {
      add(.published, n, .name, "html:itemprop-datePublished")
    } else if words.contains([.date, .modified]) {
      add(.modified, n, .name, "html:itemprop-dateModified")
    }
  }

  private mutating func read(names: Text.Span, _ n: Int) {
    let words = words(in: names)
    guard !words.isEmpty else { return }
    if words.contains(.comment), !tree.tag(n).isPage {
      commentsUntil = tree.subtreeEnd(n)
      return
    }
    let isFooter = words.contains(.footer) && !words.contains(.piece) && n >= articleUntil
    if words.contains(.aside) || isFooter { asideUntil = max(asideUntil, tree.subtreeEnd(n)) }
    if words.contains(.author) || words.contains(.byline) {
      let kind: Hint.Kind =
        words.contains(.byline) ? .byline : words.contains(.name) ? .name : .word
      add(.author, n, kind, "html:byline")
    }
    if words.contains(.date) {
      add(words.contains(.modified) ? .modified : .published, n, .word, "html:date")
    }
  }

  private mutating func words(in span: Text.Span) -> AttributeWords {
    let place = known.find(span, in: tree.source)
    return place.value ?? known.keep(finder.find(in: span, of: tree.source), at: place)
  }

  /// Whether an address has a folder of authors.
  private func isOfAuthor(_ address: Text.Span) -> Bool {
    let address = tree.source[address.range]
    guard
      address.starts(with: Self.beginning.dropFirst())
        || address.firstOffset(of: Self.beginning[...]) != nil
    else { return false }
    let folders = address.split(separator: 0x2F).dropLast()
    return folders.contains { Self.folders.contains(Array($0)) }
  }

  private static let folders = Set(
    ["author", "authors", "autor", "auteur", "autoren", "autores", "auteurs"].map {
      Array($0.utf8)
    })

  /// How all of them begin behind a slash: few addresses have it.
  private static let beginning =
    [0x2F]
    + folders.dropFirst().reduce(folders.first ?? []) { beginning, folder in
      zip(beginning, folder).prefix { $0 == $1 }.map(\.0)
    }
}

extension Tag {
  /// Whether all of a page may be in the element.
  fileprivate var isPage: Bool { self == .body || self == .article || self == .main }
}
