public import GalleyCore

/// Drops the documents for which an expression is true.
public struct DropStage: Stage {
  /// Options of `drop`.
  public struct Options: OptionGroup {
    /// The condition.
    public var when: Expression?
    /// Reason code in the rejects.
    public var reason = ReasonCode("dropped")

    /// The options of `drop`.
    public static let options = [
      Option<Options>("when", \.when, "Condition for dropping a document.", required: true),
      Option("reason", \.reason, "Reason code in counts and rejects."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "drop", "Drops documents for which a condition holds.",
    example: "drop: { when: \"stats.words < 80\", reason: too_short }")

  private let options: Options

  /// A stage with a condition.
  public init(_ options: Options) { self.options = options }

  /// Drops where the condition is true; a condition without a value keeps.
  public func process(_ document: inout Document) throws -> Verdict {
    options.when?.evaluate(document) == .boolean(true)
      ? .drop(reason: options.reason.code) : .keep
  }
}

/// Keeps the documents for which an expression is true and drops all others.
public struct KeepStage: Stage {
  /// Options of `keep`.
  public struct Options: OptionGroup {
    /// The condition.
    public var when: Expression?
    /// Reason code in the rejects.
    public var reason = ReasonCode("not_kept")

    /// The options of `keep`.
    public static let options = [
      Option<Options>("when", \.when, "Condition for keeping a document.", required: true),
      Option("reason", \.reason, "Reason code, for documents that are not kept."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "keep", "Keeps only documents for which a condition holds.",
    example: "keep: { when: \"language.tag in ['en', 'de']\", reason: other_language }")

  private let options: Options

  /// A stage with a condition.
  public init(_ options: Options) { self.options = options }

  /// Keeps where the condition is true; a condition without a value drops.
  public func process(_ document: inout Document) throws -> Verdict {
    options.when?.evaluate(document) == .boolean(true)
      ? .keep : .drop(reason: options.reason.code)
  }
}
