internal import Digest
public import GalleyCore
public import JSON

/// This program.
public enum Engine {
  /// Its version.
  public static let version = "0.1.0"
}

/// What stands beside a finished output: which program made it, of which stages, with which counts.
/// The same input, pipeline and program always give the same manifest.
public enum Manifest {
  /// Name and version of its form.
  public static let schema = "galley.manifest/1"

  /// The manifest of a finished run that wrote `files`, whose paths are relative to its folder.
  public static func json(
    _ pipeline: Pipeline, _ counts: RunCounts, _ files: [WrittenFile]
  ) -> JSONValue {
    [
      "schema": .string(schema),
      "engine": .string(Engine.version),
      "name": .string(pipeline.name),
      "config_sha256": .string(SHA256.hash(Array(Echo.yaml(pipeline).utf8)).hex(prefixBytes: 32)),
      "reader": .string(pipeline.reader.spec.versionedName),
      "stages": .array(pipeline.steps.map { pinned($0.id, $0.stage) }),
      "writer": .string(pipeline.output.spec.versionedName),
      "counts": [
        "inputs": .integer(counts.inputs), "outputs": .integer(counts.outputs),
        "dropped": .object(reasons(counts, \.dropped)),
        "failed": .object(reasons(counts, \.failed)),
      ],
      "files": .array(files.map(file)),
    ]
  }

  /// The manifest of an export that wrote `files`.
  static func json(_ writer: ConfiguredWriter, _ files: [WrittenFile]) -> JSONValue {
    [
      "schema": .string(schema), "engine": .string(Engine.version),
      "writer": .string(writer.spec.versionedName), "files": .array(files.map(file)),
    ]
  }

  private static func file(_ file: WrittenFile) -> JSONValue {
    [
      "path": .string(file.extent.path), "bytes": .integer(file.extent.bytes),
      "records": .integer(file.extent.records), "sha256": .string(file.sha256),
    ]
  }

  /// A step with the version that was used, and those of the steps that it is made of.
  private static func pinned(_ id: String, _ stage: ConfiguredStage) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(id)), .init("stage", .string(stage.spec.versionedName)),
    ]
    if !stage.steps.isEmpty {
      members.append(.init("steps", .array(stage.steps.map { pinned($0.id, $0.stage) })))
    }
    return .object(members)
  }

  private static func reasons(
    _ counts: RunCounts, _ kind: KeyPath<StageCounts, ReasonCounts>
  ) -> [JSONValue.Member] {
    counts.stages.filter { $0[keyPath: kind].total > 0 }.map { stage in
      .init(stage.name, stage[keyPath: kind].json)
    }
  }
}
