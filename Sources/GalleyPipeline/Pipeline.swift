public import GalleyCore

/// A checked pipeline: everything in it exists, fits together and can be made.
///
/// `Sendable`: workers share it and make their own stages from it.
public struct Pipeline: Sendable {
  /// Name of the pipeline, part of output paths.
  public let name: String
  /// Where pages come from.
  public let reader: ConfiguredReader
  /// What is done to each document, in order.
  public let steps: [Step]
  /// Where records go.
  public let output: ConfiguredWriter
  /// Where rejects go, if anywhere.
  public let rejects: Rejects?
  /// Bounds of documents and of the run.
  public let limits: Limits

  /// One stage at its place in the pipeline.
  public struct Step: Sendable {
    /// Given `id`, else the stage's name, with its place where several steps share the name.
    public let id: String
    /// The stage with its options.
    public let stage: ConfiguredStage
    /// Whether the file gives the `id`.
    public let isNamed: Bool
  }

  /// Where rejects go.
  public struct Rejects: Sendable {
    /// The writer of the rejects file.
    public let writer: ConfiguredWriter
    /// Which outcomes are written.
    public let keep: [Reject.Outcome]
  }
}

extension Pipeline {
  /// The part of it that gets pages: no stage, other outputs, and no end by failures, which are what
  /// sites do.
  public func fetching(
    from reader: ConfiguredReader, into output: ConfiguredWriter, rejects: ConfiguredWriter
  ) -> Pipeline {
    var limits = limits
    limits.failures.rate = Percentage(share: 1)
    // Without stages there is nothing to isolate.
    limits.document.isolate = .none
    return Pipeline(
      name: name, reader: reader, steps: [], output: output,
      rejects: Rejects(writer: rejects, keep: Reject.Outcome.allCases), limits: limits)
  }

  /// What is thrown where there is nothing to do.
  public var noInput: EnvironmentError {
    EnvironmentError("reader '\(reader.spec.name)' found no input")
  }
}

extension Reject.Outcome: ChoiceOption {}
