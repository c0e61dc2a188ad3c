internal import Text

// Entities, from and to the form in which records are written.
extension RecordSchema {
  private static let placeShape = Shape.members([
    "id": .integer, "country?": .string, "latitude?": .number, "longitude?": .number,
    "score": .number,
  ])

  /// Names as they stand in the text follow from the layer `entity`.
  private static let entityShape = Shape.members([
    "id": .string, "name": .string, "kind": .string, "role?": .string, "place?": placeShape,
    "mentions": .list(.integer), "aliases?": .list(.string), "first": .list(.integer),
  ])

  /// What may be set: the rest follows.
  private static let givenShape = Shape.members([
    "id": .string, "name": .string, "kind": .string, "role?": .string, "place?": placeShape,
    "mentions?": .any, "aliases?": .any, "first?": .any,
  ])

  static let entities = RecordField.value(
    "entities", .list(entityShape),
    "What the text names. The mentions are numbers of annotations in `layers.entity`, which have the "
      + "id as `entity`; the aliases are the other names there, and `first` is the range of the first.",
    setter: FieldSetter(accepts: .list(givenShape), hasProvenance: false) {
      value, _, document throws(FieldError) in
      document.entities = value.elements.map(entity)
    }
  ) { document in
    let named = document.namedEntities()
    if named.isEmpty { return .null }
    let offsets = CodePointOffsets(document.text)
    return .list(named.map { value(of: $0, offsets) })
  }

  private static func value(of named: NamedEntity, _ offsets: CodePointOffsets) -> Value {
    let (entity, place) = (named.entity, named.entity.place)
    return .object([
      "id": .string(entity.id), "name": .string(entity.name), "kind": .string(entity.kind),
      "role": Value(entity.role),
      "place": place.map {
        .object([
          "id": .integer($0.id), "country": Value($0.country),
          "latitude": $0.latitude.map { .decimal($0) },
          "longitude": $0.longitude.map { .decimal($0) },
          "score": .decimal($0.score),
        ])
      },
      "mentions": .list(named.mentions.map { .integer($0) }), "aliases": Value(named.aliases),
      "first": .list([
        .integer(offsets.codePoint(at: named.first.start)),
        .integer(offsets.codePoint(at: named.first.end)),
      ]),
    ])
  }

  private static func entity(_ value: Value) -> Entity {
    let place = value["place"]
    return Entity(
      id: value["id"].text ?? "", name: value["name"].text ?? "", kind: value["kind"].text ?? "",
      role: value["role"].text,
      place: place["id"].wholeNumber.map {
        Entity.Place(
          id: $0, country: place["country"].text, latitude: place["latitude"].number,
          longitude: place["longitude"].number, score: place["score"].number ?? 0)
      })
  }
}

/// An entity with what its annotations say.
struct NamedEntity {
  let entity: Entity
  /// Numbers of annotations of the layer.
  fileprivate(set) var mentions: [Int] = []
  /// Names other than its own, in the order of the text.
  fileprivate(set) var aliases: [String] = []
  fileprivate(set) var first = Span(0, 0)
}

extension Document {
  /// The entities that annotations belong to.
  borrowing func namedEntities() -> [NamedEntity] {
    if entities.isEmpty { return [] }
    var named = entities.map { NamedEntity(entity: $0) }
    let places = Dictionary(
      entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (number, annotation) in (layers["entity"] ?? []).enumerated() {
      guard let id = annotation.text("entity"), let place = places[id] else { continue }
      if named[place].mentions.isEmpty { named[place].first = annotation.span }
      named[place].mentions.append(number)
      let words = Whitespace.squeezed(text[annotation.span.range])
      let alias = String(decoding: words, as: UTF8.self)
      if alias != named[place].entity.name, !named[place].aliases.contains(alias) {
        named[place].aliases.append(alias)
      }
    }
    return named.filter { !$0.mentions.isEmpty }
  }
}
