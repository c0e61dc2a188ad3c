/// Why a text is no selector that can be used.
public struct SelectorError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Offset in UTF-8 bytes of what is wrong, at most the length of the text.
  public let offset: Int
  /// What is wrong there.
  public let problem: Problem

  init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// What can be wrong with a selector.
  public enum Problem: Equatable, Sendable {
    case expected(String, found: String)
    case unknownPseudoClass(String)
    case pseudoElement(String)
    case namespace
    case nestedHas
    case tooDeep(limit: Int)
    /// libxml2's own message.
    case xpath(String)
    case unknownFunction(String)
  }

  /// The error as a clause without a full stop.
  public var description: String {
    switch problem {
    case .expected(let wanted, let found): "expected \(wanted), found \(found)"
    case .unknownPseudoClass(let name):
      "there is no pseudo-class ':\(name)' for saved pages"
    case .pseudoElement(let name): "'::\(name)' is a pseudo-element, which selects no element"
    case .namespace: "'|' is for namespaces, which HTML has not; write the name alone"
    case .nestedHas: "':has()' cannot stand inside ':has()'"
    case .tooDeep(let limit): "the selector is nested deeper than \(limit) levels"
    case .xpath(let message): message
    case .unknownFunction(let name):
      "Unregistered function '\(name)'; XPath 1.0 has no such function"
    }
  }
}

/// Names of pseudo-classes.
enum PseudoClassName {
  /// Those that take selectors or `an+b` in parentheses.
  static let functions = [
    "not", "is", "where", "has", "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type",
  ]
  /// Those that stand alone.
  static let plain = [
    "first-child", "last-child", "only-child", "first-of-type", "last-of-type", "only-of-type",
    "empty", "root",
  ]
  static var all: [String] { functions + plain }
}

extension SelectorError {
  /// What would mend it, where that is known.
  public var hint: String? {
    switch problem {
    case .unknownPseudoClass:
      "there are " + PseudoClassName.all.map { ":\($0)" }.joined(separator: ", ")
    case .unknownFunction:
      "there are contains(), starts-with(), normalize-space(), translate(), string(), count() …"
    case .pseudoElement: "leave it out, or use a class such as :first-child"
    case .nestedHas: "write two conditions one after another: :has(…):has(…)"
    case .tooDeep: "use several 'select', one after another"
    case .xpath(let message) where message.contains("predicate"): "close the '[' with ']'"
    default: nil
    }
  }

  /// The name that is not known; empty where the error is another.
  public var name: String {
    if case .unknownPseudoClass(let name) = problem { name } else { "" }
  }

  /// Names of which one may have been meant.
  public var known: [String] {
    if case .unknownPseudoClass = problem { PseudoClassName.all } else { [] }
  }
}
