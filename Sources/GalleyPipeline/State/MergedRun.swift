internal import Digest
internal import GalleyCore
internal import JSON

/// The runs over all parts of an input as one.
public struct MergedRun: Sendable {
  /// What became of the documents of all.
  public private(set) var counts: RunCounts
  /// The folder of the manifest: the deepest one that all outputs are in, with its slash.
  public let folder: String
  private var usage = RunUsage()
  private let name: String
  private let parts: [Part]

  /// A finished run, and where its manifest is.
  public struct Part: Sendable {
    let run: FinishedRun
    let folder: String

    /// A run whose manifest is at `path`.
    public init(_ run: FinishedRun, manifest path: String) {
      self.run = run
      folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
  }

  /// Runs of one pipeline, at least one.
  public init(_ parts: [Part], of pipeline: Pipeline) {
    precondition(!parts.isEmpty, "there is no run to merge")
    self.parts = parts
    name = pipeline.name
    counts = RunCounts(stages: PipelineWorker.stageNames(of: pipeline))
    usage.attempts = 0
    for part in parts {
      counts.add(part.run.counts)
      usage.add(part.run.usage)
    }
    folder = RelativeFolder.common(parts.map(\.folder))
  }

  /// Where the manifest of all comes to be.
  public var manifestPath: String { folder + name + ManifestForm.suffix }
  /// What says that all is there.
  public var successPath: String { folder + "_SUCCESS" }

  /// The manifest of all: that of a run which has written the files of all.
  public var manifest: [UInt8] {
    guard case .object(var members) = parts[0].run.manifest else {
      preconditionFailure("a manifest is an object")
    }
    for index in members.indices {
      switch members[index].key {
      case "shard": members[index] = .init("shards", .integer(parts.count))
      case "counts": members[index].value = Manifest.counts(counts)
      case "files", "rejects": members[index].value = files(members[index].key)
      case "input": members[index].value = .string(input)
      case "run": members[index].value = Manifest.account(counts, usage)
      default: break
      }
    }
    return JSONValue.object(members).bytes(.pretty) + [0x0A]
  }

  /// The inputs of all, hashed.
  private var input: String {
    let inputs = parts.map { $0.run.identity.input ?? "" }.joined(separator: "\n")
    return SHA256.hash(Array(inputs.utf8)).hex
  }

  /// The files that all list, seen from the folder of all.
  private func files(_ key: String) -> JSONValue {
    var files: [JSONValue] = []
    for part in parts {
      guard case .array(let listed)? = part.run.manifest[key] else { continue }
      let inside = RelativeFolder.path(part.folder, from: folder)
      for case .object(var file) in listed {
        for index in file.indices where file[index].key == "path" {
          if case .string(let path) = file[index].value {
            file[index].value = .string(inside + path)
          }
        }
        files.append(.object(file))
      }
    }
    return .array(files)
  }
}
