internal import GalleyCore
internal import JSON
internal import YAML

/// A component of a draft with the options that it cannot do without.
struct DraftPiece<Configured: Sendable> {
  let entry: ComponentEntry<Configured>
  /// Options that are written out, with values from the component's own example.
  private(set) var given: [JSONValue.Member] = []
  private(set) var configured: Configured?
  /// What its expressions read.
  private var asked: [Slot] = []
  /// Why it is commented out, where it is.
  private(set) var problem: String?

  /// The component with its required options alone, or like its example where these do not do.
  init(_ entry: ComponentEntry<Configured>, likeExample: Bool = false) {
    self.entry = entry
    if entry.isBare {
      if let example = Self.example(entry), configure(example) { return }
      problem = problem ?? "its example cannot be used here"
      return
    }
    let example = Self.example(entry)?.members ?? []
    let required = Set(entry.options.filter { $0.defaultValue == nil }.map(\.name))
    if !likeExample, configure(example.filter { required.contains($0.key) }) { return }
    if configure(example) { return }
    problem = problem ?? "its example cannot be used here"
  }

  private mutating func configure(_ members: [YAMLMember]) -> Bool {
    let mark = YAMLMark.start
    guard configure(YAMLNode(.mapping(members), mark: mark, endMark: mark)) else { return false }
    given = members.map { .init($0.key, JSONValue($0.value)) }
    return true
  }

  private mutating func configure(_ node: YAMLNode) -> Bool {
    var reader = ConfigReader(file: "example")
    guard let configured = entry.configure(node, &reader), !reader.hasErrors else {
      problem = reader.diagnostics.first?.message
      return false
    }
    self.configured = configured
    problem = nil
    let subject = (configured as? ConfiguredStage)?.subject
    asked = reader.expressions.flatMap { $0.slots(subject: subject) }
    return true
  }

  /// What stands after `NAME:`; nothing for a bare name.
  private static func example(_ entry: ComponentEntry<Configured>) -> YAMLNode? {
    YAMLParser.read(Array(entry.spec.example.utf8)).root?[entry.spec.name]?.value
  }
}

extension DraftPiece where Configured == ConfiguredStage {
  /// Everything that must have been provided before it.
  var needs: [Slot] { (configured?.reads ?? []) + asked }

  func isReady(_ provided: Set<Slot>) -> Bool {
    problem == nil && provided.isSuperset(of: needs)
  }

  /// The same as comments, with the reason.
  func commentedOut(_ provided: Set<Slot>) -> DraftPiece {
    var piece = self
    let missing = needs.filter { !provided.contains($0) }.map(\.name)
    if piece.problem == nil {
      piece.problem = "nothing above provides " + missing.joined(separator: ", ")
    }
    return piece
  }
}

extension JSONValue {
  /// The value of a node; scalars are texts.
  init(_ node: YAMLNode) {
    switch node.kind {
    case .scalar(let text, _): self = .string(text)
    case .sequence(let nodes): self = .array(nodes.map { JSONValue($0) })
    case .mapping(let members):
      self = .object(members.map { .init($0.key, JSONValue($0.value)) })
    }
  }
}
