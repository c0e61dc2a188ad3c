/// Reads selectors, as Selectors Level 4 spells them.
struct SelectorParser {
  var scanner: SelectorScanner
  /// Lists of relative selectors that were read so far; each has a slot for what it finds.
  private(set) var slots = 0
  private var depth = 0
  private var isInHas = false

  static let depthLimit = 32

  init(_ text: String) { scanner = SelectorScanner(text) }

  /// A whole text.
  mutating func parse() throws(SelectorError) -> [ComplexSelector] {
    let list = try list()
    guard scanner.isAtEnd else { throw scanner.expected("a combinator, ',' or the end") }
    return list
  }

  private mutating func list() throws(SelectorError) -> [ComplexSelector] {
    var all: [ComplexSelector] = []
    repeat {
      scanner.skipSpace()
      all.append(try complex())
    } while scanner.take(",")
    return all
  }

  private mutating func complex() throws(SelectorError) -> ComplexSelector {
    var compounds = [try compound()]
    var combinators: [Combinator] = []
    while let combinator = combinator() {
      combinators.append(combinator)
      compounds.append(try compound())
    }
    return ComplexSelector(compounds: compounds.reversed(), combinators: combinators.reversed())
  }

  /// The combinator before the next compound; `nil` where the selector ends.
  private mutating func combinator() -> Combinator? {
    let isSpaced = scanner.skipSpace()
    if let combinator = symbol() {
      scanner.skipSpace()
      return combinator
    }
    guard let next = scanner.next, next != UInt8(ascii: ","), next != UInt8(ascii: ")") else {
      return nil
    }
    return isSpaced ? .descendant : nil
  }

  private mutating func symbol() -> Combinator? {
    if scanner.take(">") { return .child }
    if scanner.take("+") { return .nextSibling }
    return scanner.take("~") ? .laterSibling : nil
  }

  private mutating func compound() throws(SelectorError) -> CompoundSelector {
    let start = scanner.at
    var compound = CompoundSelector()
    if scanner.take("*") {
      try refuseNamespace()
    } else if scanner.isAtName {
      let name = try scanner.name("a name").map(Self.lowered)
      try refuseNamespace()
      compound.conditions.append(.type(Tag.named(name), name: name))
    }
    while let condition = try condition() { compound.conditions.append(condition) }
    guard scanner.at > start else {
      throw scanner.expected("an element, '.class', '#id', '[attribute]' or ':pseudo-class'")
    }
    return compound
  }

  private func refuseNamespace() throws(SelectorError) {
    guard scanner.next == UInt8(ascii: "|") else { return }
    throw SelectorError(.namespace, at: scanner.at)
  }

  private mutating func condition() throws(SelectorError) -> SelectorCondition? {
    if scanner.take(".") { return .className(try scanner.name("a class after '.'")) }
    if scanner.take("#") { return .id(try scanner.nameParts("an id after '#'")) }
    if scanner.take("[") { return .attribute(try attribute()) }
    if scanner.take(":") { return try pseudoClass() }
    try refuseNamespace()
    return nil
  }

  private mutating func pseudoClass() throws(SelectorError) -> SelectorCondition {
    let start = scanner.at
    if scanner.take(":") {
      let name = String(decoding: try scanner.name("a name after '::'"), as: UTF8.self)
      throw SelectorError(.pseudoElement(name), at: start - 1)
    }
    let bytes = try scanner.name("a name after ':'").map(Self.lowered)
    let name = String(decoding: bytes, as: UTF8.self)
    if let plain = Self.plain(name) { return plain }
    guard PseudoClassName.functions.contains(name) else {
      throw SelectorError(.unknownPseudoClass(name), at: start)
    }
    guard scanner.take("(") else { throw scanner.expected("'(' after ':\(name)'") }
    let condition = try function(name, at: start)
    scanner.skipSpace()
    guard scanner.take(")") else { throw scanner.expected("')' after what ':\(name)(' holds") }
    return condition
  }

  private static func plain(_ name: String) -> SelectorCondition? {
    switch name {
    case "first-child": .place(PlaceTest(step: 0, offset: 1))
    case "last-child": .place(PlaceTest(step: 0, offset: 1, isFromEnd: true))
    case "first-of-type": .place(PlaceTest(step: 0, offset: 1, isOfType: true))
    case "last-of-type": .place(PlaceTest(step: 0, offset: 1, isFromEnd: true, isOfType: true))
    case "only-child": .all(plain("first-child"), plain("last-child"))
    case "only-of-type": .all(plain("first-of-type"), plain("last-of-type"))
    case "empty": .empty
    case "root": .root
    default: nil
    }
  }

  private mutating func function(
    _ name: String, at start: Int
  ) throws(SelectorError) -> SelectorCondition {
    guard depth < Self.depthLimit else {
      throw SelectorError(.tooDeep(limit: Self.depthLimit), at: start)
    }
    depth += 1
    defer { depth -= 1 }
    switch name {
    case "not": return .not(try list())
    case "is", "where": return .any(try list())
    case "has": return .has(try relativeList(at: start))
    default:
      var place = try place()
      place.isFromEnd = name.hasPrefix("nth-last")
      place.isOfType = name.hasSuffix("of-type")
      return .place(place)
    }
  }

  private mutating func relativeList(at start: Int) throws(SelectorError) -> [RelativeSelector] {
    guard !isInHas else { throw SelectorError(.nestedHas, at: start) }
    isInHas = true
    defer { isInHas = false }
    var all: [RelativeSelector] = []
    repeat {
      scanner.skipSpace()
      let combinator = symbol() ?? .descendant
      scanner.skipSpace()
      all.append(
        RelativeSelector(combinator: combinator, selector: try complex(), slot: slots))
      slots += 1
    } while scanner.take(",")
    return all
  }

  static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

extension SelectorCondition {
  /// Both of two conditions.
  fileprivate static func all(_ a: SelectorCondition?, _ b: SelectorCondition?) -> Self {
    .any([
      ComplexSelector(
        compounds: [CompoundSelector(conditions: [a, b].compactMap { $0 })], combinators: [])
    ])
  }
}
