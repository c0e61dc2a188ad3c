internal import GalleyCore
internal import JSON

/// What a record of the input says of a page.
struct InputFacts: Sendable {
  var facts: Page.Facts
  var extra: [Value.Member] = []
  /// Codes for what stands under a field's key and cannot be that field.
  var warnings: [String] = []

  /// Nothing said.
  init(from: String = "input") { facts = Page.Facts(from: from) }

  /// Takes from `weaker` what is missing here.
  mutating func fill(from weaker: InputFacts) {
    facts.fill(from: weaker.facts)
    warnings += weaker.warnings
    let known = Set(extra.map(\.key))
    extra += weaker.extra.filter { !known.contains($0.key) }
  }
}

extension InputFields {
  private static let texts:
    [(Page.Facts.Field, any WritableKeyPath<Page.Facts, String?> & Sendable)] =
      [
        (.url, \.url), (.published, \.published), (.fetched, \.fetched),
        (.language, \.language), (.title, \.title),
      ]

  /// All facts of a record, and what goes to `extra`.
  func facts(_ record: JSONNode, from: String) -> InputFacts {
    var result = InputFacts(from: from)
    for (field, path) in Self.texts {
      guard let value = value(.fact(field), in: record) else { continue }
      let text = Self.text(value)
      result.facts[keyPath: path] = text
      if text == nil { result.warnings.append("given_\(field.rawValue)_unreadable") }
    }
    if let value = value(.fact(.authors), in: record) {
      result.facts.authors = Self.names(value)
      if !value.isEmptyList, result.facts.authors.isEmpty {
        result.warnings.append("given_authors_unreadable")
      }
    }
    result.extra = extraMembers(in: record)
    return result
  }

  /// A string; a whole number as text, as a year may be; what a record of our own has as an object.
  private static func text(_ value: JSONNode) -> String? {
    value.string ?? value.integer.map(String.init) ?? value["value"]?.string
      ?? value["tag"]?.string
  }

  /// A name, an object with a name, or a list of them.
  private static func names(_ value: JSONNode) -> [String] {
    switch value.kind {
    case .string: [value.string ?? ""]
    case .object: value["name"]?.string.map { [$0] } ?? []
    case .array: value.elements.flatMap { $0.kind == .array ? [] : names($0) }
    default: []
    }
  }
}

extension JSONNode {
  fileprivate var isEmptyList: Bool {
    guard kind == .array else { return false }
    return elements.first { _ in true } == nil
  }
}
