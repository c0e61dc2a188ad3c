public import JSON

/// A stage with checked options. Each worker makes its own instance.
public struct ConfiguredStage: Sendable {
  /// The stage's declaration.
  public let spec: ComponentSpec
  /// Parts of the document it reads with these options.
  public let reads: [Slot]
  /// Parts of the document that its expressions ask for, which may be absent.
  public var asks: [Slot] = []
  /// Parts of the document it provides with these options.
  public let provides: [Slot]
  /// What it does to parts that are provided before it.
  public let changes: [SlotChange]
  /// The layer whose annotations its element conditions are asked of.
  public let subject: String?
  /// Whether no document passes it, whatever is in it.
  public let dropsAll: Bool
  /// All options with their values.
  public let options: JSONValue
  /// The steps of a stage that a file defines.
  public let steps: [Step]
  /// What the file says of it, as an entry of `define`.
  public let definition: JSONValue?
  /// Makes an instance.
  public let make: @Sendable () throws -> any Processor

  /// A step inside a defined stage.
  public struct Step: Sendable {
    /// Its name inside the stage.
    public let id: String
    /// The stage with its options.
    public let stage: ConfiguredStage

    /// A stage under a name.
    public init(id: String, stage: ConfiguredStage) {
      self.id = id
      self.stage = stage
    }
  }

  /// A stage with checked options.
  public init(
    spec: ComponentSpec, reads: [Slot], provides: [Slot], changes: [SlotChange] = [],
    subject: String? = nil, dropsAll: Bool = false, options: JSONValue, steps: [Step] = [],
    definition: JSONValue? = nil,
    make: @escaping @Sendable () throws -> any Processor
  ) {
    self.spec = spec
    self.reads = reads
    self.provides = provides
    self.changes = changes
    self.subject = subject
    self.dropsAll = dropsAll
    self.options = options
    self.steps = steps
    self.definition = definition
    self.make = make
  }
}

/// A reader with checked options.
public struct ConfiguredReader: Sendable {
  /// The reader's declaration.
  public let spec: ComponentSpec
  /// Parts of the document it provides with these options.
  public let provides: [Slot]
  /// All options with their values.
  public let options: JSONValue
  /// Makes an instance.
  public let make: @Sendable () throws -> any Reader

  /// A reader with checked options.
  public init(
    spec: ComponentSpec, provides: [Slot], options: JSONValue,
    make: @escaping @Sendable () throws -> any Reader
  ) {
    self.spec = spec
    self.provides = provides
    self.options = options
    self.make = make
  }
}

/// A writer with checked options.
public struct ConfiguredWriter: Sendable {
  /// The writer's declaration.
  public let spec: ComponentSpec
  /// Parts of the document it needs with these options.
  public let reads: [Slot]
  /// All options with their values.
  public let options: JSONValue
  /// Makes an instance.
  public let make: @Sendable () throws -> any Writer

  /// A writer with checked options.
  public init(
    spec: ComponentSpec, reads: [Slot], options: JSONValue,
    make: @escaping @Sendable () throws -> any Writer
  ) {
    self.spec = spec
    self.reads = reads
    self.options = options
    self.make = make
  }

  /// A writer of this type. Throws an `OptionError` for options that do not go together.
  public init<W: Writer>(_ type: W.Type, _ options: W.Options) throws {
    _ = try W(options)
    self.init(
      spec: W.spec, reads: W.reads(options), options: options.json, make: { try W(options) })
  }
}
