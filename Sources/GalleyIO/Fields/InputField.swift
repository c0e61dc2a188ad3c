internal import GalleyCore

/// What can be read from a record of the input.
enum InputField: Hashable, Sendable {
  case id
  case content(Content)
  case fact(Page.Facts.Field)

  /// What a page can be made of.
  enum Content: String, CaseIterable, Sendable {
    case text, html
    case encodedHTML = "html_b64"
  }

  /// The name in pipeline files.
  var name: String {
    switch self {
    case .id: "id"
    case .content(let content): content.rawValue
    case .fact(let fact): fact.rawValue
    }
  }

  /// What a record that is a page by itself may have.
  static let ofPages: [InputField] =
    [.id] + Content.allCases.map { .content($0) } + ofFacts

  /// What a record about a page may have.
  static let ofFacts: [InputField] = Page.Facts.Field.allCases.map { .fact($0) }
}
