public import GalleyCore

/// Options of writers whose files grow record by record.
public struct StreamOptions: OptionGroup {
  /// Where records go.
  public var path = ""
  /// How much work compression takes.
  public var level: Int?
  /// When another file begins.
  public var split: SplitOptions?
  /// In which folder a record goes.
  public var by: PartitionTemplate?

  /// The options.
  public static let options = [
    Option<StreamOptions>("path", \.path, Help.path, required: true),
    Option("level", \.level, Help.level),
    Option("split", \.split, Help.split),
    Option("by", \.by, Help.by),
  ]

  /// The defaults.
  public init() {}

  /// What is said of these options.
  enum Help {
    static let path =
      "File to write; {name} and {shard} are replaced, .gz and .zst compress, - is standard output."
    static let level =
      "How much work compression takes: 1 to 9 for .gz (6 by default), 1 to 19 for .zst (3)."
    static let split =
      "When another file begins, numbered before the ending: { records: 100000 } or "
      + "{ bytes: 256MB }."
    static let by =
      "Folders of the path's folder that records go into, named by their fields, such as "
      + "{language.tag}/{published.value[:7]}; _none where a record has none."
  }
}
