public import JSON
public import YAML

/// The components that pipeline files may name. A value that is passed in, so that a test can
/// make one of two stages.
public struct Registry: Sendable {
  /// Readers in the order of `galley list`.
  public var readers: [ComponentEntry<ConfiguredReader>]
  /// Stages in the order of `galley list`.
  public var stages: [ComponentEntry<ConfiguredStage>]
  /// Writers in the order of `galley list`.
  public var writers: [ComponentEntry<ConfiguredWriter>]

  /// A registry of these components.
  public init(
    readers: [ComponentEntry<ConfiguredReader>], stages: [ComponentEntry<ConfiguredStage>],
    writers: [ComponentEntry<ConfiguredWriter>]
  ) {
    self.readers = readers
    self.stages = stages
    self.writers = writers
  }

  /// The writer of rejects.
  public var rejectWriter: ComponentEntry<ConfiguredWriter>? {
    writers.first { !$0.spec.rejectOptions.isEmpty }
  }
}

/// A component that can be named: its spec, its options as data, and how it is configured.
public struct ComponentEntry<Configured: Sendable>: Sendable {
  /// The component's own declaration.
  public let spec: ComponentSpec
  /// Its options, for listing.
  public let options: [OptionSummary]
  /// JSON Schema of its options.
  public let schema: JSONValue
  /// The number of stored properties of its options, which a test compares with `options`.
  public let storedPropertyCount: Int
  /// Whether it takes one value in place of named options, so that its only option is no key.
  public let isBare: Bool
  /// The file that defines it; `nil` where it is built in.
  public let definedIn: String?
  /// Reads options from a node (none for a bare name); what is wrong goes to the reader.
  public let configure: @Sendable (YAMLNode?, inout ConfigReader) -> Configured?

  /// A component that a file defines.
  public init(
    spec: ComponentSpec, options: [OptionSummary], schema: JSONValue, definedIn file: String,
    configure: @escaping @Sendable (YAMLNode?, inout ConfigReader) -> Configured?
  ) {
    self.spec = spec
    self.options = options
    self.schema = schema
    storedPropertyCount = options.count
    isBare = false
    definedIn = file
    self.configure = configure
  }
}

/// An option as `describe` and the reference show it.
public struct OptionSummary: Sendable, Equatable {
  /// The key.
  public let name: String
  /// The type in words.
  public let type: String
  /// The default as text; `nil` where the file must give a value.
  public let defaultValue: String?
  /// One sentence.
  public let summary: String

  /// An option of a component.
  public init(name: String, type: String, defaultValue: String?, summary: String) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.summary = summary
  }
}

extension ComponentEntry where Configured == ConfiguredStage {
  /// The entry of a stage type.
  public static func stage<S: Stage>(_ type: S.Type) -> ComponentEntry {
    ComponentEntry(S.spec, S.Options.self, kind: "stage") { options in
      _ = try S(options)
      return ConfiguredStage(
        spec: S.spec, reads: S.reads(options), provides: S.provides(options),
        changes: S.changes(options), subject: S.subject(options),
        dropsAll: S.dropsAll(options), options: options.json,
        make: { try S(options) })
    }
  }
}

extension ComponentEntry where Configured == ConfiguredReader {
  /// The entry of a reader type.
  public static func reader<R: Reader>(_ type: R.Type) -> ComponentEntry {
    ComponentEntry(R.spec, R.Options.self, kind: "reader") { options in
      _ = try R(options)
      return ConfiguredReader(
        spec: R.spec, provides: R.provides(options), options: options.json,
        make: { try R(options) })
    }
  }
}

extension ComponentEntry where Configured == ConfiguredWriter {
  /// The entry of a writer type.
  public static func writer<W: Writer>(_ type: W.Type) -> ComponentEntry {
    ComponentEntry(W.spec, W.Options.self, kind: "writer") { options in
      try ConfiguredWriter(type, options)
    }
  }
}

extension ComponentEntry {
  init<Options: OptionGroup>(
    _ spec: ComponentSpec, _ type: Options.Type, kind: String,
    _ configured: @escaping @Sendable (Options) throws -> Configured
  ) {
    self.spec = spec
    let options = OptionSummary.all(of: Options.self)
    self.options = options
    schema = Options.schema
    storedPropertyCount = Mirror(reflecting: Options()).children.count
    isBare = Options.self is any BareOptions.Type
    definedIn = nil
    configure = { node, reader in
      let outer = reader.component
      reader.component = "\(kind) '\(spec.name)'"
      defer { reader.component = outer }
      let errorsBefore = reader.errorCount
      guard let node else {
        // What a bare name leaves out is reported by whoever read the name.
        return options.contains { $0.defaultValue == nil } ? nil : try? configured(Options())
      }
      guard let given = Options.read(node, &reader), reader.errorCount == errorsBefore else {
        return nil
      }
      do {
        return try configured(given)
      } catch {
        reader.report(error, among: node)
        return nil
      }
    }
  }
}

extension OptionSummary {
  /// Summaries of all options of a group.
  public static func all<Group: OptionGroup>(of type: Group.Type) -> [OptionSummary] {
    let defaults = Group()
    return Group.options.map {
      OptionSummary(
        name: $0.name, type: $0.typeName, defaultValue: $0.defaultText(defaults),
        summary: $0.summary)
    }
  }
}
