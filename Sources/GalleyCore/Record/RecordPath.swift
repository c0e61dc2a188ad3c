/// A place in the record that can be read: `id`, `published.value`, `layers.quote`.
public struct RecordPath: Hashable, Sendable {
  /// The names between the dots; at least one, the first of them a field of the record.
  public let names: [String]
  /// The type of what stands there.
  public let type: ValueType

  private let path: Path

  /// Reads names with dots between them.
  public init(parsing text: String) throws(FieldPath.Problem) {
    let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy(FieldPath.isName) else {
      throw FieldPath.Problem(
        "'\(text)' is no path to a field", hint: "write names with dots, such as published.value")
    }
    guard let field = RecordSchema.field(names[0]) else {
      throw FieldPath.Problem(
        "the record has no field '\(names[0])'",
        hint: FieldPath.hint(for: names[0], among: RecordSchema.fields)
          ?? "fields are " + RecordSchema.fields.map(\.name).joined(separator: ", "))
    }
    let isLayer = names[0] == "layers" && names.count == 2
    let shape = isLayer ? RecordSchema.layer : try field.shape.member(at: names)
    if names[0] == "layers", names.count > 2 {
      throw FieldPath.Problem(
        "a layer is read as a whole", hint: "write 'layers.\(names[1])'")
    }
    self.names = names
    type = shape.valueType
    path = Path(root: .record, steps: names.map { .name($0) })
  }

  /// What must have been provided for it to be there; nothing where an input may give it itself.
  public var needed: [Slot] {
    guard let slot = RecordSchema.slot(of: names), slot != .page,
      !RecordSchema.givenFields.contains(names[0])
    else { return [] }
    return [slot]
  }

  /// What stands there, as expressions see it; `null` where there is nothing.
  public func value(in document: Document) -> Value { document.value(at: path) }
}

extension RecordPath: CustomStringConvertible {
  /// The names with dots between them.
  public var description: String { names.joined(separator: ".") }
}

/// A choice of what records hold, in the order in which it is written.
public struct RecordSelection: Hashable, Sendable {
  /// The places, as they were given.
  public let paths: [RecordPath]

  /// What must have been provided for all of it to be there.
  public var needed: [Slot] { paths.flatMap(\.needed) }

  /// A field with what is wanted of it.
  struct Choice: Hashable, Sendable {
    let name: String
    /// Members or layers; `nil` where the whole field is wanted.
    var members: [[String]]?
  }

  /// Fields in the order in which they were first named.
  let choices: [Choice]

  /// A choice of these places; of a field and its member the field counts.
  public init(_ paths: [RecordPath]) {
    self.paths = paths
    var choices: [Choice] = []
    for path in paths {
      let member = path.names.count > 1 ? Array(path.names.dropFirst()) : nil
      guard let index = choices.firstIndex(where: { $0.name == path.names[0] }) else {
        choices.append(Choice(name: path.names[0], members: member.map { [$0] }))
        continue
      }
      guard let member else {
        choices[index].members = nil
        continue
      }
      choices[index].members?.append(member)
    }
    self.choices = choices
  }
}
