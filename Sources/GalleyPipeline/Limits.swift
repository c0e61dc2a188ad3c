public import GalleyCore
public import JSON
internal import Markup
public import YAML

/// Bounds of documents and of the run.
public struct Limits: OptionGroup {
  /// Bounds of one document.
  public var document = DocumentLimits()
  /// When failures end the run.
  public var failures = FailureLimits()
  /// How many documents are worked on at a time.
  public var workers = WorkerCount.auto
  /// What is left free on the file systems of the outputs.
  public var diskFree = ByteLimit.bytes(ByteCount(256_000_000))

  /// The options of `limits`.
  public static let options = [
    Option<Limits>("document", \.document, "Bounds of one document."),
    Option("failures", \.failures, "When failures end the run."),
    Option("workers", \.workers, "Documents worked on at a time; auto is one a core."),
    Option(
      "disk_free", \.diskFree, "What stays free where outputs go; with less, the run stops."),
  ]

  /// The defaults.
  public init() {}
}

/// Bounds of one document; passing one makes it fail, and the run goes on.
public struct DocumentLimits: OptionGroup {
  /// Longest time, loading included.
  public var time = Duration.seconds(10)
  /// Largest page after decompression.
  public var bytes = ByteCount(ParseLimits().bytes)
  /// Deepest nesting of elements.
  public var depth = ParseLimits().depth
  /// Most elements and texts.
  public var nodes = ParseLimits().nodes
  /// Longest text, in bytes of UTF-8.
  public var text = ByteCount(10_000_000)
  /// Where stages work.
  public var isolate = Isolation.none
  /// Most memory of a process that stages work in.
  public var memory = ByteLimit.none

  /// The options of `limits.document`.
  public static let options = [
    Option<DocumentLimits>("time", \.time, "Longest time for one document."),
    Option("bytes", \.bytes, "Largest page after decompression."),
    Option("depth", \.depth, "Deepest nesting of elements.", in: 16...100_000),
    Option("nodes", \.nodes, "Most elements and texts of a page.", in: 1_000...100_000_000),
    Option("text", \.text, "Longest text of a document, in bytes of UTF-8."),
    Option(
      "isolate", \.isolate,
      "With process, stages work in child processes: one that crashes or hangs fails the document."),
    Option("memory", \.memory, "Most memory of such a process."),
  ]

  /// The defaults.
  public init() {}
}

/// Where the stages of a run work.
public enum Isolation: String, ChoiceOption {
  /// In the process that reads and writes.
  case none
  /// In child processes, one a worker.
  case process
}

/// When failures end the run.
public struct FailureLimits: OptionGroup {
  /// Largest share of failed documents.
  public var rate = Percentage(share: 0.02)
  /// Documents before which the share is not looked at.
  public var after = 500

  /// The options of `limits.failures`.
  public static let options = [
    Option<FailureLimits>("rate", \.rate, "Share of failed documents that ends the run."),
    Option("after", \.after, "Documents before the share is looked at.", in: 0...1_000_000_000),
  ]

  /// The defaults.
  public init() {}

  /// The rate as it would stand in a pipeline file.
  var rateText: String {
    if case .string(let text) = rate.json { text } else { rate.json.compact }
  }

  /// Whether `failed` of `inputs` documents are too many.
  func isPassed(failed: Int, inputs: Int) -> Bool {
    inputs >= max(after, 1) && Double(failed) > rate.share * Double(inputs)
  }
}

/// A number of bytes, or none at all.
public enum ByteLimit: OptionValue, Equatable {
  /// No limit.
  case none
  /// So many.
  case bytes(ByteCount)

  /// `none` or a size.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> ByteLimit? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    if text == "none" { return ByteLimit.none }
    return ByteCount.read(node, &reader).map(Self.bytes)
  }
  /// `none` or a size.
  public static var schema: JSONValue { ["anyOf": [["const": "none"], ByteCount.schema]] }
  /// `none` or a size in words.
  public static var typeName: String { "none or \(ByteCount.typeName)" }
  /// The value as it would stand in a file.
  public var json: JSONValue {
    switch self {
    case .none: "none"
    case .bytes(let count): count.json
    }
  }
}

/// How many documents are worked on at a time.
public enum WorkerCount: OptionValue, Equatable {
  /// One a core.
  case auto
  /// This many.
  case count(Int)

  /// `auto` or a number from 1 to 1024.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> WorkerCount? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    if text == "auto" { return .auto }
    if let count = Int(text), (1...1024).contains(count) { return .count(count) }
    reader.error("expected \(typeName), found \(node.found)", at: node)
    return nil
  }
  /// `auto` or a number.
  public static var schema: JSONValue {
    ["anyOf": [["const": "auto"], ["type": "integer", "minimum": 1, "maximum": 1024]]]
  }
  /// `auto` or a number in words.
  public static var typeName: String { "auto or a number from 1 to 1024" }
  /// The value as it would stand in a file.
  public var json: JSONValue {
    switch self {
    case .auto: "auto"
    case .count(let count): .integer(count)
    }
  }
}
