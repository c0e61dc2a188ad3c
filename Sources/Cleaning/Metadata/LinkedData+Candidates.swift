internal import JSON
internal import Text

extension LinkedData {
  /// Adds what the page's main thing says, and as weaker what its page and site say.
  ///
  /// - Parameter isKnown: whether another part of the page has the same title.
  func read(into facts: inout PageFacts, address: String?, isKnown: ([UInt8]) -> Bool) {
    let main = mainThing(address: address, isKnown: isKnown)
    if let main { read(main.node, isWeak: main.rank != .article, into: &facts) }
    for thing in things where thing.rank == .page {
      if let main, main.node.offset == thing.node.offset { continue }
      readPage(thing.node, into: &facts)
    }
    for thing in things where thing.rank == .site {
      add(thing.node["name"], .publisher, "name", isWeak: true, to: &facts)
    }
    if facts.all(.section).isEmpty { readPath(into: &facts) }
  }

  /// Takes the part of the site that the page is in from the way to it: what follows the start
  /// page, unless that is the page itself.
  private func readPath(into facts: inout PageFacts) {
    for path in paths {
      let steps = path["itemListElement"].map { Array($0.elements.prefix(12)) } ?? []
      guard steps.count > 2, let name = steps[1]["name"] ?? steps[1]["item"]?["name"] else {
        continue
      }
      return add(name, .section, "BreadcrumbList", isWeak: true, to: &facts)
    }
  }

  /// The thing that the page is about.
  private func mainThing(address: String?, isKnown: ([UInt8]) -> Bool) -> Thing? {
    var best: (thing: Thing, score: Int)?
    for thing in things where thing.rank.rawValue > Thing.Rank.site.rawValue {
      var score = thing.rank.rawValue * 10
      if let title = title(of: thing.node), isKnown(title) { score += 15 }
      if thing.node["datePublished"] != nil { score += 3 }
      if thing.node["author"] != nil { score += 2 }
      if let address, self.address(of: thing.node) == address { score += 12 }
      if best.map({ score > $0.score }) ?? true { best = (thing, score) }
    }
    return best?.thing
  }

  private func title(of node: JSONNode) -> [UInt8]? {
    (node["headline"] ?? node["name"])?.stringBytes.map(References.resolved)
  }

  private func address(of node: JSONNode) -> String? {
    for key in ["mainEntityOfPage", "url", "@id"] {
      guard let value = node[key] else { continue }
      if let address = value.string ?? value["@id"]?.string { return address }
    }
    return nil
  }

  private func read(_ node: JSONNode, isWeak: Bool, into facts: inout PageFacts) {
    for (key, field) in Self.strings {
      add(node[key], field, key, isWeak: isWeak, to: &facts)
    }
    if node["headline"] == nil { add(node["name"], .title, "name", isWeak: isWeak, to: &facts) }
    for key in ["author", "creator"] {
      guard let value = node[key] else { continue }
      people(value, key, depth: 0, isWeak: isWeak, to: &facts)
    }
    if let publisher = node["publisher"] {
      add(resolved(publisher)["name"] ?? publisher, .publisher, "publisher", to: &facts)
    }
    readImage(node, into: &facts)
    readAccess(node, into: &facts)
  }

  /// Whether all of the article can be read, or, where only that is said, a part of it.
  private func readAccess(_ node: JSONNode, into facts: inout PageFacts) {
    let parts = node["hasPart"].map { $0.kind == .array ? Array($0.elements) : [$0] } ?? []
    for value in [node["isAccessibleForFree"]] + parts.map({ $0["isAccessibleForFree"] }) {
      guard let value, let text = value.boolean.map({ $0 ? "true" : "false" }) ?? value.string
      else { continue }
      facts.add(
        Candidate(
          field: .access, value: Array(text.utf8), source: .jsonLD,
          from: "json-ld:isAccessibleForFree"))
    }
  }

  private static let strings: [(String, Candidate.Field)] = [
    ("headline", .title), ("alternativeHeadline", .subtitle), ("description", .summary),
    ("datePublished", .published), ("dateModified", .modified), ("articleSection", .section),
    ("keywords", .keywords), ("inLanguage", .language), ("dateline", .dateline),
  ]

  private func readPage(_ node: JSONNode, into facts: inout PageFacts) {
    for (key, field) in Self.strings where key != "headline" {
      add(node[key], field, key, isWeak: true, to: &facts)
    }
    add(node["name"], .title, "name", isWeak: true, to: &facts)
    if let author = node["author"] {
      people(author, "author", depth: 0, isWeak: true, to: &facts)
    }
    if let publisher = node["publisher"] {
      add(resolved(publisher)["name"], .publisher, "publisher", isWeak: true, to: &facts)
    }
  }

  /// Adds a string, or the strings of a list.
  private func add(
    _ value: JSONNode?, _ field: Candidate.Field, _ key: String, isWeak: Bool = false,
    to facts: inout PageFacts
  ) {
    guard let value else { return }
    for element in value.elements {
      add(element, field, key, isWeak: isWeak, to: &facts)
    }
    guard
      let bytes = (value.kind == .object ? value["@value"] ?? value["name"] : value)?.stringBytes
    else { return }
    facts.add(
      Candidate(
        field: field, value: References.resolved(bytes), source: .jsonLD, from: "json-ld:" + key,
        isWeak: isWeak))
  }

  private func people(
    _ value: JSONNode, _ key: String, depth: Int, isWeak: Bool, to facts: inout PageFacts
  ) {
    guard depth < 3 else { return }
    if value.kind == .array {
      for element in value.elements {
        people(element, key, depth: depth + 1, isWeak: isWeak, to: &facts)
      }
      return
    }
    let thing = resolved(value)
    if let names = thing["name"], names.kind == .array {
      return people(names, key, depth: depth + 1, isWeak: isWeak, to: &facts)
    }
    let given = thing["givenName"]?.string.map { Array("\($0) ".utf8) } ?? []
    let family = thing["familyName"]?.stringBytes ?? []
    guard let name = thing["name"]?.stringBytes ?? thing.stringBytes ?? (given + family) as [UInt8]?
    else { return }
    facts.add(
      Candidate(
        field: .author, value: References.resolved(name), source: .jsonLD, from: "json-ld:" + key,
        isWeak: isWeak, note: thing["jobTitle"]?.stringBytes.map(References.resolved),
        isOrganization: thing["@type"]?.string?.hasSuffix("Organization") ?? false))
  }

  private func readImage(_ node: JSONNode, into facts: inout PageFacts) {
    guard let image = node["image"] ?? node["thumbnailUrl"] else { return }
    for element in image.kind == .array ? Array(image.elements.prefix(8)) : [image] {
      let thing = resolved(element)
      guard let url = thing.stringBytes ?? (thing["url"] ?? thing["contentUrl"])?.stringBytes
      else { continue }
      facts.add(
        Candidate(
          field: .image, value: References.resolved(url), source: .jsonLD, from: "json-ld:image",
          note: thing["caption"]?.stringBytes.map(References.resolved)))
    }
  }
}
