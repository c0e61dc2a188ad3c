public import JSON
internal import Text

/// The record `galley.article/1`: one table from which its encoding, its JSON Schema and the
/// types of expressions are derived.
public enum RecordSchema {
  /// The value of the field `schema`.
  public static let identifier = "galley.article/1"

  /// Every field in the order in which it is written.
  public static let fields: [RecordField] =
    identityFields + metadataFields + structureFields + accountFields
}

/// One field of the record.
public struct RecordField: Sendable {
  /// The key.
  public let name: String
  /// What stands under it.
  public let shape: Shape
  /// One sentence for the schema and the reference.
  public let summary: String
  /// Whether every record has it.
  public let isRequired: Bool
  /// The part of the document that must have been provided for it to be there.
  public let slot: Slot
  /// Writes the value; leaves an absent one out and returns `false`.
  let write: @Sendable (borrowing RecordSource, inout JSONWriter) -> Bool
  /// The value for expressions.
  let value: @Sendable (borrowing Document) -> Value
  /// How a stage, a program or a test sets it; `nil` where it says which page this is or follows
  /// from other fields.
  var setter: FieldSetter?
  /// The members of an object, each to be read without the others.
  var parts: [Part] = []

  /// A member of a field that is an object.
  struct Part: Sendable {
    let member: Shape.Member
    let read: @Sendable (borrowing Document) -> Value

    /// A member; a name that ends in `?` may be absent.
    init(
      _ name: String, _ shape: Shape, _ read: @escaping @Sendable (borrowing Document) -> Value
    ) {
      member = Shape.Member(name, shape)
      self.read = read
    }

    var name: String { member.name }
  }
}

/// A document about to be written, with what is computed once for all fields.
struct RecordSource: ~Copyable {
  let document: Document
  let offsets: CodePointOffsets

  init(_ document: Document) {
    self.document = document
    offsets = CodePointOffsets(document.text)
  }

  /// Writes `start` and `end` of a span in code points.
  func write(_ span: Span, _ json: inout JSONWriter) {
    json.key("start")
    json.integer(offsets.codePoint(at: span.start))
    json.key("end")
    json.integer(offsets.codePoint(at: span.end))
  }
}

/// The shape of a value in the record.
public indirect enum Shape: Sendable, Equatable {
  case string
  /// One of these strings.
  case choice([String])
  case integer
  case number
  case boolean
  case list(Shape)
  /// An object with these members, of which the ones marked `?` may be absent.
  case object([Member])
  /// An object with any keys whose values have one shape.
  case map(Shape)
  case any

  /// A member of an object.
  public struct Member: Sendable, Equatable {
    /// The key.
    public let name: String
    /// What stands under it.
    public let shape: Shape
    /// Whether it is always there.
    public let isRequired: Bool

    /// A member; a name that ends in `?` may be absent.
    public init(_ name: String, _ shape: Shape) {
      isRequired = name.last != "?"
      self.name = isRequired ? name : String(name.dropLast())
      self.shape = shape
    }
  }

  /// An object of the members in `pairs`, in order.
  static func members(_ pairs: KeyValuePairs<String, Shape>) -> Shape {
    .object(pairs.map { Member($0.key, $0.value) })
  }

  /// The type for expressions.
  public var valueType: ValueType {
    switch self {
    case .string, .choice: .string
    case .integer: .integer
    case .number: .decimal
    case .boolean: .boolean
    case .list(let element): .list(element.valueType)
    case .object(let members): .object(members.map { .init($0.name, $0.shape.valueType) })
    case .map, .any: .any
    }
  }

  /// JSON Schema.
  public var schema: JSONValue {
    switch self {
    case .string: ["type": "string"]
    case .choice(let names): ["enum": .array(names.map { .string($0) })]
    case .integer: ["type": "integer"]
    case .number: ["type": "number"]
    case .boolean: ["type": "boolean"]
    case .list(let element): ["type": "array", "items": element.schema]
    case .map(let element): ["type": "object", "additionalProperties": element.schema]
    case .any: .object([])
    case .object(let members):
      [
        "type": "object",
        "properties": .object(members.map { .init($0.name, $0.shape.schema) }),
        "required": .array(members.filter(\.isRequired).map { .string($0.name) }),
        "additionalProperties": false,
      ]
    }
  }
}

extension RecordSchema {
  /// The JSON Schema of a record, with the annotations of `layers` where stages declare them.
  public static func jsonSchema(layers: [Slot] = []) -> JSONValue {
    schema(of: fields, layers: layers, isClosed: false)
  }

  /// The JSON Schema of the records of one pipeline: the fields that its components provide, those
  /// that an input may give itself, and no other layers than its own.
  public static func jsonSchema(provided: [Slot]) -> JSONValue {
    let slots = Set(provided)
    let layers = slots.filter { $0.layerName != nil }.sorted { $0.name < $1.name }
    let fields = fields.filter { field in
      if field.name == "layers" { return !layers.isEmpty }
      return field.isRequired || field.slot == .page || field.slot == .text
        || slots.contains(field.slot) || givenFields.contains(field.name)
    }
    return schema(of: fields, layers: layers, isClosed: true)
  }

  /// Fields that sidecar files and input lines may give.
  static let givenFields: Set<String> = [
    "title", "url", "publisher", "published", "fetched", "language",
  ]

  private static func schema(
    of fields: [RecordField], layers: [Slot], isClosed: Bool
  ) -> JSONValue {
    let properties = fields.map { field -> JSONValue.Member in
      guard case .object(var members) = field.shape.schema else {
        return .init(field.name, field.shape.schema)
      }
      members.append(.init("description", .string(field.summary)))
      if field.name == "layers", !layers.isEmpty {
        if isClosed { members.removeAll { $0.key == "additionalProperties" } }
        members.append(.init("properties", .object(layers.map(layerSchema))))
        if isClosed { members.append(.init("additionalProperties", false)) }
      }
      return .init(field.name, .object(members))
    }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string(identifier),
      "type": "object",
      "properties": .object(properties),
      "required": .array(fields.filter(\.isRequired).map { .string($0.name) }),
      "additionalProperties": false,
    ]
  }

  private static func layerSchema(_ layer: Slot) -> JSONValue.Member {
    let span: [JSONValue.Member] = [
      .init("start", Shape.integer.schema), .init("end", Shape.integer.schema),
    ]
    let attributes = layer.attributes.map { JSONValue.Member($0.name, $0.type.schema) }
    let annotation: JSONValue = [
      "type": "object", "properties": .object(span + attributes), "required": ["start", "end"],
      "additionalProperties": false,
    ]
    return .init(layer.layerName ?? layer.name, ["type": "array", "items": annotation])
  }
}

extension ValueType {
  /// JSON Schema of an annotation's attribute.
  var schema: JSONValue {
    switch self {
    case .any: .object([])
    case .boolean: ["type": "boolean"]
    case .integer: ["type": "integer"]
    case .decimal: ["type": "number"]
    case .string: ["type": "string"]
    case .span:
      ["type": "array", "items": ["type": "integer"], "minItems": 2, "maxItems": 2]
    case .list(let element): ["type": "array", "items": element.schema]
    case .object(let fields):
      [
        "type": "object",
        "properties": .object(fields.map { .init($0.name, $0.type.schema) }),
      ]
    }
  }
}
