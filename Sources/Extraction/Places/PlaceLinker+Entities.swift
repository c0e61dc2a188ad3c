internal import Text

extension PlaceLinker {
  /// The links of the entities of a text that are places; `nil` for all others and where no place is
  /// likely enough.
  public func links(of named: NamedEntities, in text: [UInt8]) -> [PlaceLink?] {
    var queries = named.entities.map { entity in
      entity.kind == .place
        ? PlaceQuery(
          names: [Array((entity.listedName ?? "").utf8)].filter { !$0.isEmpty }, mentions: 0)
        : nil
    }
    for (number, mention) in named.mentions.enumerated() {
      guard var query = queries[mention.entity] else { continue }
      query.mentions += 1
      Self.add(mention.span, to: &query.names, text)
      if let beside = Self.qualifier(of: number, named, text) {
        Self.add(beside, to: &query.qualifiers, text)
      }
      queries[mention.entity] = query
    }
    let places = queries.indices.filter { queries[$0] != nil }
    var all = [PlaceLink?](repeating: nil, count: queries.count)
    for (place, link) in zip(places, links(of: places.compactMap { queries[$0] })) {
      all[place] = link
    }
    return all
  }

  /// How many names of one place are looked up.
  private static let mostNames = 8

  private static func add(_ span: Span, to names: inout [[UInt8]], _ text: [UInt8]) {
    let name = Whitespace.squeezed(text[span.range])
    if names.count < mostNames, !names.contains(name) { names.append(name) }
  }

  /// The place beside a name that says where it is: "Springfield, Illinois," or "Illinois' Springfield".
  private static func qualifier(of number: Int, _ named: NamedEntities, _ text: [UInt8]) -> Span? {
    func place(_ i: Int) -> Span? {
      guard named.mentions.indices.contains(i) else { return nil }
      let mention = named.mentions[i]
      return named.entities[mention.entity].kind == .place ? mention.span : nil
    }
    let own = named.mentions[number].span
    if let next = place(number + 1), text[own.end..<next.start].elementsEqual(", ".utf8),
      endsPhrase(text[next.end...])
    {
      return next
    }
    guard let before = place(number - 1) else { return nil }
    let between = text[before.end..<own.start]
    return between.elementsEqual("'s ".utf8) || between.elementsEqual("’s ".utf8) ? before : nil
  }

  /// A comma, stop, bracket or the end of a line closes what a comma has opened.
  private static func endsPhrase(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let next = rest.first else { return true }
    return ",.;:)\n".utf8.contains(next)
  }
}
