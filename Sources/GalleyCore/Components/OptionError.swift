internal import YAML

/// Options that are each well-formed but do not go together.
public struct OptionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A sentence that names the options.
  public let description: String
  /// What would mend it.
  public let hint: String?
  /// Where it is shown.
  public let place: Place

  /// A place among the options.
  public enum Place: Equatable, Sendable {
    /// All of them.
    case options
    /// The name of an option.
    case key(String)
    /// What is given for an option.
    case value(String)
  }

  /// An error about options.
  public init(_ description: String, at place: Place = .options, hint: String? = nil) {
    self.description = description
    self.place = place
    self.hint = hint
  }
}

extension ConfigReader {
  /// Reports what a component says of its options, where it belongs.
  mutating func report(_ error: any Error, among node: YAMLNode) {
    let problem = error as? OptionError
    let message = "\(component): \(error)"
    if case .key(let name)? = problem?.place, let member = node[name] {
      return report(message, from: member.keyMark, to: member.keyEndMark, hint: problem?.hint)
    }
    var place = node
    if case .value(let name)? = problem?.place, let value = node[name]?.value { place = value }
    self.error(message, at: place, hint: problem?.hint)
  }
}
