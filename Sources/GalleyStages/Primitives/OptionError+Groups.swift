internal import GalleyCore
internal import Patterns

extension OptionError {
  /// A group that a pattern does not have, named by `option`.
  static func noGroup(_ name: String, in pattern: Pattern, at option: String) -> OptionError {
    let names = pattern.groupNames
    let known =
      names.isEmpty ? "write (?<\(name)>…) in the pattern"
      : "groups are \(names.joined(separator: ", "))"
    return OptionError(
      "the pattern has no group '\(name)'", at: .value(option),
      hint: Suggestion.hint(for: name, among: names) ?? known)
  }
}
