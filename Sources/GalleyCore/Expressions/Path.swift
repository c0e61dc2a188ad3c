/// Names and positions that lead to a value, and where the first is looked up.
struct Path: Sendable {
  enum Root: Hashable, Sendable {
    /// In what surrounds the name: an element inside a predicate, the record elsewhere.
    case nearest
    /// `it`: the element itself.
    case element
    /// `record`: the record, from inside a predicate.
    case record
  }

  enum Step: Hashable, Sendable {
    /// A member of an object.
    case name(String)
    /// An element of a list, from zero.
    case index(Int)
  }

  let root: Root
  let steps: [Step]
  /// How a document answers, found once.
  let access: RecordAccess

  init(root: Root, steps: [Step]) {
    self.root = root
    self.steps = steps
    access = root == .element ? .nothing : RecordAccess(steps)
  }

  /// The names up to the first position.
  var names: [String] {
    var names: [String] = []
    for case .name(let name) in steps.prefix(while: { $0.name != nil }) { names.append(name) }
    return names
  }

  /// The path with the steps up to one of them.
  func upTo(_ index: Int) -> String { Self.description(root, steps.prefix(index + 1)) }

  private static func description(_ root: Root, _ steps: ArraySlice<Step>) -> String {
    var text = root == .nearest ? "" : root == .element ? "it" : "record"
    for step in steps {
      if step.name != nil, !text.isEmpty { text += "." }
      text += step.description
    }
    return text
  }
}

extension Path: Hashable {
  /// Paths are equal when they are written alike.
  static func == (a: Path, b: Path) -> Bool { a.root == b.root && a.steps == b.steps }

  func hash(into hasher: inout Hasher) {
    hasher.combine(root)
    hasher.combine(steps)
  }
}

extension Path: CustomStringConvertible {
  var description: String { Self.description(root, steps[...]) }
}

extension Path.Step: CustomStringConvertible {
  var name: String? {
    guard case .name(let name) = self else { return nil }
    return name
  }

  var description: String {
    switch self {
    case .name(let name): name
    case .index(let index): "[\(index)]"
    }
  }
}

extension Value {
  /// What stands where steps lead; `null` where they lead nowhere.
  func value(at steps: some Sequence<Path.Step>) -> Value {
    var value = self
    for step in steps {
      switch (step, value) {
      case (.name(let name), .object): value = value[name]
      case (.index(let index), .list(let elements)) where index < elements.count:
        value = elements[index]
      default: return .null
      }
    }
    return value
  }
}
