internal import JSON
internal import Markup
internal import Text

/// The linked data of a page: what its `script` elements say in the words of schema.org.
struct LinkedData {
  /// An object with what its type says.
  struct Thing {
    enum Rank: Int { case site, page, work, article }

    var node: JSONNode
    var rank: Rank
  }

  private(set) var things: [Thing] = []
  /// Lists of the pages above the page.
  private(set) var paths: [JSONNode] = []
  private var roots: [JSONNode] = []

  /// Deeper objects are not about the page.
  private static let maximumDepth = 8

  /// Nothing.
  init() {}

  init(_ tree: HTMLTree) {
    for script in tree.scripts where script.kind == .jsonLD {
      do {
        let document = try JSONDocument(tree.source, span: script.span, mode: .lenient)
        roots.append(document.root)
        gather(document.root, depth: 0)
      } catch {
        // There is no value in the script, so it says nothing.
        continue
      }
    }
  }

  private mutating func gather(_ node: JSONNode, depth: Int) {
    guard depth < Self.maximumDepth else { return }
    for element in node.elements { gather(element, depth: depth + 1) }
    guard node.kind == .object else { return }
    if let rank = Self.rank(of: node) { things.append(Thing(node: node, rank: rank)) }
    if node["itemListElement"] != nil, node["@type"]?.string == "BreadcrumbList" {
      paths.append(node)
    }
    for key in ["@graph", "mainEntity", "mainEntityOfPage", "breadcrumb"] {
      if let inner = node[key] { gather(inner, depth: depth + 1) }
    }
  }

  private static func rank(of node: JSONNode) -> Thing.Rank? {
    guard let type = node["@type"] else { return nil }
    if type.kind == .array {
      return type.elements.compactMap { rank(type: $0.string) }.max { $0.rawValue < $1.rawValue }
    }
    return rank(type: type.string)
  }

  private static func rank(type: String?) -> Thing.Rank? {
    guard let name = type?.split(separator: "/").last?.split(separator: ":").last else {
      return nil
    }
    if name.hasSuffix("Article") || name.hasSuffix("Posting") || articles.contains(String(name)) {
      return .article
    }
    if works.contains(String(name)) { return .work }
    if name.hasSuffix("Page") { return .page }
    return name == "WebSite" || name.hasSuffix("Organization") ? .site : nil
  }

  private static let articles: Set = ["Report", "Review", "Recipe", "CriticReview", "LiveBlog"]

  private static let works: Set = [
    "CreativeWork", "VideoObject", "AudioObject", "PodcastEpisode", "HowTo", "Event", "Product",
    "Book", "Course", "Dataset", "Question", "MediaObject", "ItemPage", "Thesis", "Chapter",
    "SoftwareApplication", "ImageGallery", "Movie", "Game", "CreativeWorkSeries",
  ]

  /// The object that `node` refers to by its `@id`, or `node` itself if it has more to say.
  func resolved(_ node: JSONNode) -> JSONNode {
    guard node.kind == .object, node["name"] == nil, let id = node["@id"]?.string else {
      return node
    }
    for root in roots {
      if let found = Self.find(id, in: root, depth: 0) { return found }
    }
    return node
  }

  private static func find(_ id: String, in node: JSONNode, depth: Int) -> JSONNode? {
    guard depth < maximumDepth else { return nil }
    for element in node.elements {
      if let found = find(id, in: element, depth: depth + 1) { return found }
    }
    if node["@id"]?.string == id, node["name"] != nil { return node }
    for member in node.members where member.value.kind == .object || member.value.kind == .array {
      if let found = find(id, in: member.value, depth: depth + 1) { return found }
    }
    return nil
  }
}
