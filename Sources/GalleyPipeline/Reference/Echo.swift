internal import GalleyCore
internal import JSON
internal import YAML

/// A pipeline written back with every default made visible.
public struct Echo {
  private let pipeline: Pipeline
  private let file: PipelineFile
  private let environment: [String: String]
  private let overrides: PipelineFile.Overrides

  /// The echo of a pipeline that was read from `file`.
  public init(
    _ pipeline: Pipeline, from file: PipelineFile, environment: [String: String],
    overrides: PipelineFile.Overrides
  ) {
    self.pipeline = pipeline
    self.file = file
    self.environment = environment
    self.overrides = overrides
  }

  /// The pipeline as a file that gives the same pipeline in the same folder. With origins, a
  /// comment beside each value says where it comes from: a line of the file, a variable of the
  /// environment, an option of the command line, or a default.
  public func yaml(showingOrigins: Bool) -> String {
    let root = YAMLParser.read(file.text).root
    let value = value(root)
    guard showingOrigins else { return YAMLEmitter.emit(value) }
    let origins = Origins(root, in: file.path, environment: environment, given: given)
    return YAMLEmitter.emit(value) { origins.origin(of: $0) }
  }

  /// Paths that the command line stands over.
  private var given: [[String]: String] {
    var given: [[String]: String] = [:]
    if overrides.input != nil, let place = pipeline.reader.spec.place {
      given[["fetch", pipeline.reader.spec.versionedName, place]] = "--input"
    }
    if overrides.output != nil, let place = pipeline.output.spec.place {
      given[["output", pipeline.output.spec.versionedName, place]] = "--output"
    }
    return given
  }

  private func value(_ root: YAMLNode?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("galley", 1), .init("name", .string(pipeline.name)),
    ]
    // Stages that the file defines are part of what the steps mean.
    for key in ["use", "define"] {
      if let node = root?[key]?.value { members.append(.init(key, JSONValue(completed(node)))) }
    }
    members += [
      .init("fetch", Self.named(pipeline.reader.spec, pipeline.reader.options)),
      .init("stages", .array(pipeline.steps.map(Self.step))),
      .init("output", Self.named(pipeline.output.spec, pipeline.output.options)),
    ]
    if let rejects = pipeline.rejects, case .object(let options) = rejects.writer.options {
      members.append(.init("rejects", .object(options + [.init("keep", rejects.keep.json)])))
    }
    return .object(members + [.init("limits", pipeline.limits.json)])
  }

  /// A node with the values of the environment; what is wrong with it was found by the check.
  private func completed(_ node: YAMLNode) -> YAMLNode {
    var reader = ConfigReader(file: file.path)
    return Environment(variables: environment).interpolated(node, &reader)
  }

  private static func named(_ spec: ComponentSpec, _ options: JSONValue) -> JSONValue {
    .object([.init(spec.versionedName, options)])
  }

  private static func step(_ step: Pipeline.Step) -> JSONValue {
    let stage = JSONValue.Member(step.stage.spec.versionedName, step.stage.options)
    return .object(step.isNamed ? [.init("id", .string(step.id)), stage] : [stage])
  }
}
