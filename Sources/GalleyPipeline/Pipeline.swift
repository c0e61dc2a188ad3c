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

  /// The same with pages and answers that come and go while it runs: every page has its answer,
  /// whatever becomes of it, and no number of failures is the end.
  public func answering(from reader: ConfiguredReader, to output: ConfiguredWriter) -> Pipeline {
    var limits = limits
    limits.failures.rate = Percentage(share: 1)
    return Pipeline(
      name: name, reader: reader, steps: steps, output: output, rejects: nil, limits: limits)
  }

  /// What stands for placeholders in the paths of outputs, of the run or of a part of it.
  func context(_ shard: ShardNumber?, replaces: Bool = false) -> OutputContext {
    OutputContext(name: name, shard: shard?.text ?? "0", replaces: replaces)
  }

  /// Where the manifest of the run, or of a part of it, comes to be; `nil` where there is none.
  public func manifestPath(_ shard: ShardNumber?) throws -> String? {
    try output.make().manifestPath(context(shard))
  }

  /// Throws an `OptionError` where parts of the input would write to the same place.
  public func checkShards(_ count: Int) throws {
    guard count > 1 else { return }
    let (first, last) = (context(ShardNumber(0, of: count)), context(ShardNumber(1, of: count)))
    for writer in [output] + (rejects.map { [$0.writer] } ?? []) {
      let made = try writer.make()
      guard let path = made.manifestPath(first) else {
        throw OptionError("shards need an output in files, not in pipes or devices")
      }
      guard path != made.manifestPath(last) else {
        throw OptionError(
          "all shards would write to the same place; let the path have {shard} in it, "
            + "such as out/{name}-{shard}.jsonl")
      }
    }
  }

  /// The pages of the input, or of a part of it.
  func stream(_ part: PlannedShard?) throws -> any PageStream {
    guard let part else { return try reader.make().open() }
    return try divisibleReader().open(part.files)
  }

  /// The files that could be divided among shards. Throws an `OptionError` where the reader reads
  /// none.
  public func files() throws -> InputFiles { try divisibleReader().files() }

  /// The same; `nil` where the reader reads none.
  public func filesIfAny() throws -> InputFiles? {
    try (reader.make() as? any DivisibleReader)?.files()
  }

  private func divisibleReader() throws -> any DivisibleReader {
    guard let reader = try reader.make() as? any DivisibleReader else {
      throw OptionError(
        "reader '\(reader.spec.name)' reads no files that could be divided; fetch the pages "
          + "first, and read the archive")
    }
    return reader
  }

  /// What tells the run of the whole input, or of a part of it, from others.
  public func identity(_ part: PlannedShard?) throws -> RunIdentity {
    RunIdentity(self, input: try part?.files.fingerprint ?? reader.make().open().fingerprint)
  }

  /// Where the journal is kept; `nil` where a run that is stopped cannot be gone on with.
  public func journalPath(_ shard: ShardNumber?) throws -> String? {
    let context = context(shard)
    if let rejects = try rejects?.writer.make(), rejects.journalPath(context) == nil { return nil }
    return try output.make().journalPath(context)
  }

  /// What is thrown where there is nothing to do.
  public var noInput: EnvironmentError {
    EnvironmentError("reader '\(reader.spec.name)' found no input")
  }
}

extension Reject.Outcome: ChoiceOption {}
