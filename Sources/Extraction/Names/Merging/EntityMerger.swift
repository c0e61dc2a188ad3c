internal import Text

/// Puts the names of a text together that mean the same.
///
/// Whole names come first: names with the same letters are one, and of people also those that differ
/// in a middle name or have an initial for a first name. Then each shorter name, in the order of the
/// text, means one of those: a family or first name alone the person with it who was named last, an
/// acronym the organization or place with these initials, the first word of an organization that
/// organization. Nothing of a name is known beforehand, so that what has no such sign stays apart.
struct EntityMerger {
  /// What was named so far.
  struct Entity {
    var kind: NameKind
    /// The forms under which it is named, whole ones first.
    var forms: [Int] = []
    var gender = NameGender.unknown
    /// The titles and offices before its names.
    var titles: Set<UInt32> = []
    /// The last mention.
    var last = -1
  }

  /// What a name of one kind is looked up by.
  struct Key: Hashable {
    var kind: NameKind
    var hash: UInt32
  }

  /// Entities that share a word are compared with a name; of very many the last ones.
  static let mostCandidates = 32

  let text: NameText
  let forms: [NameForm]
  var entities: [Entity] = []
  /// By name: the entity.
  var entityOf: [Int]
  /// Entities by all letters of a name; by a word of it; by its initials.
  var byWhole: [Key: Int] = [:]
  var byWord: [Key: [Int]] = [:]
  var byInitials: [Key: [Int]] = [:]

  init(_ names: [TokenName], in text: NameText, _ list: NameList) {
    self.text = text
    forms = names.map { list.form(of: $0, in: text) }
    entityOf = Array(repeating: -1, count: forms.count)
    for i in forms.indices where isWhole(i) { entityOf[i] = whole(i) }
    for i in forms.indices {
      if entityOf[i] < 0 { entityOf[i] = shorter(i) }
      entities[entityOf[i]].last = i
    }
  }

  /// Whether a name is one by itself.
  private func isWhole(_ i: Int) -> Bool {
    switch forms[i].name.kind {
    case .person, .organization: !forms[i].isOneWord && !beginsSmall(i)
    case .place: forms[i].acronym == nil
    case .other: true
    }
  }

  /// "van Dijk": the rest of a name that has a small word before it.
  private func beginsSmall(_ i: Int) -> Bool {
    let first = forms[i].name.tokens.lowerBound
    return text.tokens[first].shape == .lower || text.flags[first].contains(.link)
  }

  // MARK: Whole names

  private mutating func whole(_ i: Int) -> Int {
    let form = forms[i]
    let key = Key(kind: form.name.kind, hash: form.whole)
    if let known = byWhole[key] { return add(i, to: known) }
    let same =
      form.name.kind == .person
      ? samePerson(form) : form.name.kind.isBody ? sameBody(form) : nil
    let entity = same ?? new(form.name.kind)
    byWhole[key] = entity
    return add(i, to: entity)
  }

  func candidates(_ kind: NameKind, _ word: UInt32?) -> ArraySlice<Int> {
    guard let word else { return [] }
    return (byWord[Key(kind: kind, hash: word)] ?? []).suffix(Self.mostCandidates)
  }

  mutating func new(_ kind: NameKind) -> Int {
    entities.append(Entity(kind: kind))
    return entities.count - 1
  }

  /// Takes a name as one of an entity, by which shorter ones are known as well.
  private mutating func add(_ i: Int, to entity: Int) -> Int {
    let (forms, form) = (forms, forms[i])
    if let title = title(before: form.name.tokens.lowerBound) {
      entities[entity].titles.insert(title)
    }
    if let known = entities[entity].forms.firstIndex(where: { forms[$0].whole == form.whole }) {
      // A name is given as it stands in a sentence, and not as in a headline.
      if forms[entities[entity].forms[known]].isAllCapitals { entities[entity].forms[known] = i }
      return entity
    }
    entities[entity].forms.append(i)
    if form.name.kind == .person, entities[entity].gender == .unknown {
      entities[entity].gender = gender(ofFirstNameIn: form)
    }
    for word in form.words { append(entity, &byWord, Key(kind: form.name.kind, hash: word)) }
    for hash in Set([form.initials, form.capitalInitials]) where !form.isOneWord {
      append(entity, &byInitials, Key(kind: form.name.kind, hash: hash))
    }
    return entity
  }

  private func append(_ entity: Int, _ table: inout [Key: [Int]], _ key: Key) {
    if table[key]?.last != entity { table[key, default: []].append(entity) }
  }

  // MARK: Shorter names

  private mutating func shorter(_ i: Int) -> Int {
    let form = forms[i]
    if form.name.kind == .person, let known = person(i) { return known }
    let isFamily = isFamily(i)
    let key = Key(kind: form.name.kind, hash: isFamily ? ~form.whole : form.whole)
    if let known = byWhole[key] { return known }
    let entity = body(i) ?? new(form.name.kind)
    byWhole[key] = entity
    guard isFamily else { return add(i, to: entity) }
    // None of its members is known by it.
    entities[entity].forms.append(i)
    return entity
  }
}
