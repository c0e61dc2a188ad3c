/// What works on documents, one after another, and says of each whether it stays in the corpus.
public protocol Processor {
  /// Works on `document` and says whether it stays in the corpus.
  mutating func process(_ document: inout Document) throws -> Verdict
}

/// A step that works on one document at a time.
///
/// A stage is synchronous and shares nothing: every worker makes its own, and parallelism is
/// across documents. It throws for a document that it cannot process; the pipeline adds the
/// stage's name, the time it took and the count. The same document must always give the same
/// result, whatever was processed before.
public protocol Stage: Processor, SendableMetatype {
  /// The stage's options with their defaults.
  associatedtype Options: OptionGroup
  /// Name, summary, data flow and example: the one declaration that everything derives from.
  static var spec: ComponentSpec { get }
  /// What this configuration reads; `spec.reads` unless options add to it.
  static func reads(_ options: Options) -> [Slot]
  /// What this configuration provides; `spec.provides` unless options decide it.
  static func provides(_ options: Options) -> [Slot]
  /// What this configuration does to parts that earlier components provide; nothing by default.
  static func changes(_ options: Options) -> [SlotChange]
  /// Whether no document passes it, whatever is in it.
  static func dropsAll(_ options: Options) -> Bool
  /// The layer whose annotations the stage's `ElementCondition`s are asked of.
  static func subject(_ options: Options) -> String?
  /// Makes a stage. Throws an `OptionError` for options that do not go together.
  init(_ options: Options) throws
}

extension Stage {
  /// `spec.reads`.
  public static func reads(_ options: Options) -> [Slot] { spec.reads }
  /// `spec.provides`.
  public static func provides(_ options: Options) -> [Slot] { spec.provides }
  /// Nothing.
  public static func changes(_ options: Options) -> [SlotChange] { [] }
  /// No.
  public static func dropsAll(_ options: Options) -> Bool { false }
  /// None.
  public static func subject(_ options: Options) -> String? { nil }
}

/// Whether a document stays in the corpus.
public enum Verdict: Equatable, Sendable {
  case keep
  /// Not wanted, for a snake_case reason.
  case drop(reason: String)
}
