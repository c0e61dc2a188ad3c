internal import GalleyCore
internal import JSON
internal import YAML

/// A pipeline written back with every default made visible.
public enum Echo {
  /// The pipeline as a file that gives the same pipeline, with the stages that files define in it.
  public static func yaml(_ pipeline: Pipeline) -> String { YAMLEmitter.emit(value(pipeline)) }

  /// The pipeline as it may stand in place of `file`, whose stages it uses.
  public static func yaml(_ pipeline: Pipeline, from file: PipelineFile) -> String {
    YAMLEmitter.emit(value(pipeline, in: YAMLParser.read(file.text).root))
  }

  /// The same with a comment beside each value that says where it comes from: a line of `file`,
  /// a variable of the environment, an option of the command line, or a default.
  public static func yaml(
    _ pipeline: Pipeline, from file: PipelineFile, environment: [String: String],
    overrides: PipelineFile.Overrides
  ) -> String {
    var given: [[String]: String] = [:]
    if overrides.input != nil, let place = pipeline.reader.spec.place {
      given[["fetch", pipeline.reader.spec.versionedName, place]] = "--input"
    }
    if overrides.output != nil, let place = pipeline.output.spec.place {
      given[["output", pipeline.output.spec.versionedName, place]] = "--output"
    }
    let root = YAMLParser.read(file.text).root
    let origins = Origins(root, in: file.path, environment: environment, given: given)
    return YAMLEmitter.emit(value(pipeline, in: root)) { origins.origin(of: $0) }
  }

  /// With `root`, the file, stages are where they are defined: paths inside of them begin there.
  private static func value(_ pipeline: Pipeline, in root: YAMLNode? = nil) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("galley", 1), .init("name", .string(pipeline.name)),
    ]
    if let used = root?["use"]?.value { members.append(.init("use", UnreadValue(used).json)) }
    let definitions =
      root.map(definitions) ?? pipeline.steps.reduce(into: []) { collect($1.stage, &$0) }
    if !definitions.isEmpty { members.append(.init("define", .array(definitions))) }
    members += [
      .init("fetch", named(pipeline.reader.spec, pipeline.reader.options)),
      .init("stages", .array(pipeline.steps.map(step))),
      .init("output", named(pipeline.output.spec, pipeline.output.options)),
    ]
    if let rejects = pipeline.rejects, case .object(let options) = rejects.writer.options {
      members.append(.init("rejects", .object(options + [.init("keep", rejects.keep.json)])))
    }
    members.append(.init("limits", pipeline.limits.json))
    return .object(members)
  }

  /// Definitions of the stages that files define, each once, those that are used first.
  private static func collect(_ stage: ConfiguredStage, _ definitions: inout [JSONValue]) {
    for step in stage.steps { collect(step.stage, &definitions) }
    if let definition = stage.definition, !definitions.contains(definition) {
      definitions.append(definition)
    }
  }

  /// Definitions that stand in a file, without their tests.
  private static func definitions(in root: YAMLNode) -> [JSONValue] {
    (root["define"]?.value.elements ?? []).map { node in
      guard case .object(let members) = UnreadValue(node).json else { return .null }
      return .object(members.filter { $0.key != "tests" })
    }
  }

  private static func named(_ spec: ComponentSpec, _ options: JSONValue) -> JSONValue {
    .object([.init(spec.versionedName, options)])
  }

  private static func step(_ step: Pipeline.Step) -> JSONValue {
    let stage = JSONValue.Member(step.stage.spec.versionedName, step.stage.options)
    return .object(step.isNamed ? [.init("id", .string(step.id)), stage] : [stage])
  }
}
