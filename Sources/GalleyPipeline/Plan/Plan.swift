internal import Digest
public import GalleyCore

/// The files of an input, divided among runs: what every one of them reads, whatever is in the
/// folders by then.
public struct Plan: Sendable {
  /// What it is a plan of.
  public let header: PlanHeader
  /// The files of each shard, in the order of the whole input.
  public let shards: [InputFiles]

  /// Most parts of a plan.
  public static let mostShards = 100_000

  static let schema = "galley.plan/1"

  /// A plan as it was written.
  init(header: PlanHeader, shards: [InputFiles]) {
    self.header = header
    self.shards = shards
  }

  /// A plan of `count` shards.
  public init(_ header: PlanHeader, _ files: InputFiles, count: Int) {
    self.header = header
    var shards = [InputFiles](repeating: InputFiles(), count: count)
    for (file, shard) in header.division.shards(of: files, count: count).enumerated() {
      shards[shard].append(files.paths[file], size: files.sizes[file])
    }
    self.shards = shards
  }

  /// How many files there are.
  public var count: Int { shards.reduce(0) { $0 + $1.count } }
  /// Their sizes together.
  public var bytes: Int { shards.reduce(0) { $0 + $1.bytes } }

  /// How the files of a later plan differ.
  public func differences(to later: Plan) -> Differences {
    var sizes: [[UInt8]: Int] = [:]
    sizes.reserveCapacity(count)
    for files in shards {
      for (index, path) in files.paths.enumerated() { sizes[Array(path)] = files.sizes[index] }
    }
    var differences = Differences()
    for files in later.shards {
      for (index, path) in files.paths.enumerated() {
        switch sizes.removeValue(forKey: Array(path)) {
        case nil: differences.new += 1
        case files.sizes[index]: break
        default: differences.changed += 1
        }
      }
    }
    differences.gone = sizes.count
    return differences
  }

  /// How many files are not as they were.
  public struct Differences: Sendable, Equatable {
    /// That were not there.
    public var new = 0
    /// That have another size.
    public var changed = 0
    /// That are there no longer.
    public var gone = 0

    /// Whether there are none.
    public var isEmpty: Bool { self == Differences() }
  }
}

/// What a plan is of.
public struct PlanHeader: Sendable, Equatable {
  /// The pipeline file.
  public let pipeline: String
  /// What `--input` said.
  public let input: String?
  /// What `--output` said.
  public let output: String?
  /// The version of galley that made the plan.
  public let engine: String
  /// The pipeline as it was.
  public let configuration: RunConfiguration
  /// How files were given to shards.
  public let division: Division

  init(
    pipeline: String, input: String?, output: String?, engine: String,
    configuration: RunConfiguration, division: Division
  ) {
    self.pipeline = pipeline
    self.input = input
    self.output = output
    self.engine = engine
    self.configuration = configuration
    self.division = division
  }

  /// A plan by this program, of the pipeline file at `path` with what the command line said.
  public init(
    _ pipeline: Pipeline, path: String, input: String?, output: String?, by division: Division
  ) {
    self.init(
      pipeline: path, input: input, output: output, engine: Engine.version,
      configuration: RunConfiguration(pipeline), division: division)
  }

  /// What is different now in program or pipeline, each in a few words.
  public func changes(to pipeline: Pipeline) -> [String] {
    (engine == Engine.version ? [] : ["the version of galley"])
      + RunConfiguration(pipeline).changes(from: configuration)
  }
}

/// One part of a plan.
public struct PlannedShard: Sendable {
  /// Which.
  public let number: ShardNumber
  /// What it reads.
  public let files: InputFiles

  /// A part with its files.
  public init(_ number: ShardNumber, _ files: InputFiles) {
    self.number = number
    self.files = files
  }
}

extension Plan {
  /// All parts.
  public var parts: [PlannedShard] {
    shards.indices.map { PlannedShard(ShardNumber($0, of: shards.count), shards[$0]) }
  }
}

extension InputFiles {
  /// What tells these files from others: the SHA-256 of their paths and sizes.
  var fingerprint: String {
    var hash = SHA256()
    for (index, path) in paths.enumerated() {
      hash.update(Array(path) + [0] + Array("\(sizes[index])".utf8) + [0])
    }
    return hash.finish().hex
  }
}
