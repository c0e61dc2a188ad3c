internal import GalleyCore
internal import Patterns

extension OptionError {
  /// Throws where a name cannot be that of an annotation's attribute; `option` gives it.
  static func check(attribute name: String, at option: String) throws {
    guard name.isSnakeCaseName else {
      throw OptionError(
        "'\(name)' cannot name an attribute", at: .value(option),
        hint: "use lower-case letters, digits and '_'")
    }
    guard !["text", "start", "end"].contains(name) else {
      throw OptionError(
        "'\(name)' of an annotation follows from its place", at: .value(option),
        hint: "choose another name")
    }
  }

  /// A group that a pattern does not have, named by `option`.
  static func noGroup(_ name: String, in pattern: Pattern, at option: String) -> OptionError {
    let names = pattern.groupNames
    let known =
      names.isEmpty
      ? "write (?<\(name)>…) in the pattern"
      : "groups are \(names.joined(separator: ", "))"
    return OptionError(
      "the pattern has no group '\(name)'", at: .value(option),
      hint: Suggestion.hint(for: name, among: names) ?? known)
  }
}
