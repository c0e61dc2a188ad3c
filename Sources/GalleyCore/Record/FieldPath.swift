/// A place in the record that can be set: `title`, `extra.actor`, `layers.quote.loud`.
public struct FieldPath: Hashable, Sendable {
  /// The names between the dots; at least one, the first of them a field of the record.
  public let names: [String]

  /// Why a text is no such place.
  public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public let description: String
    /// What would mend it.
    public let hint: String?

    init(_ description: String, hint: String? = nil) {
      self.description = description
      self.hint = hint
    }
  }

  /// Reads names with dots between them.
  public init(parsing text: String) throws(Problem) {
    let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy(Self.isName) else {
      throw Problem(
        "'\(text)' is no path to a field", hint: "write names with dots, such as extra.actor")
    }
    try Self.check(names)
    self.names = names
  }

  /// An attribute of a layer's annotations.
  public init(layer: String, attribute: String) { names = ["layers", layer, attribute] }

  static func isName(_ name: String) -> Bool {
    let isWord = name.utf8.allSatisfy {
      $0 == 0x5F || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
    }
    return isWord && !(0x30...0x39).contains(name.utf8.first ?? 0x30)
  }

  /// The layer and, of a place in its annotations, the attribute.
  public var layer: (name: String, attribute: String?)? {
    guard names[0] == "layers", names.count > 1 else { return nil }
    return (names[1], names.count > 2 ? names[2] : nil)
  }

  /// The part of the document in which the place is.
  public var root: Slot { RecordSchema.slot(of: names) ?? .page }

  /// What must have been provided to read or change what stands here.
  public var needed: [Slot] { root == .page ? [] : [root] }

  /// Types of what may be set here, the whole form first.
  public var types: [ValueType] {
    guard layer == nil else { return [.any] }
    let field = RecordSchema.field(names[0])
    guard names.count > 1 else { return field?.settableTypes ?? [] }
    var type = field?.settableTypes.first ?? .any
    for name in names.dropFirst() {
      guard case .object(let fields) = type else { return [.any] }
      type = fields.first { $0.name == name }?.type ?? .any
    }
    return [type]
  }
}

extension FieldPath: CustomStringConvertible {
  /// The names with dots between them.
  public var description: String { names.joined(separator: ".") }
}

// What a place must be to be set.
extension FieldPath {
  private static func check(_ names: [String]) throws(Problem) {
    guard let field = RecordSchema.field(names[0]) else { throw unknown(names[0]) }
    guard let setter = field.setter else {
      throw Problem(
        "'\(names[0])' follows from the page and cannot be set",
        hint: "write extra.\(names.last ?? "NAME") for a field of your own")
    }
    if names[0] == "layers" { return try checkLayer(names) }
    _ = try (setter.accepts ?? field.shape).member(at: names)
  }

  private static func checkLayer(_ names: [String]) throws(Problem) {
    if names.count == 1 {
      throw Problem("'layers' needs the name of a layer", hint: "such as layers.quote")
    }
    if names.count > 3 {
      let place = names[..<3].joined(separator: ".")
      throw Problem("attributes of annotations have no members", hint: "write '\(place)'")
    }
    if names.count == 3, ["text", "start", "end"].contains(names[2]) {
      throw Problem(
        "'\(names[2])' of an annotation follows from its place", hint: "choose another name")
    }
  }

  private static func unknown(_ name: String) -> Problem {
    let settable = RecordSchema.fields.filter(\.isSettable)
    return Problem(
      "the record has no field '\(name)'",
      hint: hint(for: name, among: settable) ?? "write extra.\(name) for a field of your own")
  }

  /// The field that was probably meant: one of `fields`, or a member of one.
  static func hint(for name: String, among fields: [RecordField]) -> String? {
    let owner = fields.first { field in
      guard case .object(let members) = field.shape else { return false }
      return members.contains { $0.name == name }
    }
    return owner.map { "did you mean '\($0.name).\(name)'?" }
      ?? Suggestion.hint(for: name, among: fields.map(\.name))
  }
}

extension Shape {
  /// The shape at `names`, of which the first is this one's own.
  func member(at names: [String]) throws(FieldPath.Problem) -> Shape {
    var shape = self
    for (index, name) in names.enumerated().dropFirst() {
      let owner = names[..<index].joined(separator: ".")
      switch shape {
      case .map, .any: return .any
      case .object(let members):
        guard let member = members.first(where: { $0.name == name }) else {
          throw Self.unknownMember(name, of: owner, members.map(\.name))
        }
        shape = member.shape
      default:
        throw FieldPath.Problem(
          "'\(owner)' is \(shape.valueType.phrase) and has no members", hint: "write '\(owner)'")
      }
    }
    return shape
  }

  private static func unknownMember(
    _ name: String, of owner: String, _ known: [String]
  ) -> FieldPath.Problem {
    let hint = Suggestion.nearest(to: name, among: known).map { "did you mean '\(owner).\($0)'?" }
    return FieldPath.Problem(
      "'\(owner)' has no member '\(name)'",
      hint: hint ?? "known are " + known.joined(separator: ", "))
  }
}
