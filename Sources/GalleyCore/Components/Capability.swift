/// What a component does beyond reading pages and writing records, and what the person who runs a
/// pipeline must allow: a file alone cannot.
public enum Capability: String, CaseIterable, Sendable {
  /// Running programs of the machine.
  case exec

  /// What it does, after "it".
  public var phrase: String {
    switch self {
    case .exec: "runs a program of this machine"
    }
  }

  /// The option of the command line that allows it.
  public var flag: String { "--allow-\(rawValue)" }
}

/// What a pipeline that is being checked may do.
public enum Permission: Hashable, Sendable {
  /// Nothing is run: what would need a capability is noted.
  case toCheck
  /// To run with these capabilities; what needs another is an error.
  case toRun(Set<Capability>)
}
