public import GalleyCore

/// What `drop` and `keep` do not share.
public protocol ConditionRule: Sendable, SendableMetatype {
  /// Name, summary and example.
  static var spec: ComponentSpec { get }
  /// Summary of the condition.
  static var summary: String { get }
  /// Whether documents for which the condition is true are the ones that go.
  static var drops: Bool { get }
  /// The reason where the file gives none.
  static var reason: ReasonCode { get }
}

/// Decides by a condition which documents stay.
public struct ConditionStage<Rule: ConditionRule>: Stage {
  /// The options of `drop` and `keep`.
  public struct Options: OptionGroup {
    /// The condition.
    public var when: Expression?
    /// Reason code in the rejects.
    public var reason = Rule.reason

    /// The options of `drop` and `keep`.
    public static var options: [Option<Options>] {
      [
        Option("when", \.when, Rule.summary, required: true),
        Option("reason", \.reason, "Reason code in counts and rejects."),
      ]
    }

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static var spec: ComponentSpec { Rule.spec }

  /// Whether the condition has the same answer for all documents, and it is that they go.
  public static func dropsAll(_ options: Options) -> Bool { options.when?.constant == Rule.drops }

  private let condition: Expression
  private let reason: String

  /// A stage with a condition.
  public init(_ options: Options) {
    condition = options.when ?? (Rule.drops ? .never : .always)
    reason = options.reason.code
  }

  /// Asks the condition; one that has no value is not true.
  public func process(_ document: inout Document) throws -> Verdict {
    let isTrue = condition.isTrue(document)
    // A pattern that was stopped by the clock has said nothing.
    try document.checkDeadline()
    return isTrue == Rule.drops ? .drop(reason: reason) : .keep
  }
}

/// Documents for which the condition is true are dropped.
public struct DropRule: ConditionRule {
  /// What `drop` is.
  public static let spec = ComponentSpec(
    "drop", "Drops documents for which a condition holds.",
    example: "drop: { when: \"stats.words < 80\", reason: too_short }")
  /// Summary of the condition.
  public static let summary = "Condition for dropping a document."
  /// What is true goes.
  public static let drops = true
  /// The reason where the file gives none.
  public static let reason = ReasonCode("dropped")
}

/// Documents for which the condition is not true are dropped.
public struct KeepRule: ConditionRule {
  /// What `keep` is.
  public static let spec = ComponentSpec(
    "keep", "Keeps only documents for which a condition holds.",
    example: "keep: { when: \"language.tag in ['en', 'de']\", reason: other_language }")
  /// Summary of the condition.
  public static let summary = "Condition for keeping a document."
  /// What is true stays.
  public static let drops = false
  /// The reason where the file gives none.
  public static let reason = ReasonCode("not_kept")
}

/// Drops documents for which a condition holds.
public typealias DropStage = ConditionStage<DropRule>

/// Keeps documents for which a condition holds, and drops all others.
public typealias KeepStage = ConditionStage<KeepRule>
