/// How a document answers a path: found when an expression is parsed, so that no names are
/// compared and no objects are built for one of their members.
struct RecordAccess: Sendable {
  enum Kind: Sendable {
    case nothing
    case text, blocks, links
    case layer(String)
    case value(@Sendable (borrowing Document) -> Value)
  }

  let kind: Kind
  /// The steps from there.
  let rest: ArraySlice<Path.Step>

  static let nothing = RecordAccess(kind: .nothing, rest: [])

  private init(kind: Kind, rest: ArraySlice<Path.Step>) {
    self.kind = kind
    self.rest = rest
  }

  init(_ steps: [Path.Step]) {
    guard let name = steps.first?.name, let field = RecordSchema.field(name) else {
      self = .nothing
      return
    }
    let second = steps.count > 1 ? steps[1].name : nil
    switch (name, second) {
    case ("text", nil): self.init(kind: .text, rest: steps[1...])
    case ("blocks", nil): self.init(kind: .blocks, rest: steps[1...])
    case ("links", nil): self.init(kind: .links, rest: steps[1...])
    case ("layers", let layer?): self.init(kind: .layer(layer), rest: steps[2...])
    case (_, let second?):
      if let part = field.parts.first(where: { $0.name == second }) {
        self.init(kind: .value(part.read), rest: steps[2...])
      } else {
        self.init(kind: .value(field.value), rest: steps[1...])
      }
    default: self.init(kind: .value(field.value), rest: steps[1...])
    }
  }
}
